import type { Deed, TrackedBy, TrackedPiece } from '@/lib/formats/tracked'
import { readableText } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import { escaped, escapedText, holdable } from '../xml'
import { after, type Formatting, PLAIN, propertiesOf } from './formatting'

/** Numbers the changes of a document, which Word wants to tell apart. */
export type NewId = () => number

/** Writes runs of one paragraph after the other: what codes opened stays open behind them. */
export interface RunWriter {
  /** The runs of a piece, without what says that they were changed. */
  readonly runs: (piece: Pick<TrackedPiece, 'deed' | 'content' | 'by'>) => string
}

interface Both {
  readonly old: Formatting
  readonly young: Formatting
}

/**
 * A writer of runs. The old and the new text have their own formatting: where a text that was kept
 * has another, that is a change too.
 */
export function runWriter(common: string, newId: NewId): RunWriter {
  let now: Both = { old: PLAIN, young: PLAIN }
  let changedBy: TrackedBy | null = null
  return {
    runs({ deed, content, by }) {
      if (by) changedBy = by
      return stretchesOf(content, now, deed)
        .map(({ text, both }) => {
          now = both
          return runOf(text, deed, common, both, { newId, by: changedBy })
        })
        .join('')
    },
  }
}

interface Stretch {
  readonly text: string
  readonly both: Both
}

/** Text between codes that change its formatting. */
function stretchesOf({ text, codes }: Content, start: Both, deed: Deed): Stretch[] {
  const stretches: Stretch[] = []
  let [both, from, n] = [start, '', 0]
  for (const part of text.split(/(\uFFFC)/)) {
    const code = part === CODE ? codes[n++] : undefined
    if (part !== CODE || !code) {
      from += part
      continue
    }
    const next: Both = {
      old: deed === 'insert' ? both.old : after(both.old, code),
      young: deed === 'delete' ? both.young : after(both.young, code),
    }
    from += code.kind === 'inline' && code.role ? '' : readableText({ text: CODE, codes: [code] })
    if (next.old === both.old && next.young === both.young) continue
    stretches.push({ text: from, both })
    ;[both, from] = [next, '']
  }
  return [...stretches, { text: from, both }]
}

interface Changing {
  readonly newId: NewId
  readonly by: TrackedBy | null
}

function runOf(
  text: string,
  deed: Deed,
  common: string,
  { old, young }: Both,
  { newId, by }: Changing,
): string {
  if (text === '') return ''
  const [before, now] = [propertiesOf(old), propertiesOf(young)]
  const isChanged = deed === 'keep' && before !== now && by !== null
  const change = isChanged
    ? `<w:rPrChange ${changeAttributes(by, newId)}><w:rPr>${before}</w:rPr></w:rPrChange>`
    : ''
  const properties = (deed === 'delete' ? before : now) + common + change
  const all = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${all}${textOf(text, deed)}</w:r>`
}

/** Line breaks and tabs are elements of their own. */
function textOf(text: string, deed: Deed): string {
  const name = deed === 'delete' ? 'w:delText' : 'w:t'
  return text
    .split(/(\r\n|[\r\n\u2028\u2029\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return '<w:tab/>'
      if (/^[\r\n\u2028\u2029]/.test(part)) return '<w:br/>'
      return `<${name} xml:space="preserve">${escapedText(part)}</${name}>`
    })
    .join('')
}

/** Who changed something, and when, as Word has it: to the second. */
export function changeAttributes({ author, at }: TrackedBy, newId: NewId): string {
  return `w:id="${newId()}" w:author="${escaped(wordName(author))}" w:date="${wordDate(at)}"`
}

export function wordName(author: string): string {
  return holdable(author.slice(0, LONGEST_NAME))
}

// Word refuses a file with a longer one.
const LONGEST_NAME = 255

export function wordDate(at: string): string {
  return `${at.slice(0, 19)}Z`
}
