import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ReadPair } from '@/lib/cli/align-input'
import { readPair } from '@/lib/cli/align-input'
import type { GoldBead, Places } from './alignment-score'

/** A text and its translation with the beads that people found. */
export interface GoldPair {
  readonly name: string
  readonly pair: ReadPair
  readonly gold: readonly GoldBead[]
  /** For a raw text where its gold sentences stand; without it gold sentences are the lines. */
  readonly places: Places | null
}

/**
 * What a folder has to measure alignment by: `sets.json`, a list of { name, source, target, sourceLang,
 * targetLang, gold } with one sentence a line; or a folder an article, called `de-en-name`, with
 * `source.txt`, `mt.txt` (or `target.txt`), `gold.json` and `gold.spans.json` { src, tgt }.
 */
export async function goldPairs(folder: string): Promise<GoldPair[]> {
  const names = await readdir(folder)
  if (names.includes('sets.json')) {
    const sets = setsSchema.parse(await json(join(folder, 'sets.json')))
    return Promise.all(sets.map((set) => lineSet(folder, set)))
  }
  const articles = names.filter((name) => /^[a-z]{2,3}-[a-z]{2,3}-/.test(name)).sort()
  return Promise.all(articles.map((name) => article(name, join(folder, name), join(folder, name))))
}

/** An article whose texts and whose gold beads are in folders of their own. */
export async function article(name: string, texts: string, gold: string): Promise<GoldPair> {
  const [sourceLang = '', targetLang = ''] = name.split('-')
  const target = (await readdir(texts)).includes('mt.txt') ? 'mt.txt' : 'target.txt'
  const spans = spansSchema.parse(await json(join(gold, 'gold.spans.json')))
  return {
    name,
    pair: await read(join(texts, 'source.txt'), join(texts, target), {
      ...{ sourceLang, targetLang, lines: false },
    }),
    gold: await goldOf(gold),
    places: { source: spans.src, target: spans.tgt },
  }
}

/** The beads in `gold.json` of a folder. */
export async function goldOf(folder: string): Promise<GoldBead[]> {
  return goldSchema.parse(await json(join(folder, 'gold.json')))
}

async function lineSet(folder: string, set: z.infer<typeof setsSchema>[number]): Promise<GoldPair> {
  const { name, sourceLang, targetLang } = set
  const gold = goldSchema.parse(await json(join(folder, set.gold)))
  const languages = { sourceLang, targetLang, lines: true }
  const pair = await read(join(folder, set.source), join(folder, set.target), languages)
  return { name, pair, gold, places: null }
}

async function read(
  source: string,
  target: string,
  options: { readonly sourceLang: string; readonly targetLang: string; readonly lines: boolean },
): Promise<ReadPair> {
  const pair = await readPair({ source, target, ...options })
  if (!pair.ok) throw new Error(`${source}, ${target}: ${pair.failure.code}`)
  return pair.value
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

const text = z.string()
const setsSchema = z.array(
  z.object({
    ...{ name: text, source: text, target: text, gold: text },
    ...{ sourceLang: text, targetLang: text },
  }),
)
const goldSchema = z.array(z.tuple([z.array(z.number()), z.array(z.number())]))
const placesSchema = z.array(z.tuple([z.number(), z.number()]))
const spansSchema = z.object({ src: placesSchema, tgt: placesSchema })
