import type { Range } from '@/lib/model/range'

/**
 * What stands apart from the running text, so that a foreign word there is meant: addresses, handles and
 * codes, and what is in quotation marks or brackets when it is no longer than a title or an aside.
 */
export function setApart(text: string): readonly Range[] {
  return [CODES, ...ENCLOSED].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  )
}

export function isWithin({ start, end }: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end)
}

/** A word with a dot, slash, at sign, hash, underscore or digit inside. */
const CODES =
  /\S*(?:[@#/\\_=&<>{}\ufffc]|[\p{L}\p{N}][.:][\p{L}\p{N}]|\p{L}\p{Nd}|\p{Nd}\p{L})\S*/gu

// The longest title or aside, in code units; speech is longer and is part of the text.
const ENCLOSED = [
  /“[^“”]{1,40}”/gu,
  /„[^„“”]{1,40}[“”]/gu,
  /«[^«»]{1,40}»/gu,
  /»[^«»]{1,40}«/gu,
  /"[^"]{1,40}"/gu,
  /‘[^‘’]{1,40}’/gu,
  /[「『《][^「」『』《》]{1,40}[」』》]/gu,
  /[([（［][^()[\]（）［］]{1,60}[)\]）］]/gu,
]
