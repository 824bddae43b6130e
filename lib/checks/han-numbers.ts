import { asciiDigits } from '@/lib/alignment/numbers'
import type { Range } from '@/lib/model/range'
import type { Literal } from './number-literals'
import type { NumberFound } from './quantities'

/**
 * Numbers of Chinese and Japanese: digits, Han numerals and both mixed (240万, 一百三十六万, 1亿5000万),
 * with 百分之 for percent and 成 or 割 for tenths. A lone numeral is often part of a word (一些, 万一),
 * so that it demands an answer only before a measure word.
 */
export function hanNumbersOf(
  text: string,
  literals: readonly Literal[],
  language: string,
): NumberFound[] {
  const found: NumberFound[] = []
  for (const { index, 0: run } of text.matchAll(language === 'ko' ? KOREAN_RUN : RUN)) {
    if (found.some(({ end }) => end > index)) continue
    const range = { start: index, end: index + run.length }
    const inside = literals.filter(({ start, end }) => start >= range.start && end <= range.end)
    const own = inside.length === 1 && inside[0]?.text.length === run.length ? inside[0] : null
    const one = own ? ofDigits(text, own) : ofRun(text, run, range, inside)
    if (one) found.push(...one)
  }
  // What stands between separators that the run does not know (dates) is left to the literals.
  const missed = literals.filter(
    ({ start }) => !found.some((one) => one.start <= start && start < one.end),
  )
  return [...found, ...missed.flatMap((one) => ofDigits(text, one))].sort(
    (a, b) => a.start - b.start,
  )
}

const NUMERALS = '〇零一二三四五六七八九两兩'
const RUN =
  /(?:\p{Nd}+(?:[.,]\p{Nd}+)*|[〇零一二三四五六七八九十百千万萬亿億兆两兩]|(?<=[\p{Nd}〇零一二三四五六七八九十百千万萬亿億兆两兩])[多余餘几幾数](?=[十百千万萬亿億])|(?<=[\p{Nd}千百十])[ \u00a0](?=[十百千万萬亿億兆])|(?<=[万萬亿億兆])[ \u00a0](?=\p{Nd}))+/gu

// Only magnitudes after digits: written out, they are parts of too many words.
const KOREAN_RUN =
  /\p{Nd}+(?:[.,]\p{Nd}+)*(?:[ \u00a0]?[십백천만억조]+|(?<=[천만억조])[ \u00a0]?\p{Nd}+(?:,\p{Nd}+)*)*/gu

function ofDigits(text: string, literal: Literal): NumberFound[] {
  const isCode = /[A-Za-z]-?$/.test(text.slice(Math.max(0, literal.start - 2), literal.start))
  const unit = unitAround(text, literal)
  const values = unit === 'tenths' ? literal.values.map((value) => value * 10) : literal.values
  return [
    {
      ...{ start: literal.start, end: literal.end, literal },
      values,
      weight: isCode || literal.isOfDate || isMonth(text, literal) ? 'loose' : 'sure',
      ...(unit === null ? {} : { unit: 'percent' }),
    },
  ]
}

function ofRun(
  text: string,
  run: string,
  { start, end }: Range,
  literals: readonly Literal[],
): NumberFound[] | null {
  const value = valueOf(run, literals)
  if (value === null) return null
  const unit = unitAround(text, { start, end })
  const isTenths = unit === 'tenths' && value < 10
  // 三成五 is 35 percent.
  const further = isTenths ? (/^[一二三四五六七八九]/u.exec(text.charAt(end + 1))?.[0] ?? '') : ''
  const lead = unit === 'percent' ? PERCENT.length : 0
  const scale = /[万萬亿億兆만억조]$/u.exec(run)
  const [literal] = literals
  return [
    {
      start: start - lead,
      end: isTenths ? end + 1 + further.length : end,
      values: isTenths ? [value * 10 + Math.max(0, valueOf(further, []) ?? 0)] : [value],
      weight: isTenths || unit === 'percent' ? 'sure' : weightOf(text, run, { start, end }),
      ...(unit === null || (unit === 'tenths' && !isTenths) ? {} : { unit: 'percent' }),
      ...(literal && literals.length === 1 ? { literal } : {}),
      ...(scale ? { scale: { start: end - 1, end, value: UNITS.get(scale[0]) ?? 1 } } : {}),
    },
  ]
}

