import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignTexts } from '@/lib/alignment/align'
import type { AlignSentence } from '@/lib/alignment/align'
import { tablesFor } from '@/lib/alignment/tables'
import type { FoundBead } from '@/lib/model/bitext'
import { grouped } from '@/lib/workflows/grouped'
import { engineHere } from '@/lib/workers/engine-here'
import { addCounts, countAlignment, strictF1 } from './alignment-score'
import type { AlignmentCounts } from './alignment-score'
import { article, goldOf, goldPairs } from './alignment-sets'
import type { GoldPair } from './alignment-sets'
import { report } from './figures'
import type { Figure } from './figures'
import { madeUpText } from './made-up'

const SIZES = [400, 5_000, 20_000, 50_000]

/**
 * `npm run bench -- align [FOLDER] [SIZE …]`: how right alignments are, on the texts of a folder or on
 * our own; then how fast, and with how much memory, texts of so many sentences are aligned.
 */
export async function benchAlign(args: readonly string[]): Promise<void> {
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number)
  const folder = args.find((arg) => !/^\d+$/.test(arg))
  await benchAccuracy(folder === undefined ? await ownPairs() : await goldPairs(folder))
  for (const size of sizes.length > 0 ? sizes : SIZES) await benchSpeed(size)
}

/** The articles among the samples whose beads are written down. */
function ownPairs(): Promise<GoldPair[]> {
  const names = ['ar-en-dates', 'de-en-cablecar', 'ru-en-ferries', 'zh-en-library']
  return Promise.all(
    names.map((name) =>
      article(name, join('lib/samples/texts', name), join('lib/bench/articles', name)),
    ),
  )
}

async function benchAccuracy(pairs: readonly GoldPair[]): Promise<void> {
  const groups = new Map<string, AlignmentCounts>()
  const start = performance.now()
  for (const one of pairs) {
    const [counts] = await counted([one])
    if (!counts) continue
    console.log(`${one.name.padEnd(28)} ${shown(counts)}`)
    const { group } = kindOf(one)
    const sum = groups.get(group)
    groups.set(group, sum ? addCounts(sum, counts) : counts)
  }
  const ms = performance.now() - start
  for (const [group, counts] of groups) console.log(`${`all ${group}`.padEnd(28)} ${shown(counts)}`)
  await benchPools(pairs)
  const all = [...groups.values()].reduce(addCounts)
  const lines = pairs.reduce((sum, { pair }) => sum + pair.text.source.length, 0)
  report('align, one text at a time', [
    ...reliability(all),
    { name: 'source sentences a second, tables loaded', value: (1_000 * lines) / ms, unit: '1/s' },
  ])
}

/** Texts of one kind and pair of languages, learnt from together. */
async function benchPools(pairs: readonly GoldPair[]): Promise<void> {
  const pools = grouped(pairs, (one) => kindOf(one).pool)
  for (const [name, pool] of pools)
    if (pool.length > 1)
      console.log(
        `${`pooled ${name}`.padEnd(28)} ${shown((await counted(pool)).reduce(addCounts))}`,
      )
}

/** `limsi` of limsi-janeeyre: where a set comes from. */
function kindOf({ name, pair, places }: GoldPair) {
  const group = places ? 'articles' : (name.split('-')[0] ?? name)
  return { group, pool: `${group} ${pair.sourceLang}-${pair.targetLang}` }
}

async function counted(pairs: readonly GoldPair[]): Promise<AlignmentCounts[]> {
  const [first] = pairs
  if (!first) return []
  const { sourceLang, targetLang, structure } = first.pair
  const tables = await tablesFor(sourceLang, targetLang)
  const { beads } = alignTexts(
    pairs.map(({ pair }) => pair.text),
    { sourceLang, targetLang, structure, tables },
  )
  return pairs.map(({ gold, places, pair }, n) =>
    countAlignment(beads[n] ?? [], gold, places && { gold: places, found: placesOf(pair) }),
  )
}

function placesOf({ source, target }: GoldPair['pair']) {
  const place = ({ start, end }: { start: number; end: number }) => [start, end] as const
  return { source: source.map(place), target: target.map(place) }
}

