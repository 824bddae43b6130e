import type { Side } from '@/lib/model/file'

/**
 * Which of two files is the source: told by words and language tags in their names, else the first.
 *
 * `news.ru.txt` and `news.en.txt` say nothing by themselves and stay in their order; `mt`, `target`,
 * `translation` and their like do.
 */
export function orderFiles<T extends { readonly name: string }>(first: T, second: T): [T, T] {
  const score = sourceScore(first.name) - sourceScore(second.name)
  return score < 0 ? [second, first] : [first, second]
}

function sourceScore(name: string): number {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const has = (wanted: ReadonlySet<string>) => words.some((word) => wanted.has(word))
  return (has(SOURCE_WORDS) ? 1 : 0) - (has(TARGET_WORDS) ? 1 : 0)
}

const SOURCE_WORDS: ReadonlySet<string> = new Set(
  'source src original orig from исходник исходный оригинал источник'.split(' '),
)
const TARGET_WORDS: ReadonlySet<string> = new Set(
  'target tgt trg translation translated mt to перевод переведено'.split(' '),
)

/** Where files go that were dropped beside the panes: into the empty side, the source first. */
export function freeSide(isEmpty: Readonly<Record<Side, boolean>>): Side {
  return !isEmpty.source && isEmpty.target ? 'target' : 'source'
}
