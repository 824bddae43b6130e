import type { Range } from '@/lib/model/range'
import type { Literal } from './number-literals'
import {
  type NumberWord,
  numberWordsOf,
  type NumberWords,
  PLUS_TEN,
  TIMES_TEN,
} from './number-words'
import type { NumberFound } from './quantities'
import type { Word } from './view'

/**
 * Numbers in digits and words, those that stand together read as one: `2.4 million`, `twenty-five`,
 * `deux cent mille`, خمسة وعشرون. In scripts with spaces; for Chinese and Japanese see `han-numbers`.
 */
export function composedNumbers(
  text: string,
  literals: readonly Literal[],
  words: readonly Word[],
  language: string,
): NumberFound[] {
  const known = numberWordsOf(language)
  const atoms = atomsOf(text, literals, words, known, language)
  const found: NumberFound[] = []
  let run: Run | null = null
  for (const atom of atoms) {
    const longer: Run | null =
      run && known && isJoined(text, run.end, atom.start, known) ? extended(run, atom, known) : null
    if (longer) {
      run = longer
      continue
    }
    if (run) found.push(asNumber(run))
    run = begun(atom)
  }
  if (run) found.push(asNumber(run))
  return found
}

interface Atom extends Range {
  readonly literal: Literal | null
  readonly word: NumberWord | null
  readonly isCode: boolean
  /** In his 40s: it may be said in many ways. */
  readonly isDecade: boolean
}

/** What a run of atoms has come to. */
interface Run extends Range {
  readonly total: number
  /** Below the next magnitude word. */
  readonly section: number
  /** The lowest magnitude word so far; a higher one cannot follow it, save that it multiplies. */
  readonly lowest: number
  readonly literal: Literal | null
  readonly scale: (Range & { readonly value: number }) | null
  readonly loose: readonly number[]
  readonly parts: number
  readonly isSure: boolean
  readonly isShy: boolean
}

function atomsOf(
  text: string,
  literals: readonly Literal[],
  words: readonly Word[],
  known: NumberWords | null,
  language: string,
): Atom[] {
  const atoms: Atom[] = []
  let next = 0
  const passLiterals = (until: number) => {
    for (let literal = literals[next]; literal && literal.start < until; literal = literals[next]) {
      atoms.push(...atomsAt(text, literal, language))
      next += 1
    }
  }
  for (const { key, start, end } of words) {
    passLiterals(end)
    const word = start >= (atoms.at(-1)?.end ?? 0) ? known?.find(key) : null
    if (word) atoms.push({ start, end, literal: null, word, isCode: false, isDecade: false })
  }
  passLiterals(Infinity)
  return atoms
}

const LETTERED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const SUFFIXES: Readonly<Partial<Record<string, number>>> = {
  k: 1e3,
  bn: 1e9,
  bln: 1e9,
  mn: 1e6,
  mln: 1e6,
  tn: 1e12,
  trn: 1e12,
  mio: 1e6,
  mrd: 1e9,
  млн: 1e6,
  млрд: 1e9,
  тыс: 1e3,
  трлн: 1e12,
  тис: 1e3,
  mld: 1e9,
  tys: 1e3,
  b: 1e9,
  m: 1e6,
  만: 1e4,
  억: 1e8,
  조: 1e12,
  천: 1e3,
}

