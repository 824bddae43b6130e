import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Found, SegmentCheck } from './check'
import table from './lists/chatter.json'
import { plainOf } from './plain'
import type { View } from './view'

/** Nothing that the translator, a person or a program, says about the translation stands in it. */
export const chatter: SegmentCheck<'remark' | 'markup'> = {
  id: 'chatter',
  tier: 3,
  kinds: {
    remark: { mqm: 'accuracy/addition', severity: 'error' },
    markup: { mqm: 'fluency/typography', severity: 'error' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Der Hafen bleibt offen.',
      wrong: 'Here is the translation: The harbour stays open.',
      right: 'Here the harbour stays open.',
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'The harbour stays open.',
      wrong: '**Порт остаётся открытым.**',
      right: 'Порт остаётся открытым.',
    },
    {
      sourceLang: 'en',
      targetLang: 'es',
      source: ['The harbour stays open.', ''],
      wrong: ['El puerto sigue abierto.', '¶Nota: he adaptado el nombre.'],
      right: ['El puerto sigue abierto.', '¶Notaron el cambio.'],
    },
  ],
  run: (view) => [...remarks(view), ...markup(view)],
}

/** What stands before the first colon or sentence end of a text, and its words. */
const OPENING = /^[\s\uFFFC*_#>"“„«[(]*([^:：.!。！\n]{2,90}[:：.!。！]?)/u

/** The segment, or its beginning, is about the translation. */
export function isRemark({ source, target, targetBase, confidence }: View): boolean {
  const phrases = phrasesOf(targetBase)
  const [, opening = ''] = phrases ? (OPENING.exec(target.slice(0, 200)) ?? []) : []
  if (!phrases || opening === '') return false
  const plain = `${plainOf(target.slice(0, 120))} `
  const end = WITHOUT_SPACES.has(targetBase) ? '' : ' '
  if (phrases.sure.some((phrase) => plain.startsWith(phrase + end))) return true
  if (source !== '' && confidence >= DOUBTFUL_BELOW) return false
  const words = plainOf(opening)
  return phrases.alone.some(
    (phrase) => words === phrase || (phrase.includes(' ') && words.startsWith(`${phrase} `)),
  )
}

function remarks(view: View): Found<'remark'>[] {
  if (!isRemark(view)) return []
  const { source, target } = view
  const [whole = '', opening = ''] = OPENING.exec(target) ?? []
  const start = whole.length - opening.length
  const isWhole = source === '' || target.length - whole.length < 40
  const place = isWhole ? { start: 0, end: target.length } : { start, end: whole.length }
  const rest = /^\s*/u.exec(target.slice(place.end))?.[0].length ?? 0
  return [
    {
      kind: 'remark',
      target: place,
      args: { found: target.slice(place.start, Math.min(place.end, place.start + 60)) },
      fixes: [{ start: place.start, end: place.end + rest, text: '', safe: false }],
    },
  ]
}

function markup({ source, target }: View): Found<'markup'>[] {
  if (!SIGNS.test(target)) return []
  return Array.from(target.matchAll(MARKUP), ({ index, 0: found }) => ({ index, found }))
    .filter(({ found }) => !source.includes(found.trim()))
    .map(({ index, found }) => ({
      kind: 'markup' as const,
      target: { start: index, end: index + found.length },
      args: { found: found.trim() },
      fixes: [{ start: index, end: index + found.length, text: '', safe: false }],
    }))
}

const SIGNS = /\*\*|```|<\/?\p{L}|^#|__/u
/** Fences, the tags of a model's own thoughts, and Markdown for bold and headings. */
const MARKUP =
  /```\p{L}{0,12}|<\/?(?:think|thinking|answer|translation|output|source|target)>|(?<=^|[^*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?=[^*]|$)|^#{1,6}\s|(?<![\p{L}_])__(?=\p{L})|(?<=\p{L})__(?![\p{L}_])/gu

interface Phrases {
  /** Never part of a text that is translated. */
  readonly sure: readonly string[]
  /** Only where the source has nothing, or is linked for want of anything better. */
  readonly alone: readonly string[]
}

const WITHOUT_SPACES = new Set(['zh', 'ja'])
const ROWS: Readonly<Partial<Record<string, { readonly sure: string; readonly alone: string }>>> =
  table
const made = new Map<string, Phrases | null>()

function phrasesOf(base: string): Phrases | null {
  const known = made.get(base)
  if (known !== undefined) return known
  const row = ROWS[base]
  const phrases = row ? { sure: row.sure.split('|'), alone: row.alone.split('|') } : null
  made.set(base, phrases)
  return phrases
}
