import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { bestPairs, leftOver } from './pairing'

type Kind = 'missing' | 'extra' | 'damaged' | 'codes'

/**
 * Each placeholder, tag and inline code of the source stands in the target, as often: a lost one drops
 * the user's data or breaks the page. Tags answer each other by name, since attributes may be translated.
 */
export const placeholders: SegmentCheck<Kind> = {
  id: 'placeholders',
  tier: 1,
  kinds: {
    missing: { mqm: 'accuracy/omission', severity: 'error' },
    extra: { mqm: 'accuracy/addition', severity: 'error' },
    damaged: { mqm: 'accuracy/mistranslation', severity: 'error' },
    codes: { mqm: 'accuracy/omission', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'en', targetLang: 'de', source: 'Welcome back, {name}!' },
      ...{ wrong: 'Willkommen zurück, {Name}!', right: 'Willkommen zurück, {name}!' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'Copied %1$d of %2$d files' },
      ...{ wrong: '%1$d fichiers copiés', right: '%1$d fichiers copiés sur %2$d' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'ru', source: 'Press <b>Save</b>.' },
      ...{ wrong: 'Нажмите <b>Сохранить<b>.', right: 'Нажмите <b>Сохранить</b>.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'ja', source: 'Total: ${amount}' },
      ...{ wrong: '合計：$｛金額｝', right: '合計：${amount}' },
    },
  ],
  run({ source, target, expectedCodes }) {
    if (source === '' || target === '') return []
    // Where it is known which codes belong there, `markup` says what is wrong with them.
    const isKnown = expectedCodes !== undefined && expectedCodes.besides.length === 0
    return [...textual(source, target), ...(isKnown ? [] : inlineCodes(source, target))]
  },
}

interface Placeholder extends Range {
  readonly text: string
  readonly key: string
}

function textual(source: string, target: string): Found<Kind>[] {
  if (!MAY_HOLD.test(source) && !MAY_HOLD.test(target)) return []
  const [inSource, inTarget] = [placeholdersOf(source), placeholdersOf(target)]
  const lost = leftOver(inSource, inTarget, ({ key }) => key)
  const added = leftOver(inTarget, inSource, ({ key }) => key)
  const ruins = ruinsOf(target, inTarget)
  const pairs = bestPairs(lost, [...added, ...ruins], isLike, 1)
  const isPaired = (one: Placeholder) => pairs.some((pair) => pair.includes(one))
  return [
    ...pairs.map(([from, to]) => damaged(from, to, lost.length === 1 && added.length <= 1)),
    ...lost
      .filter((one) => !isPaired(one))
      .map((one) => ({ kind: 'missing' as const, source: one, args: { expected: one.text } })),
    ...added
      .filter((one) => !isPaired(one))
      .map((one) => ({ kind: 'extra' as const, target: one, args: { found: one.text } })),
  ]
}

/** The only one that is lost can only be what the only strange one was. */
function damaged(from: Placeholder, { text, start, end }: Placeholder, safe: boolean): Found<Kind> {
  return {
    kind: 'damaged',
    ...{ source: from, target: { start, end }, args: { found: text, expected: from.text } },
    fixes: [{ start, end, text: from.text, safe }],
  }
}

/** Whether both are of one family, so that the second can be what became of the first. */
function isLike(a: Placeholder, b: Placeholder): number {
  return familyOf(a.text) === familyOf(b.text) ? 1 : 0
}

function familyOf(text: string): string {
  const [first = ''] = text.normalize('NFKC').replace(/^\$/, '')
  return first
}

const MAY_HOLD = /[{}%<>｛｝％＜＞]/u

function placeholdersOf(text: string): Placeholder[] {
  const arguments_ = Array.from(text.matchAll(ICU_ARGUMENT), ({ index, 0: found, 1: name = '' }) =>
    placed(index, found, `{${name}}`),
  )
  // The branches of a plural are translated, and languages have different numbers of them.
  if (arguments_.length > 0) return arguments_
  return Array.from(text.matchAll(PLACEHOLDER), ({ index, 0: found }) =>
    placed(index, found, TAG.exec(found)?.[0].replace(/\s.*/, '').toLowerCase() ?? found),
  )
}

/** Braces, percent signs and angles that a translator or a machine has touched. */
function ruinsOf(target: string, whole: readonly Placeholder[]): Placeholder[] {
  return Array.from(target.matchAll(RUIN), ({ index, 0: found }) =>
    placed(index, found, found),
  ).filter(({ start, end }) => !whole.some((one) => one.start < end && start < one.end))
}

function placed(start: number, text: string, key: string): Placeholder {
  return { start, end: start + text.length, text, key }
}

const ICU_ARGUMENT = /\{\s?(\w{1,60})\s?,\s?(?:plural|select|selectordinal|number|date|time)\b/g
const PLACEHOLDER = new RegExp(
  [
    /\{\{[\w.$ -]{1,60}\}\}/,
    /\$?\{[\w.$:[\]-]{0,60}\}/,
    /%\([\w.]{1,60}\)[sdfr]/,
    /(?<![\p{Nd}%][ \u00a0\u202f]?)%(?:\d{1,2}\$)?(?:\.\d{1,2})?(?:l{0,2}[du]|[sfx@])(?![\p{L}\p{M}])/u,
    /<\/?[A-Za-z][\w:-]{0,40}(?:\s[^<>]{0,300})?\/?>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)
const TAG = /^<\/?[^\s/>]+/
const RUIN =
  /\$?[{｛][^{}｛｝]{1,60}[}｝]|[%％][ \u00a0]?(?:\d{1,2}[ \u00a0]?\$[ \u00a0]?)?[sdSD@](?![\p{L}\p{M}])|[<＜][ \u00a0]?\/?[ \u00a0]?[\p{L}]{1,40}[ \u00a0]?\/?[ \u00a0]?[>＞]/gu

/** Inline codes have no text to tell them apart by; only their number is compared. */
function inlineCodes(source: string, target: string): Found<Kind>[] {
  const [expected, found] = [codesIn(source), codesIn(target)]
  // A text imported without its formatting has no codes at all; that is no slip of the translator.
  if (expected === found || found === 0 || expected === 0) return []
  const start = target.indexOf(CODE)
  return [{ kind: 'codes', target: { start, end: start + 1 }, args: { found, expected } }]
}

const CODE = '\ufffc'

function codesIn(text: string): number {
  return text.split(CODE).length - 1
}
