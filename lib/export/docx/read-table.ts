import { childrenOf, elementsOf, textOf, wordDocument } from './resolved'
import type { XmlElement } from '@/lib/formats/xml/nodes'
import { asWritten, type SegmentBack, type ShownStretch } from '../segment-back'

/** The segments of a table of ours in a document of Word, by their numbers; null when it cannot be read. */
export function segmentsInTable(bytes: Uint8Array): SegmentBack[] | null {
  const document = wordDocument(bytes)
  return (
    document &&
    elementsOf(document, 'tr').flatMap((row) => {
      const [number, shown, target] = childrenOf(row, 'tc')
      const key = number ? textOf(number, 'del').replaceAll(/\D/g, '') : ''
      const source = shown ? textOf(shown, 'del') : null
      return key === '' || !target ? [] : [{ key, texts: asWritten(stretchesIn(target)), source }]
    })
  )
}

/** The runs that are not struck out: those that are underlined were put in. */
function stretchesIn(cell: XmlElement): ShownStretch[] {
  return elementsOf(cell, 'r').flatMap((run) => {
    const [properties] = childrenOf(run, 'rPr')
    const has = (local: string) => properties && childrenOf(properties, local).length > 0
    return has('strike') ? [] : [{ text: textOf(run, 'del'), isInserted: has('u') === true }]
  })
}
