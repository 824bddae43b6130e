import { isElement, type XmlElement, type XmlNode } from '../xml/nodes'
import { declarationsOf } from './scope'
import { isCompatibility, isWord } from './names'
import type { Inner, InnerParagraph } from './nodes'

/** The paragraphs in the text boxes of a drawing; null where it has none. */
export function innerOf(node: XmlElement, before: string, after: string): Inner | null {
  const paragraphs = paragraphsIn(node)
  return paragraphs.length === 0
    ? null
    : { before, after, start: node.start, end: node.end, paragraphs }
}

/**
 * A drawing that older programs cannot read has two forms: of the paragraphs that both hold, those of
 * the newer form are read, and the other form is their twin.
 */
function paragraphsIn(node: XmlNode): InnerParagraph[] {
  if (!isElement(node)) return []
  const own = declarationsOf(node)
  if (isWord(node, 'txbxContent')) return declared(blocksIn(node), own)
  if (!isCompatibility(node, 'AlternateContent'))
    return declared(node.children.flatMap(paragraphsIn), own)
  const forms = node.children.map(paragraphsIn).filter(({ length }) => length > 0)
  const [chosen = [], other] = forms
  if (other?.length !== chosen.length) return declared(chosen, own)
  return declared(chosen, own).map((one, n) => ({
    ...one,
    twin: twinOf(one.element, other[n]?.element),
  }))
}

function declared(paragraphs: readonly InnerParagraph[], own: readonly string[]): InnerParagraph[] {
  return paragraphs.map((one) => ({ ...one, declarations: [...own, ...one.declarations] }))
}

function twinOf(element: XmlElement, other: XmlElement | undefined): XmlElement | null {
  return other && lettersOf(element) === lettersOf(other) ? other : null
}

function lettersOf(node: XmlNode): string {
  if (node.kind === 'text') return node.text
  return isElement(node) ? node.children.map(lettersOf).join('') : ''
}

function blocksIn(element: XmlElement): InnerParagraph[] {
  const last = element.children.findLast((node) => isWord(node, 'p'))
  return element.children.flatMap((node) => {
    if (isWord(node, 'p'))
      return [{ element: node, twin: null, declarations: [], isLast: node === last }]
    return isElement(node) ? declared(blocksIn(node), declarationsOf(node)) : []
  })
}
