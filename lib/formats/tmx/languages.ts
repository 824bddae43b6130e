import { isTag } from '@/lib/text/tags'
import type { TmxText } from './read'

/** Two languages of a file, as it writes them. */
export interface TmxLanguages {
  readonly source: string
  readonly target: string | null
}

/**
 * Which languages are reviewed: those asked for, else the header's source (the language of the first
 * text, where the header says `*all*` or nothing that is there) and the first other one that is much used:
 * one stray text at the beginning must not hide all that follow.
 */
export function languagesOf(
  texts: readonly TmxText[],
  header: string | null,
  asked: { readonly source?: string; readonly target?: string } = {},
): TmxLanguages | null {
  const langs = [...new Set(texts.map(({ lang }) => lang))]
  const [first] = langs
  const find = (lang: string | null | undefined) => (lang ? matching(langs, lang) : undefined)
  const source = find(asked.source) ?? find(header) ?? first
  if (source === undefined) return null
  const wanted = find(asked.target)
  const target = wanted !== undefined && !isSame(wanted, source) ? wanted : undefined
  return {
    source,
    target: target ?? muchUsed(texts, source) ?? asked.target ?? null,
  }
}

/** The first of the other languages that has half as many texts as the one that has most. */
function muchUsed(texts: readonly TmxText[], not: string): string | undefined {
  const counts = new Map<string, { readonly lang: string; count: number }>()
  for (const { lang } of texts) {
    const counted = counts.get(normal(lang)) ?? { lang, count: 0 }
    counted.count += 1
    counts.set(normal(lang), counted)
  }
  counts.delete(normal(not))
  const others = [...counts.values()]
  const most = Math.max(...others.map(({ count }) => count))
  return others.find(({ count }) => count * 2 >= most)?.lang
}

/** The one of some languages that another means: the same, else of the same language without regard to its region. */
export function matching(langs: readonly string[], lang: string): string | undefined {
  return langs.find((one) => isSame(one, lang)) ?? langs.find((one) => base(one) === base(lang))
}

export function isSame(a: string, b: string): boolean {
  return a === b || normal(a) === normal(b)
}

/** As a language tag, null where it is none. */
export function tagOf(lang: string | null): string | null {
  const tag = lang?.replaceAll('_', '-') ?? ''
  return isTag(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}

function normal(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase()
}

function base(lang: string): string {
  return normal(lang).split('-')[0] ?? ''
}
