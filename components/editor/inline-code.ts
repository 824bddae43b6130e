import { Node } from '@tiptap/core'
import { CODE_NODE } from '@/lib/inline/prosemirror'
import type { Code } from '@/lib/model/content'
import { codeSign, codeTitle } from './code-sign'

/**
 * A code as one atom of the line. Nothing parses to it, so it cannot be forged by a paste; it comes
 * with the text that the editor opens, or by the command that begins a paragraph.
 */
export const InlineCode = Node.create({
  name: CODE_NODE,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ code: { default: { kind: 'object' }, rendered: false } }),
  renderHTML: ({ node }) => {
    const code = node.attrs.code as Code
    const title = codeTitle(code)
    const attributes = { class: 'code-chip', 'data-code': code.kind, ...(title && { title }) }
    return ['span', attributes, codeSign(code)]
  },
})
