import { isAbbreviation } from './abbreviations'
import type { Found, SegmentCheck } from './check'
import { latinOf, PARTING } from './marks'
import type { View } from './view'

type Kind = 'doubled' | 'aroundQuote' | 'emphatic'

/**
 * One mark ends a clause or sentence, not two: `..`, `,,`, ` , .`, `.”.`. Ellipses, `?!`, and a comma after
 * an abbreviation are right; `!!` is a matter of tone.
 */
export const doubledPunctuation: SegmentCheck<Kind> = {
  id: 'doubled-punctuation',
  tier: 2,
  kinds: {
    doubled: { mqm: 'fluency/punctuation', severity: 'warning' },
    aroundQuote: { mqm: 'fluency/punctuation', severity: 'warning' },
    emphatic: { mqm: 'style/register', severity: 'hint' },
  },
  examples: [
    { targetLang: 'en', wrong: 'The ferry left..', right: 'The ferry left.' },
    { targetLang: 'de', wrong: 'Sie zahlen privat , .', right: 'Sie zahlen privat.' },
    { targetLang: 'en', wrong: 'He said: “We wait.”.', right: 'He said: “We wait.”' },
    { targetLang: 'ru', wrong: '«Мы ждём.».', right: '«Мы ждём».' },
    { targetLang: 'zh', wrong: '轮船走了。。', right: '轮船走了。' },
  ],
  run: (view) =>
    ANY.test(view.target) && view.targetBase !== 'hy'
      ? [...runsIn(view), ...aroundQuotesIn(view)].filter(isNoName(view))
      : [],
}

const ANY = new RegExp(`[${PARTING}][\\s"”»“’」]*[${PARTING}]`, 'u')
const SPACE = '[ \\u00a0\\u202f]'
// Begins where spaces begin, so that a long run of them is read once.
const RUN = new RegExp(`(?<!${SPACE})${SPACE}*[${PARTING}](?:${SPACE}?[${PARTING}])+`, 'gu')

function runsIn({ target, targetBase }: View): Found<Kind>[] {
  return Array.from(target.matchAll(RUN), ({ index: start, 0: run }): Found<Kind>[] => {
    const end = start + run.length
    const [before, after] = [target.slice(Math.max(0, start - 30), start), target.slice(end)]
    if (!/[\p{L}\p{M}\p{N}"”»“’)\]%€$°」』]$/u.test(before) || isCode(before, after, run)) return []
    const marks = run.replace(/\s/gu, '')
    const latin = Array.from(marks, targetBase === 'el' ? greekOf : latinOf).join('')
    const place = { start, end }
    if (/^(?:!{2,}|\?{2,})$/.test(latin))
      return [{ kind: 'emphatic', target: place, args: { found: marks } }]
    if (isRight(latin, !run.startsWith('.') || /\s/u.test(run), before, targetBase)) return []
    const kept = keptOf(marks, latin, after)
    const safe = !/^\s*\p{Ll}/u.test(after)
    const text = /^\p{L}/u.test(after) ? `${kept} ` : kept
    const fixes = [{ start, end, text, safe }]
    return [{ kind: 'doubled', target: place, args: { found: run, expected: kept }, fixes }]
  }).flat()
}

/** The Greek question mark is a semicolon. */
function greekOf(mark: string): string {
  return mark === ';' ? '?' : latinOf(mark)
}

/** `1..2`, `../`, `std::x`, ` .NET`. */
function isCode(before: string, after: string, run: string): boolean {
  if (/[/\\@_]\S*$/u.test(before) || /^[/\\]/u.test(after)) return true
  return /^[\p{L}\p{N}]/u.test(after) && (run !== '..' || /^\p{N}/u.test(after))
}

function isRight(latin: string, isApart: boolean, before: string, base: string): boolean {
  if (/^(?:\.{3,}[.,;:!?]*|[!?]+(?:\.{2,3})?|[!?][,;:]|[!?]?\.{3,}[!?]*)$/.test(latin)) return true
  if (isApart || !/^\.[,;:!?]$/.test(latin)) return false
  // `etc.,` and `Nr.:`; what is long and lower case is a word.
  const word = /[^\s([«„“"']*$/u.exec(before)?.[0] ?? ''
  return !/^\p{Ll}{6,}$/u.test(word) || isAbbreviation(word, base) || !/[,;:]$/.test(latin)
}

/** Of the marks the strongest, in its own script. */
function keptOf(marks: string, latin: string, after: string): string {
  const ends = !/^\s*[\p{Ll}\p{Lo}]/u.test(after)
  const order = ends ? ['?', '!', '.', ':', ';', ','] : ['?', '!', ',', ';', ':', '.']
  const kept = order.find((mark) => latin.includes(mark)) ?? ''
  return marks[latin.indexOf(kept)] ?? kept
}

const AROUND = new RegExp(
  `(?<=[\\p{L}\\p{N})%])([.,。，?!？！])([\\u00a0\\u202f ]?["”»“’」]{1,2})(${SPACE}?[.,。，])(?![.\\p{L}\\p{N}])`,
  'gu',
)

function aroundQuotesIn({ target, targetBase }: View): Found<Kind>[] {
  return Array.from(target.matchAll(AROUND), (match): Found<Kind>[] => {
    const { index: start, 0: all, 1: inner = '', 2: quote = '', 3: outer = '' } = match
    const [a, b] = [latinOf(inner), latinOf(outer.trim())]
    const staysInside = INSIDE.has(targetBase)
    if ((a === '?' || a === '!') && (targetBase !== 'en' || b !== '.')) return []
    if (
      a === '.' &&
      (b === ',' || (inner === '.' && endsAbbreviation(target.slice(0, start), targetBase)))
    )
      return []
    const keepsInner = a === '?' || a === '!' || (staysInside && a === b)
    const outerFirst = staysInside && a === ','
    const text = keepsInner ? inner + quote : outerFirst ? outer + quote : quote + outer
    const end = start + all.length
    const fixes = [{ start, end, text: text.replace(/ (?=[.,。，])/gu, ''), safe: true }]
    return [{ kind: 'aroundQuote', target: { start, end }, args: { found: all }, fixes }]
  }).flat()
}

/** Languages that put the full stop of a whole quoted sentence before its closing mark. */
const INSIDE = new Set(['en', 'de', 'zh', 'ja'])

function endsAbbreviation(before: string, base: string): boolean {
  const word = /[^\s([«„“"']*$/u.exec(before.slice(-30))?.[0] ?? ''
  return isAbbreviation(word.toLowerCase(), base) || /^\p{Lu}\p{L}{0,4}$/u.test(word)
}

/** `Yahoo!.` ends in a name, as the source shows. */
function isNoName({ source }: View): (found: Found<Kind>) => boolean {
  return ({ kind, args }) => kind !== 'doubled' || !source.includes(String(args?.found).trim())
}
