import { Node } from '@tiptap/core'
import { CODE_NODE } from '@/lib/inline/prosemirror'
import type { Code } from '@/lib/model/content'
import { chipAttributes, codeSign, type CodeWords } from './code-sign'

/**
 * A code as one atom of the line. Nothing parses to it, so it cannot be forged by a paste; it comes
 * with the text that the editor opens, by the list of those that the segment may hold, or by the
 * command that begins a paragraph.
 */
export const InlineCode = Node.create<{ readonly words: CodeWords }>({
  name: CODE_NODE,
  addOptions: () => ({ words: (key: string) => key }),
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ code: { default: { kind: 'object' }, rendered: false } }),
  renderHTML({ node }) {
    const code = node.attrs.code as Code
    return ['span', chipAttributes(code, this.options.words), codeSign(code)]
  },
})
