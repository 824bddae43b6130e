import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { ciphered, gibberish, lines } from '@/lib/alignment/testing'
import { EMPTY } from '@/lib/model/content'
import type { PairedUnit, Unit } from '@/lib/model/file'
import { fail } from '@/lib/model/result'
import type { Engine } from './engine'
import { engineOnThreads, engineWith } from './engine'
import { engineHere } from './engine-here'
import type { OpeningJob, SegmentJob } from './jobs'
import { sentenceTexts } from './sentence-texts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FILE = join(ROOT, '.build/test/engine.js')

const LANGUAGES = { sourceLang: 'de', targetLang: 'en' }

const PAIR: PairedUnit = {
  ...{ id: '1', kind: 'string', source: EMPTY, target: EMPTY, status: 'initial', notes: [] },
}

const UNITS: SegmentJob = {
  kind: 'segment',
  source: units('Die Fähre', 'Sie fährt um neun Uhr. Sie hält in Norden.', 'Der Hafen ist klein.'),
  target: units('The ferry', 'It leaves at nine. It stops in Norden.', 'The harbour is small.'),
  ...LANGUAGES,
}

describe('the engine on a thread', () => {
  let engine: Engine
  beforeAll(async () => {
    await build({
      ...{ entryPoints: [fileURLToPath(new URL('./engine.worker.ts', import.meta.url))] },
      ...{ outfile: FILE, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
      alias: { '@': ROOT.replace(/[\\/]$/, '') },
    })
    engine = engineOnThreads(FILE)
  })
  afterAll(() => engine.close())

  it('cuts units into sentences, each with its place in the imported text', async () => {
    expect(await engine.segment(UNITS)).toMatchObject({
      value: {
        target: [
          { start: 1, end: 10, unit: 0 },
          { start: 11, end: 29, unit: 1 },
          { start: 30, end: 49, unit: 1 },
          { start: 50, end: 71, unit: 2 },
        ],
      },
    })
  })

  it('pairs sentence with sentence, as the engine in the same thread does', async () => {
    const job = await opening(engine)
    const answer = await engine.align(job)
    const beads = answer.ok && answer.value.beads.map(({ source, target }) => [source, target])
    expect(beads).toEqual([0, 1, 2, 3].map((n) => [[n], [n]]))
    expect(answer).toEqual(await engineHere().align(job))
  })

  it(
    'finds English grammar as the engine in the same thread does',
    { timeout: 60_000 },
    async () => {
      const one = {
        ...{ source: 'Er geht.', target: 'He go home.', confidence: 1, kind: 'paragraph' as const },
        ...{ sourceStartsUnit: true, targetStartsUnit: true },
      }
      const settings = { ...NOTHING_SET, on: ['grammar'] }
      const document = { ...LANGUAGES, segments: [one] }
      const job = { kind: 'check' as const, document, positions: [0], settings }
      const answer = await engine.check(job)
      expect(answer.ok && answer.value.flat().map(({ check }) => check)).toContain('grammar')
      expect(answer).toEqual(await engineHere().check(job))
      const without = await engine.check({ ...job, settings: NOTHING_SET })
      expect(without.ok && without.value.flat().map(({ check }) => check)).not.toContain('grammar')
    },
  )

  it('aligns with what earlier texts have taught', async () => {
    const sentences = gibberish(60)
    const examples = sentences.map((source) => ({ source, target: ciphered(source), weight: 2 }))
    const target = sentences.slice(0, 9).map(ciphered).toSpliced(4, 1)
    const job = {
      ...{ kind: 'opening' as const, memory: [], ...LANGUAGES },
      text: { source: lines(sentences.slice(0, 9)), target: lines(target) },
    }
    const taught = await engine.teach({ kind: 'teach', examples, ...LANGUAGES })
    const memory = taught.ok ? [taught.value] : []
    const [without, having] = [await engine.align(job), await engine.align({ ...job, memory })]
    expect(confidenceOf(having)).toBeGreaterThan(confidenceOf(without))
  })

  it('takes memory of another version for none', async () => {
    const job = await opening(engine)
    const answer = await engine.align({ ...job, memory: [new Uint8Array([1, 2, 3])] })
    expect(answer).toEqual(await engine.align(job))
  })

  it('takes an empty side', async () => {
    const job = await opening(engine)
    const answer = await engine.align({ ...job, text: { ...job.text, target: [] } })
    expect(answer.ok && answer.value.beads.map(({ target }) => target)).toEqual([[], [], [], []])
  })

  it('tells how far it has come', async () => {
    const told: number[] = []
    await engine.align(await opening(engine), { onProgress: (done) => told.push(done) })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})

describe('the work of a large file', () => {
  it('ends its thread, and is heard of when nobody waits for it any more', async () => {
    const { signal } = new AbortController()
    const told: unknown[] = []
    const engine = engineWith((_, options) => {
      told.push(options)
      return Promise.resolve(fail('work.cancelled'))
    })
    const zip = new Uint8Array(300_000)
    zip.set([0x50, 0x4b])
    for (const bytes of [new Uint8Array(10), new Uint8Array(3_000_000), zip]) {
      const file = { name: 'a.txt', bytes }
      const pairs = {
        ...{ title: '', sourceLang: 'en', targetLang: 'de', asOf: '' },
        units: Array.from({ length: bytes.length / 30 }, () => PAIR),
      }
      await engine.verify({ kind: 'verify', file, manifest: bytes }, { signal })
      await engine.convert({ kind: 'convert', pairs, to: 'tmx', locale: 'en' }, { signal })
    }
    const [light, heavy] = [false, true].map((isHeavy) => ({ isHeavy, signal }))
    expect(told).toEqual([light, light, heavy, heavy, heavy, heavy])
  })
})

/** Three short sentences of which nothing but the order is known. */
async function opening(engine: Engine): Promise<OpeningJob> {
  const cut = await engine.segment(UNITS)
  if (!cut.ok) throw new Error(cut.failure.code)
  const text = {
    source: sentenceTexts(UNITS.source, cut.value.source),
    target: sentenceTexts(UNITS.target, cut.value.target),
  }
  return { kind: 'opening', text, memory: [], ...LANGUAGES }
}

function confidenceOf(answer: Awaited<ReturnType<Engine['align']>>): number {
  const beads = answer.ok ? answer.value.beads : []
  return Math.min(...beads.map(({ confidence }) => confidence))
}

function units(...texts: string[]): Unit[] {
  return texts.map((text, n) => ({
    ...{ id: `${n}`, kind: n === 0 ? 'heading' : 'paragraph', fileStart: null },
    content: { text, codes: [] },
  }))
}