/** A number in digits, and the magnitude that is written in one with it: `$5bn`, `240만`. */
function atomsAt(text: string, literal: Literal, language: string): Atom[] {
  const { start, end } = literal
  const isDecade = /^['’]?s(?!\p{L})/u.test(text.slice(end, end + 3))
  const atom = { start, end, literal, word: null, isCode: isPartOfCode(text, literal), isDecade }
  const [suffix] =
    /^(?:[만억조천]|\p{L}{1,4}(?![\p{L}\p{N}]))/u.exec(text.slice(end, end + 5)) ?? []
  const scale = SUFFIXES[suffix?.toLowerCase() ?? '']
  if (suffix === undefined || scale === undefined) return [atom]
  const isMoney = /[$€£¥₽₹₺₴]\s?$/u.test(text.slice(Math.max(0, start - 3), start))
  // 5m and 5b are millions and billions of money, else more likely metres and a house number.
  if (suffix.length === 1 && /[mbk]/i.test(suffix) && !isMoney) return [atom]
  const word = { cardinal: null, scale, loose: [], isShy: language === 'und' }
  return [
    { ...atom, isCode: false },
    { start: end, end: end + suffix.length, literal: null, word, isCode: false, isDecade },
  ]
}

/** The 19 of COVID-19, the 4 of 4K: letters and digits that make one name; `codes` compares those. */
function isPartOfCode(text: string, { start, end }: Range): boolean {
  const before = text.charAt(start - 1)
  const previous = text.charAt(start - 2)
  const after = text.charAt(end)
  if (LETTERED.test(before)) return true
  const isHyphened = /[-‑–]/.test(before) && /\p{Lu}/u.test(previous)
  return isHyphened || /[A-ZА-Я]/u.test(after)
}

const GAP = /^(?:[ \u00a0\u2009\u202f-]|\.[ \u00a0])?$/u

function isJoined(text: string, end: number, start: number, { joiners }: NumberWords): boolean {
  if (start - end > 8) return false
  const gap = text.slice(end, start)
  return GAP.test(gap) || joiners.has(gap.trim().replace(/^-|-$/g, '').toLowerCase())
}

function begun({ start, end, literal, word, isCode, isDecade }: Atom): Run {
  const scale = word?.cardinal === null && word.scale !== null ? word.scale : null
  return {
    ...{ start, end, literal, total: scale ?? 0, lowest: scale ?? Infinity },
    section: literal?.values[0] ?? word?.cardinal ?? 0,
    scale: scale === null ? null : { start, end, value: scale },
    loose: word?.loose ?? [],
    parts: 1,
    isSure: literal !== null && !isCode && !literal.isOfDate && !isDecade,
    isShy: isCode || (word !== null && (word.isShy || word.cardinal === null)),
  }
}

/** The run with one more atom; null where the atom begins another number. */
function extended(run: Run, { end, literal, word, start }: Atom, known: NumberWords): Run | null {
  const hasBegun = run.section > 0 || run.total > 0 || ordinalOf(run, known) > 0
  if (literal || !word || (!hasBegun && word.scale === null)) return null
  const grown = {
    ...run,
    end,
    parts: run.parts + 1,
    isShy: run.section === 0 && run.total === 0,
    loose: [],
  }
  if (word.scale !== null && (run.section > 0 || (run.total > 0 && run.scale))) {
    const scale = { start, end, value: word.scale }
    // mil millones: a thousand of millions.
    if (run.section === 0)
      return word.scale > run.lowest
        ? { ...grown, total: run.total * word.scale, lowest: word.scale, scale, isSure: true }
        : null
    if (word.scale >= run.lowest) return null
    const total = (run.lowest === Infinity ? 0 : run.total) + run.section * word.scale
    return { ...grown, total, section: 0, lowest: word.scale, scale, isSure: true }
  }
  // 1.7 million, four years ago: digits are followed by magnitudes only.
  if (run.literal) return null
  const value = word.cardinal ?? word.loose[0]
  if (value === undefined || (word.cardinal === null && !isOrdinalOf(run, value))) return null
  const section = joinedSection(run.section || ordinalOf(run, known), value, known)
  if (section === null || (run.scale !== null && run.section === 0 && value >= run.lowest))
    return null
  return { ...grown, section, isSure: run.isSure || (word.cardinal !== null && section >= 13) }
}

/** Arabic counts on from an ordinal: السابع عشر, the seventh and ten. */
function ordinalOf({ section, total, loose }: Run, { unitFirst }: NumberWords): number {
  const [ordinal = 0] = loose
  const isUnit = Number.isInteger(ordinal) && ordinal > 0 && ordinal < 10
  return unitFirst && section === 0 && total === 0 && isUnit ? ordinal : 0
}

/** `twenty-fifth`, and not `two thirds` or `one second`. */
function isOrdinalOf(run: Run, value: number): boolean {
  return (
    run.section >= 20 &&
    run.section % 10 === 0 &&
    value > 0 &&
    value < 10 &&
    Number.isInteger(value)
  )
}

function joinedSection(section: number, value: number, known: NumberWords): number | null {
  if (section === 0) return value
  if (value === TIMES_TEN || value === PLUS_TEN) return inTens(section, value)
  if (value === 100) return section % 100 > 0 && section % 100 < 20 ? section * 100 : null
  if (known.vingt && value === 20 && section % 100 === 4) return section - 4 + 80
  if (value >= 100) return null
  const rest = section % 100
  if (rest === 0) return section + value
  // dix-sept, dix-huit, dix-neuf
  if (known.vingt && rest === 10 && value > 6 && value < 10) return section + value
  if (rest >= 20 && rest % 10 === 0 && value < (known.vingt ? 20 : 10)) return section + value
  const isReversed = known.unitFirst && rest < 10 && value >= 10 && value < 100 && value % 10 === 0
  return isReversed ? section + value : null
}

function inTens(section: number, value: number): number | null {
  const unit = section % 100
  if (unit === 0 || unit >= 10) return null
  return value === TIMES_TEN ? section + unit * 9 : section + 10
}

function asNumber(run: Run): NumberFound {
  const { start, end, literal, scale } = run
  const value = run.total + run.section
  const isAlone = run.parts === 1
  const values = isAlone && literal ? literal.values : scaledValues(run, value)
  const isWord = isAlone && !literal && !run.isShy
  return {
    ...{ start, end, values: [...values, ...run.loose] },
    weight:
      run.isSure && !(isAlone && scale)
        ? 'sure'
        : isWord || (!isAlone && !run.isShy)
          ? 'word'
          : 'loose',
    ...(literal ? { literal } : {}),
    ...(scale ? { scale } : {}),
    ...(isAlone && !literal && !scale && run.isShy && value >= LEAST_SHY ? { isShy: true } : {}),
  }
}

// One and two are articles and idioms.
const LEAST_SHY = 3

/** 1,204 million: the digits may be read in two ways. */
function scaledValues({ literal, scale, section, loose, total }: Run, value: number): number[] {
  if (!literal || !scale || section > 0)
    return value === 0 && total === 0 && loose.length > 0 ? [] : [value]
  return [value, ...literal.values.slice(1, 2).map((other) => other * scale.value)]
}
