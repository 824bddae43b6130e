import { likelyScript } from '@/lib/text/tags'
import type { Found, SegmentCheck } from './check'
import table from './lists/punctuation-of-scripts.json'
import { latinOf } from './marks'
import { viewsAround } from './quote-styles'
import type { View } from './view'

/**
 * Marks are those of the target's script: no `،` or `，` in English, no `,` between Chinese characters.
 * A mark that stands in words of its own script is left, and a text that uses it throughout.
 */
export const foreignPunctuation: SegmentCheck<'foreign' | 'latin'> = {
  id: 'foreign-punctuation',
  tier: 2,
  kinds: {
    foreign: { mqm: 'locale-convention/typography', severity: 'warning' },
    latin: { mqm: 'locale-convention/typography', severity: 'warning' },
  },
  examples: [
    {
      targetLang: 'en',
      wrong: 'East of the city، it rains.',
      right: 'East of the city, it rains.',
    },
    { targetLang: 'de', wrong: 'Er sagt，“ja。”', right: 'Er sagt, “ja.”' },
    { targetLang: 'zh', wrong: '今天下雨,明天晴。', right: '今天下雨，明天晴。' },
    { targetLang: 'ar', wrong: 'هل وصلت السفينة?', right: 'هل وصلت السفينة؟' },
    { targetLang: 'hi', wrong: 'नाव आज चली गई.', right: 'नाव आज चली गई।' },
  ],
  run(view) {
    const script = likelyScript(view.targetLang)
    return [...foreignIn(view, script), ...latinIn(view, script)]
  },
}

type Kind = 'foreign' | 'latin'

// Scripts that write `.` and `,` as Latin does, with the marks of others that are wrong in them.
const LIKE_LATIN = new Set(table.likeLatin.split(' '))
const FOREIGN = / ?(?<mark>[،؛؟٪。，、；：？！（）％।])[ \u3000]?/gu

function foreignIn({ target }: View, script: string): Found<Kind>[] {
  if (!LIKE_LATIN.has(script)) return []
  return Array.from(target.matchAll(FOREIGN), ({ index, 0: all, groups = {} }): Found<Kind>[] => {
    const { mark = '' } = groups
    const [left, right] = [target.slice(0, index), target.slice(index + all.length)]
    if (IN_ITS_SCRIPT.test(left.slice(-2)) && IN_ITS_SCRIPT.test(right.slice(0, 2))) return []
    const latin = latinOf(mark)
    if (latin === mark) return []
    const [start, end] = [index, index + all.length]
    const before = latin === '(' && !/[\s(]$/u.test(left) ? ' ' : ''
    const isTight =
      right === '' || latin === '(' || /^[\s)\]”’»"',.;:!?،؛؟。，、；：？！）」-]/u.test(right)
    const text = before + latin + (isTight || isNumber(left, right) ? '' : ' ')
    const fixes = [{ start, end, text, safe: true }]
    return [
      { kind: 'foreign', target: { start, end }, args: { found: mark, expected: latin }, fixes },
    ]
  }).flat()
}

// Words of a script whose own marks may stand between them.
const IN_ITS_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Devanagari}]/u

function isNumber(left: string, right: string): boolean {
  return /\d$/.test(left) && /^\d/.test(right)
}

interface Own {
  readonly letter: RegExp
  readonly marks: Readonly<Record<string, string>>
  /** Marks that newspapers of the script print in their Latin form, too. */
  readonly doubtful: string
}

function latinIn(view: View, script: string): Found<Kind>[] {
  const own = ownOf(view.targetBase, script)
  if (!own || !LATIN_MARK.test(view.target)) return []
  const { target } = view
  return Array.from(target.matchAll(LATIN_MARKS), ({ index, 0: mark }): Found<Kind>[] => {
    const expected = own.marks[mark]
    const [left, right] = [
      target.slice(Math.max(0, index - 3), index),
      target.slice(index + 1, index + 3),
    ]
    if (expected === undefined || !isAmong(own.letter, left, right, mark)) return []
    if (mark === '.' && !endsHere(left, right, own)) return []
    if (usesThroughout(view, mark, expected)) return []
    const isJoined = /[。，、；：？！]/u.test(expected)
    const end = index + 1 + (isJoined && right.startsWith(' ') ? 1 : 0)
    const place = { start: index, end }
    const isDoubtful = own.doubtful.includes(mark) && !usesOwn(view, mark, expected)
    return [
      {
        ...{ kind: 'latin', target: place, args: { found: mark, expected } },
        fixes: [{ ...place, text: expected, safe: true }],
        ...(isDoubtful ? { severity: 'hint' } : {}),
      },
    ]
  }).flat()
}

const LATIN_MARK = /[,.;:?!，、]/u
const LATIN_MARKS = /[,.;:?!，]/gu

function ownOf(base: string, script: string): Own | null {
  const key = `${base} ${script}`
  if (!owns.has(key)) {
    const row = Object.entries(table.own).find(([languages]) => languages.split(' ').includes(base))
    const letter = row && new RegExp(`[${row[1].letters}]`, 'u')
    owns.set(key, row && letter ? { letter, marks: row[1].marks, doubtful: row[1].doubtful } : null)
  }
  return owns.get(key) ?? null
}

const owns = new Map<string, Own | null>()

/** After a letter of the script or what closes after one, and not in numbers, times or Latin words. */
function isAmong(letter: RegExp, left: string, right: string, mark: string): boolean {
  if (
    /[.,;:?!]$/.test(left) ||
    /^[.,;:?!/\\)(-]/.test(right) ||
    /^[\p{N}\p{Script=Latin}]/u.test(right)
  )
    return false
  const last = /(?<last>.)[\p{M}]?[”」』）)"»]?$/su.exec(left)?.groups?.last ?? ''
  return letter.test(last) || (mark === '，' && letter.test(left.slice(-1)))
}

/** A full stop before a space may end an abbreviation; at the end, or before a letter, it does not. */
function endsHere(left: string, right: string, { letter, marks }: Own): boolean {
  const isLast = /^[\s”」』"»]*$/u.test(right)
  return isLast || (marks['.'] === '。' && letter.test(right.trim().charAt(0)))
}

/** The text around prefers the Latin mark: its custom. */
function usesThroughout(view: View, mark: string, expected: string): boolean {
  const latin = timesAround(view, mark)
  return latin >= MANY && latin > timesAround(view, expected)
}

/** The text around has the mark of its script, and the Latin one hardly anywhere. Colons vary more. */
function usesOwn(view: View, mark: string, expected: string): boolean {
  return /[?!]/.test(mark) && timesAround(view, expected) >= 2 && timesAround(view, mark) <= 2
}

function timesAround(view: View, mark: string): number {
  let times = 0
  for (const { target } of viewsAround(view)) times += target.split(mark).length - 1
  return times
}

const MANY = 8
