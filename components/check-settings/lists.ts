import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import type { Failure } from '@/lib/model/result'

/** The lists that a project writes itself, in the order of the page. */
export const LISTS = ['phrases', 'terms', 'words'] as const
export type ListName = (typeof LISTS)[number]

export type Lists = Readonly<Record<ListName, string>>

export const NO_LISTS: Lists = { phrases: '', terms: '', words: '' }

export function listsOf({ phrases, terms, words }: CheckSettingsAnswer): Lists {
  return { phrases, terms, words }
}

export function isSame(one: Lists, other: Lists): boolean {
  return LISTS.every((list) => one[list] === other[list])
}

/** Which list a refusal is about, and which of its lines, from 1; null where it is about no list. */
export function placeOf({
  args,
}: Failure): { readonly list: ListName; readonly line: number | null } | null {
  const list = LISTS.find((name) => name === args.list)
  if (!list) return null
  const line = Number(args.line ?? 0)
  return { list, line: line > 0 ? line : null }
}

/** Where a line, from 1, begins and ends. */
export function rangeOfLine(
  text: string,
  line: number,
): { readonly start: number; readonly end: number } {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).join('\n')
  const start = line > 1 ? Math.min(before.length + 1, text.length) : 0
  return { start, end: start + (lines[line - 1] ?? '').length }
}
