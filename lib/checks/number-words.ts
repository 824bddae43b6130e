import lists from './lists/number-words.json'

/** What a word says of a number. A word may say several things: `second`, `quarter`, `mil`. */
export interface NumberWord {
  /** A number that it counts, below a thousand: `seven`, `двухсот`; `TIMES_TEN` or `PLUS_TEN`. */
  readonly cardinal: number | null
  /** What it multiplies by: `million`, `тыс`. */
  readonly scale: number | null
  /** What it may stand for besides: its place in an order, a fraction in percent, `twice`, `decade`. */
  readonly loose: readonly number[]
  /** More often another word altogether (`one`, French `neuf`): it answers a number, and demands none. */
  readonly isShy: boolean
}

/** Indonesian `dua puluh`, Vietnamese `hai mươi`: two tens. */
export const TIMES_TEN = -10
/** Indonesian `dua belas`: two and ten. */
export const PLUS_TEN = -11

export interface NumberWords {
  readonly find: (key: string) => NumberWord | null
  readonly joiners: ReadonlySet<string>
  /** The best known form of a scale: `million` of a million. */
  readonly scaleName: (scale: number) => string | null
  /** Units come before tens, as in Arabic: خمسة وعشرون. */
  readonly unitFirst: boolean
  /** French multiplies in `quatre-vingt`. */
  readonly vingt: boolean
}

/** One language of `lists/number-words.json`; forms are separated by `/`, `~` stands for any of `endings`. */
interface WordList {
  /** From 0. */
  readonly units: string
  /** From 20, by tens. */
  readonly tens?: string
  readonly more?: string
  readonly scales?: string
  /** From 1. */
  readonly ordinals?: string
  readonly loose?: string
  readonly shy?: string
  readonly joiners?: string
  readonly endings?: string
  /** Words are written in one, with this between tens and units: German `und`. */
  readonly joined?: string
  /** Stems that follow a number within a word: Russian `пятилетний`. */
  readonly compounds?: string
  readonly proclitic?: string
  /** Words take endings freely, as in Turkish: `milyondan`. */
  readonly suffixes?: boolean
  readonly unitFirst?: boolean
  readonly vingt?: boolean
}

/** The number words of a language; null when none are known, so that nothing can be said of words. */
export function numberWordsOf(language: string): NumberWords | null {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const list = (lists as Readonly<Partial<Record<string, WordList>>>)[language]
  const made = list ? compile(list) : null
  compiled.set(language, made)
  return made
}

const compiled = new Map<string, NumberWords | null>()

function compile(list: WordList): NumberWords {
  const table = tableOf(list)
  const names = new Map<number, string>()
  for (const [value, forms] of pairsIn(list.scales)) if (forms[0]) names.set(value, forms[0])
  return {
    find: cached((key) => lookUp(key, list, table)),
    joiners: new Set(list.joiners?.split(' ') ?? []),
    scaleName: (scale) => names.get(scale) ?? null,
    unitFirst: list.unitFirst ?? false,
    vingt: list.vingt ?? false,
  }
}

type Table = ReadonlyMap<string, NumberWord>

function tableOf(list: WordList): Table {
  const table = new Map<string, { -readonly [K in keyof NumberWord]: NumberWord[K] }>()
  const at = (form: string) => {
    const key = folded(form)
    const found = table.get(key) ?? { cardinal: null, scale: null, loose: [], isShy: false }
    table.set(key, found)
    return found
  }
  const expand = (forms: readonly string[]) =>
    forms.flatMap((form) =>
      form.endsWith('~')
        ? ['', ...(list.endings ?? '').split(' ')].map((ending) => form.slice(0, -1) + ending)
        : [form],
    )
  for (const [value, forms] of [
    ...positions(list.units, (n) => n),
    ...positions(list.tens, (n) => 20 + 10 * n),
    ...pairsIn(list.more),
  ])
    for (const form of forms) at(form).cardinal = value
  for (const [value, forms] of pairsIn(list.scales))
    for (const form of forms) at(form).scale = value
  for (const [value, forms] of [...positions(list.ordinals, (n) => n + 1), ...pairsIn(list.loose)])
    for (const form of expand(forms)) {
      const word = at(form)
      word.loose = [...word.loose, value]
    }
  for (const form of list.shy?.split(' ') ?? []) at(form).isShy = true
  return table
}

/** Forms by their place in a list: `zero, one/a, two`. */
function positions(text: string | undefined, valueOf: (n: number) => number): [number, string[]][] {
  return (text?.split(', ') ?? []).map((forms, n): [number, string[]] => [
    valueOf(n),
    forms.split('/').filter((form) => form.trim() !== ''),
  ])
}

