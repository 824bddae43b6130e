import type { Range } from '@/lib/model/range'
import { isTag } from '@/lib/text/tags'
import lists from './lists/units.json'

/** A unit or currency beside a number. */
export interface UnitMention extends Range {
  /** What it can be: `pounds` are a weight or money. */
  readonly ids: readonly string[]
  readonly text: string
}

export interface UnitWords {
  /** The unit that begins right after a number, or a currency right before it. */
  readonly beside: (text: string, number: Range) => UnitMention | null
}

/** The units of a language, from a table of ours and from what `Intl` knows. */
export function unitWordsOf(language: string): UnitWords {
  const known = compiled.get(language)
  if (known) return known
  const made = compile(language)
  compiled.set(language, made)
  return made
}

const compiled = new Map<string, UnitWords>()

type List = Readonly<Partial<Record<string, string>>>
const LISTS: Readonly<Partial<Record<string, List>>> = lists

/** Exact words, beginnings of words, and phrases of several words; each with what it can be. */
interface Words {
  readonly exact: Map<string, string[]>
  readonly stems: Map<string, string[]>
  readonly phrases: { readonly words: readonly string[]; readonly id: string }[]
}

const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'yue', 'th', 'lo', 'km', 'my'])

function compile(language: string): UnitWords {
  const words: Words = { exact: new Map(), stems: new Map(), phrases: [] }
  for (const [id, forms] of Object.entries(LISTS[language] ?? {}))
    for (const form of forms?.split(' ') ?? []) add(words, id, form)
  for (const [id, forms] of intlForms(language)) {
    for (const form of forms) if (!form.includes(' ')) push(words.exact, form.toLowerCase(), id)
    // Money and weight are one word nearly everywhere.
    if (id === 'pound-weight')
      for (const form of forms) push(words.exact, form.toLowerCase(), 'pound-sterling')
    const stem = commonStart(forms)
    if (!LISTS[language] && stem.length >= 4) push(words.stems, stem.toLowerCase(), id)
  }
  const unspaced = [...words.exact.keys()].sort((a, b) => b.length - a.length)
  const after = (text: string, end: number) =>
    UNSPACED.has(language)
      ? (unspacedAfter(text, end, unspaced, words) ?? spacedAfter(text, end, words))
      : spacedAfter(text, end, words)
  return {
    beside: (text, { start, end }) => {
      const [next, previous] = [after(text, end), before(text, start, language)]
      // 12 $ and $12; an amount keeps its currency whatever follows.
      return previous ?? next
    },
  }
}

function add(words: Words, id: string, form: string) {
  if (form.includes('-')) words.phrases.push({ words: form.split('-'), id })
  else if (form.endsWith('*')) push(words.stems, form.slice(0, -1), id)
  else push(words.exact, form.toLowerCase(), id)
}

function push(map: Map<string, string[]>, key: string, id: string) {
  const ids = map.get(key) ?? []
  if (!ids.includes(id)) map.set(key, [...ids, id])
}

const SYMBOLS = new Map<string, string[]>()
for (const [ids, forms] of Object.entries(lists.symbols))
  for (const form of forms.split(' ')) for (const id of ids.split(' ')) push(SYMBOLS, form, id)