const PERCENT = '百分之'

function unitAround(text: string, { start, end }: Range): 'percent' | 'tenths' | null {
  if (text.slice(Math.max(0, start - PERCENT.length), start) === PERCENT) return 'percent'
  const next = text.charAt(end)
  return (next === '成' && !/[为為了立功员員年人就绩績本]/u.test(text.charAt(end + 1))) ||
    (next === '割' && !/[りれる引]/u.test(text.charAt(end + 1)))
    ? 'tenths'
    : null
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
  ['兆', 1_000_000_000_000],
  ['십', 10],
  ['백', 100],
  ['천', 1_000],
  ['만', 10_000],
  ['억', 100_000_000],
  ['조', 1_000_000_000_000],
])

/** The value of a run of Han numerals and digits; null when it holds only magnitudes (千万, "by all means"). */
function valueOf(run: string, literals: readonly Literal[]): number | null {
  let [total, section, lowest] = [0, 0, Infinity]
  let digit: number | null = null
  let digits = 0
  for (const token of run.match(/\p{Nd}+(?:[.,]\p{Nd}+)*|./gu) ?? []) {
    const numeral = NUMERALS.indexOf(token)
    const unit = UNITS.get(token)
    if (/^\p{Nd}/u.test(token)) digit = Number(asciiDigits(token).replaceAll(',', ''))
    else if (numeral >= 0) {
      // 一九九八 is read digit by digit, 一千零五 is not.
      digit =
        digit !== null && digits > 0
          ? digit * 10 + valueOfNumeral(numeral)
          : valueOfNumeral(numeral)
      digits += 1
      continue
    } else if (unit !== undefined && unit < 10_000) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (unit !== undefined) {
      const own: number = section + (digit ?? 0) || 1
      total = unit > lowest ? (total + own) * unit : total + own * unit
      ;[section, digit, lowest] = [0, null, unit]
    }
    digits = 0
  }
  const hasNumeral = literals.length > 0 || /[一二三四五六七八九两兩〇零]/u.test(run)
  return hasNumeral || /^[十百千]$/u.test(run) ? total + section + (digit ?? 0) : null
}

function valueOfNumeral(index: number): number {
  return [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2][index] ?? 0
}

/** 二三十 is "twenty or thirty", 三五 "a few": numerals in a row are sure only as years are written. */
function weightOf(text: string, run: string, { start, end }: Range): NumberFound['weight'] {
  if (isMonth(text, { start, end })) return 'loose'
  if (/\p{Nd}/u.test(run)) return 'sure'
  const before = text.charAt(start - 1)
  if (/[第数几幾]/u.test(before)) return 'loose'
  if (/^[〇零一二三四五六七八九]{4}$/u.test(run) && text.charAt(end) === '年') return 'sure'
  if (/[一二三四五六七八九][一二三四五六七八九]/u.test(run)) return 'loose'
  // 四月三日: the day of a month is meant.
  if (before === '月' && /^[日号號]/u.test(text.charAt(end))) return 'word'
  if (run.length > 1 && /[一二三四五六七八九两兩]/u.test(run)) return 'sure'
  return MEASURE.test(text.slice(end, end + 2)) && !/^[一百千万]$/u.test(run) ? 'word' : 'loose'
}

/** 6月 is June, which other languages name; 10代 are teens, 2つ is often "both". */
function isMonth(text: string, { end }: Range): boolean {
  return /^[ \u00a0]?(?:月|代|つ)/u.test(text.slice(end, end + 2))
}

const MEASURE =
  /^(?:[个個名人位天岁歲次种種家座条條张張台辆輛本只支艘架栋棟层匹頭冊杯軒隻社校歳円つ年元]|小时|小時|分钟|分鐘|公里|英里|米|吨|噸|时间|時間|か国|カ国|か月|カ月|ヶ月|週間|日間)/u