/** Forms after their value: `100 hundred, 1e6 million/millions`. */
function pairsIn(text: string | undefined): [number, string[]][] {
  return (text?.split(', ') ?? []).map((pair): [number, string[]] => {
    const [value = '', forms = ''] = pair.split(' ')
    return [Number(value), forms.split('/')]
  })
}

function lookUp(key: string, list: WordList, table: Table): NumberWord | null {
  const word = folded(key)
  return (
    table.get(word) ??
    withoutProclitic(word, list, table) ??
    (word.length >= 5
      ? (joinedOf(word, list, table) ?? compoundOf(word, list, table) ?? stemOf(word, list, table))
      : null)
  )
}

/** Arabic and Hebrew write the article, `and` and short prepositions in one with the word. */
function withoutProclitic(word: string, { proclitic }: WordList, table: Table): NumberWord | null {
  const pattern = PROCLITICS[proclitic ?? '']
  if (!pattern) return null
  const bare = word.replace(pattern, '')
  return bare === word ? null : (table.get(bare) ?? null)
}

const PROCLITICS: Readonly<Partial<Record<string, RegExp>>> = {
  arabic: /^[وف]?(?:[بكل]?ال|لل|[بكل])?/u,
  hebrew: /^ו?[שכל]?[הבלמ]?/u,
}

/** A word that is nothing but number words in a row: German `fünfundzwanzig`, Italian `duecento`. */
function joinedOf(word: string, { joined }: WordList, table: Table): NumberWord | null {
  if (joined === undefined) return null
  const parts = partsOf(word, joined.split(' '), table, 0)
  if (!parts || parts.length < 2) return null
  const last = parts.at(-1)
  const isOrdinal = last?.cardinal === null && last.scale === null
  const value = composed(parts.map((part) => part.cardinal ?? part.scale ?? part.loose[0] ?? 0))
  return isOrdinal
    ? { cardinal: null, scale: null, loose: [value], isShy: false }
    : { cardinal: value, scale: null, loose: [], isShy: false }
}

function partsOf(
  word: string,
  joiners: readonly string[],
  table: Table,
  from: number,
): NumberWord[] | null {
  if (from === word.length) return []
  for (let end = Math.min(word.length, from + 14); end > from + 1; end -= 1) {
    const part = table.get(word.slice(from, end))
    const isPart = part && (part.cardinal !== null || part.scale !== null || end === word.length)
    if (!isPart) continue
    for (const joiner of [...joiners, '']) {
      if (!word.startsWith(joiner, end)) continue
      const rest = partsOf(word, joiners, table, end + joiner.length)
      if (rest) return [part, ...rest]
    }
  }
  return null
}

function composed(values: readonly number[]): number {
  let [total, section] = [0, 0]
  for (const value of values)
    if (value >= 1000) [total, section] = [total + (section || 1) * value, 0]
    else if (value === 100) section = section === 0 ? 100 : section * 100
    else section += value
  return total + section
}

/** A number inside a longer word, Russian `двенадцатилетний`: it answers, and demands nothing. */
function compoundOf(word: string, { compounds }: WordList, table: Table): NumberWord | null {
  for (const stem of compounds?.split(' ') ?? []) {
    const at = word.indexOf(stem)
    const value = at > 1 ? table.get(word.slice(0, at))?.cardinal : undefined
    if (typeof value === 'number')
      return { cardinal: null, scale: null, loose: [value], isShy: true }
  }
  return null
}

/** A magnitude or a longer number under its endings. */
function stemOf(word: string, list: WordList, table: Table): NumberWord | null {
  if (!list.suffixes) return null
  for (let length = word.length - 1; length >= Math.max(5, word.length - 6); length -= 1) {
    const stem = word.slice(0, length)
    const found = table.get(stem) ?? joinedOf(stem, list, table)
    if (found) return found
  }
  return null
}

/** One spelling for letters that are written in several ways. */
function folded(word: string): string {
  if (!/[\u0590-\u06ffʼ’'\u00ad]/.test(word)) return word.toLowerCase()
  return word
    .toLowerCase()
    .replace(/[\u0591-\u05c7\u064b-\u0652\u0670\u0640\u00ad]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ئ/g, 'ي')
    .replace(/[ʼ’]/g, "'")
}

function cached(find: (key: string) => NumberWord | null): (key: string) => NumberWord | null {
  const known = new Map<string, NumberWord | null>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = key.length > 60 ? null : find(key)
    if (known.size > 20_000) known.clear()
    known.set(key, made)
    return made
  }
}