const TOKEN =
  /[ \u00a0\u2009\u202f-]{0,2}([\p{L}\p{M}]{1,24}(?:['’][\p{L}\p{M}]{1,12})?[²³]?(?:\/\p{L}{1,3})?(?:[23](?!\p{N}))?|°[CFС]?|US\$|[%％‰٪℃℉㎡″$€£¥￥₽₹₺₴₩₪₸₾₫฿])(\.?)/uy

interface Token extends Range {
  readonly text: string
}

function tokensAfter(text: string, end: number): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = end
  while (tokens.length < 4) {
    const match = TOKEN.exec(text)
    const word = match?.[1]
    if (!match || word === undefined) break
    const start = match.index + match[0].length - word.length - (match[2]?.length ?? 0)
    tokens.push({ start, end: start + word.length, text: word })
    if (match[2] === '.' && word.length > 5) break
  }
  return tokens
}

function spacedAfter(text: string, end: number, words: Words): UnitMention | null {
  const tokens = tokensAfter(text, end)
  const [first, second, third] = tokens
  if (!first) return null
  const phrase = phraseAt(tokens, words)
  if (phrase) return phrase
  const ids = idsOf(first.text, words)
  if (ids.includes('square') || ids.includes('cubic')) {
    const modified = second ? withModifier(idsOf(second.text, words), ids) : []
    return second && modified.length > 0 ? mention(text, first, second, modified) : null
  }
  if (ids.length === 0) return null
  const modifiers = second ? idsOf(second.text, words) : []
  if (second && modifiers.some((id) => id === 'square' || id === 'cubic'))
    return mention(text, first, second, withModifier(ids, modifiers))
  const per = second ? modifiers.find((id) => id.startsWith('per-')) : undefined
  if (second && per !== undefined)
    return mention(
      text,
      first,
      second,
      ids.map((id) => `${id}-${per}`),
    )
  const speed = phraseAt(tokens.slice(1), words)
  if (speed?.ids.some((id) => id.startsWith('per-')))
    return mention(
      text,
      first,
      speed,
      ids.map((id) => `${id}-${speed.ids[0] ?? ''}`),
    )
  const isSpeed =
    second && third && /^(?:per|pro|par|por)$/.test(second.text) && idsOf(third.text, words)[0]
  return isSpeed && isSpeed !== 'cent'
    ? mention(
        text,
        first,
        third,
        ids.map((id) => `${id}-per-${isSpeed}`),
      )
    : mention(text, first, first, ids)
}

function mention(text: string, first: Range, last: Range, ids: readonly string[]): UnitMention {
  return { start: first.start, end: last.end, ids, text: text.slice(first.start, last.end) }
}

function withModifier(ids: readonly string[], modifiers: readonly string[]): string[] {
  const prefix = modifiers.includes('square') ? 'square' : 'cubic'
  return ids.filter((id) => LENGTHS.has(id)).map((id) => `${prefix}-${id}`)
}

const LENGTHS: ReadonlySet<string> = new Set(
  'millimeter centimeter meter kilometer inch foot yard mile'.split(' '),
)

function phraseAt(tokens: readonly Token[], { phrases }: Words): UnitMention | null {
  const [first] = tokens
  const found = phrases.find(({ words }) =>
    words.every((word, n) => {
      const key = tokens[n]?.text.toLowerCase()
      return word.endsWith('*') ? key?.startsWith(word.slice(0, -1)) : key === word
    }),
  )
  const last = tokens[(found?.words.length ?? 0) - 1]
  if (!found || !first || !last) return null
  return { start: first.start, end: last.end, ids: [found.id], text: first.text }
}

function idsOf(token: string, { exact, stems }: Words): readonly string[] {
  const symbol = SYMBOLS.get(token)
  const key = token.toLowerCase()
  const found = exact.get(key)
  const byStem = stemIds(key, stems)
  return [...new Set([...(symbol ?? []), ...(found ?? []), ...byStem])]
}

function stemIds(key: string, stems: ReadonlyMap<string, string[]>): readonly string[] {
  for (let length = key.length; length >= 3; length -= 1) {
    const ids = stems.get(key.slice(0, length))
    if (ids) return ids
  }
  return []
}

function unspacedAfter(
  text: string,
  end: number,
  forms: readonly string[],
  { exact }: Words,
): UnitMention | null {
  const start = /[ \u00a0\u202f]/.test(text.charAt(end)) ? end + 1 : end
  const form = forms.find((one) => text.startsWith(one, start))
  if (form === undefined) return null
  return { start, end: start + form.length, ids: exact.get(form) ?? [], text: form }
}

const MONEY_BEFORE =
  /(?:(US|A|C|R|NT|HK)?[$€£¥￥₽₹₺₴₩₪₸₾₫฿]|(?<![A-Za-z])(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|RUB|INR|Rs\.?|SEK|NOK|DKK|PLN|CZK|HUF|BRL|ZAR|AED))[ \u00a0\u202f]?$/u

function before(text: string, start: number, language: string): UnitMention | null {
  const head = text.slice(Math.max(0, start - 8), start)
  const money = MONEY_BEFORE.exec(head)
  const percent = language === 'tr' ? /(?:%|yüzde )$/iu.exec(head) : null
  const found = money ?? percent
  if (!found) return null
  const word = found[0].trim()
  const from = start - found[0].length
  const ids = percent ? ['percent'] : (SYMBOLS.get(word.replace('.', '')) ?? [])
  return { start: from, end: from + word.length, ids, text: word }
}

/** Whether a table of ours holds the units of a language, those of areas and speeds among them. */
export function knowsUnitsOf(language: string): boolean {
  return LISTS[language] !== undefined
}

export function isIntlUnit(id: string): boolean {
  return SANCTIONED.split(' ').includes(id)
}

const SANCTIONED =
  'acre celsius centimeter day degree fahrenheit foot gallon gigabyte gram hectare hour inch kilobyte kilogram kilometer liter megabyte meter mile milliliter millimeter minute month ounce percent pound second terabyte week yard year'

/** What `Intl` writes for a unit, in its forms. */
function intlForms(language: string): [id: string, forms: string[]][] {
  if (!isTag(language)) return []
  return SANCTIONED.split(' ').map((unit): [string, string[]] => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    const forms = [1, 2, 5].flatMap((n) =>
      format
        .formatToParts(n)
        .filter(({ type }) => type === 'unit')
        .map(({ value }) => value.trim()),
    )
    return [unit === 'pound' ? 'pound-weight' : unit, [...new Set(forms)]]
  })
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}
