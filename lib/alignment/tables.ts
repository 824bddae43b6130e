import { baseOf, likelyScript } from '@/lib/text/tags'
import type { LexiconCounts } from './lexicon-counts'
import { throughEnglish, withEnglish } from './table'
import type { Table } from './table'

/** The languages that a table is shipped for: ISO 639 codes. */
export const TABLE_LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko lt lv nb nl pl pt ro ru sk sl sr sv ta th tr uk ur uz vi zh'.split(
    ' ',
  )

/**
 * What the shipped tables know of the words of two languages, loaded on demand (some 60 kB a language);
 * null where one of them has none. Where neither is English the two meet in its words, which on
 * development data was as good as learning from the two directly.
 */
export async function tablesFor(
  sourceLang: string,
  targetLang: string,
): Promise<LexiconCounts | null> {
  const [source, target] = [tableLanguage(sourceLang), tableLanguage(targetLang)]
  if (source === null || target === null || source === target) return null
  const english = await load('en')
  if (target === 'en') return withEnglish(await load(source), english, 'target')
  if (source === 'en') return withEnglish(await load(target), english, 'source')
  return throughEnglish(await load(source), await load(target), english)
}

/** The table to use for a language: that of a close relative where it has none of its own. */
function tableLanguage(lang: string): string | null {
  const base = baseOf(lang)
  if (base === 'sr' && likelyScript(lang) === 'Latn') return 'hr'
  const near = RELATIVES[base] ?? base
  return TABLE_LANGUAGES.includes(near) ? near : null
}

const RELATIVES: Readonly<Partial<Record<string, string>>> = {
  no: 'nb',
  nn: 'nb',
  bs: 'hr',
  ms: 'id',
  prs: 'fa',
  iw: 'he',
}

async function load(lang: string): Promise<Table> {
  const file = (await import(`./tables/${lang}.json`)) as { readonly default: Table }
  return file.default
}