function shown(counts: AlignmentCounts): string {
  const { found, foundRight, gold, goldFound, nulls, nullsRight, goldNulls } = counts
  const share = (part: number, all: number) => (part / Math.max(1, all)).toFixed(3)
  return [
    `F1 ${strictF1(counts).toFixed(4)}  P ${share(foundRight, found)} R ${share(goldFound, gold)}`,
    `alone ${nullsRight} right of ${nulls} found, ${goldNulls} in gold`,
  ].join('  ')
}

/** How far confidences can be trusted. */
function reliability({ byConfidence, found, foundRight }: AlignmentCounts): Figure[] {
  const [beads, right] = byConfidence[9] ?? [0, 0]
  const doubtful = byConfidence.slice(0, 6)
  const wrong = doubtful.reduce((sum, [all, good]) => sum + all - good, 0)
  const percent = (part: number, all: number) => (100 * part) / Math.max(1, all)
  return [
    { name: 'right of those of confidence .9 to 1', value: percent(right, beads), unit: '%' },
    { name: 'beads below .6', value: percent(sumOf(doubtful), found), unit: '%' },
    { name: 'share of all errors below .6', value: percent(wrong, found - foundRight), unit: '%' },
  ]
}

function sumOf(rows: AlignmentCounts['byConfidence']): number {
  return rows.reduce((sum, [beads]) => sum + beads, 0)
}

/** In a process of its own, which has read two files and nothing else: so memory is told truly. */
async function benchSpeed(size: number): Promise<void> {
  const { source, target, gold } = madeUpText(size)
  const folder = await mkdtemp(join(tmpdir(), 'interlinear-bench-'))
  await writeFile(join(folder, 'source.txt'), source.join('\n'))
  await writeFile(join(folder, 'target.txt'), target.join('\n'))
  await writeFile(join(folder, 'gold.json'), JSON.stringify(gold))
  const program = process.argv[1] ?? ''
  const { status } = spawnSync(process.execPath, [program, 'align-files', folder], {
    stdio: 'inherit',
  })
  await rm(folder, { recursive: true })
  if (status !== 0) throw new Error(`Aligning ${size} sentences ended with ${status}.`)
}

/** Once, as a command line does, and where that is quick again, as a server does, warm. */
export async function benchAlignFiles([folder = '.']: readonly string[]): Promise<void> {
  const side = async (name: string) =>
    (await readFile(join(folder, name), 'utf8')).split('\n').map(asSentence)
  const text = { source: await side('source.txt'), target: await side('target.txt') }
  const { length: size } = text.source
  // Languages that nothing is known of.
  const pair = { text, sourceLang: 'xx', targetLang: 'yy' }
  const engine = engineHere()
  const times: number[] = []
  let beads: readonly FoundBead[] = []
  for (let run = 0; run < (size < LONG ? 3 : 1); run += 1) {
    const start = performance.now()
    const answer = await engine.align({ kind: 'opening', memory: [], structure: false, ...pair })
    times.push(performance.now() - start)
    if (!answer.ok) throw new Error(answer.failure.code)
    beads = answer.value.beads
  }
  const memory = process.resourceUsage().maxRSS / 1_024
  await engine.close()
  const [first = NaN] = times
  report(`align ${size} × ${text.target.length} sentences`, [
    { name: 'time, first run', value: first, unit: 'ms', bar: 60_000 },
    { name: 'sentences a second, first run', value: (1_000 * size) / first, unit: '1/s' },
    {
      name: 'sentences a second, best run',
      value: (1_000 * size) / Math.min(...times),
      unit: '1/s',
    },
    {
      name: 'strict F1',
      value: 100 * strictF1(countAlignment(beads, await goldOf(folder))),
      unit: '%',
    },
    { name: 'peak memory of the process', value: memory, unit: 'MB', bar: 600 },
  ])
}

const LONG = 10_000

function asSentence(text: string, unit: number): AlignSentence {
  return { text, unit, kind: 'paragraph' }
}
