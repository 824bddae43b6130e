import type { View, Word } from './view'

/** A word with a capital. */
export interface Capital extends Word {
  /** Its position among the words of the text. */
  readonly at: number
  /** Whether any word would have a capital there. */
  readonly startsSentence: boolean
}

/** The words of one side that have a capital, in order; none in a script without capitals. */
export function capitalsOf(view: View, side: 'source' | 'target'): readonly Capital[] {
  const words = side === 'source' ? view.sourceWords() : view.targetWords()
  const known = cache.get(words)
  if (known) return known
  const made = capitalsIn(side === 'source' ? view.source : view.target, words)
  cache.set(words, made)
  return made
}

/** Whether capitals tell names from other words: not where every noun has one, nor in a title in capitals. */
export function capitalsTell(view: View, side: 'source' | 'target'): boolean {
  if (NOUNS_HAVE_CAPITALS.has(side === 'source' ? view.sourceBase : view.targetBase)) return false
  const words = side === 'source' ? view.sourceWords() : view.targetWords()
  const long = words.filter(({ text }) => text.length > 3)
  return capitalsOf(view, side).length < 3 || 2 * capitalsAmong(long) < long.length
}

/** Capitals that follow each other with a space or hyphen alone between them: `Tom Tarrick`. */
export function sequencesOf(capitals: readonly Capital[], text: string): readonly Capital[][] {
  const sequences: Capital[][] = []
  for (const capital of capitals) {
    const last = sequences.at(-1)?.at(-1)
    const follows =
      last && last.at === capital.at - 1 && /^[ \u00a0-]$/.test(text.slice(last.end, capital.start))
    if (follows) sequences.at(-1)?.push(capital)
    else sequences.push([capital])
  }
  return sequences
}

const NOUNS_HAVE_CAPITALS: ReadonlySet<string> = new Set(['de', 'lb'])

// A view keeps its words, so what is found in them lives as long as they do.
const cache = new WeakMap<readonly Word[], readonly Capital[]>()

function capitalsIn(text: string, words: readonly Word[]): Capital[] {
  return words.flatMap((word, at) => {
    if (!CAPITAL.test(word.text)) return []
    const before = words[at - 1]
    return [{ ...word, at, startsSentence: before ? startsAfter(text, before, word) : true }]
  })
}

/** A full stop after a short word with a capital (`Dr.`, `J.`) ends an abbreviation. */
function startsAfter(text: string, before: Word, word: Word): boolean {
  const gap = text.slice(before.end, word.start)
  if (/^\.\s$/.test(gap) && before.text.length <= 3 && CAPITAL.test(before.text)) return false
  return SENTENCE_START.test(gap)
}

function capitalsAmong(words: readonly Word[]): number {
  return words.filter(({ text }) => CAPITAL.test(text)).length
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const SENTENCE_START = /[.!?…:;。！？।\n¡¿“”«»„‟"‘([•*|>]|[—–]/u
