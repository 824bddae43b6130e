import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Unit } from '@/lib/model/file'
import type { BitextJob } from './bitext'
import type { Engine } from './engine'
import { engineOnThreads } from './engine'
import { engineHere } from './engine-here'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FILE = join(ROOT, '.build/test/engine.js')

const JOB: BitextJob = {
  source: units('Die Fähre', 'Sie fährt um neun Uhr. Sie hält in Norden.', 'Der Hafen ist klein.'),
  target: units('The ferry', 'It leaves at nine. It stops in Norden.', 'The harbour is small.'),
  sourceLang: 'de',
  targetLang: 'en',
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

  it('answers as the engine in the same thread does', async () => {
    expect(await engine.run(JOB)).toEqual(await engineHere().run(JOB))
  })

  it('pairs sentence with sentence, each with its place in the imported text', async () => {
    const answer = await engine.run(JOB)
    const beads = answer.ok && answer.value.beads.map(({ source, target }) => [source, target])
    expect(beads).toEqual([0, 1, 2, 3].map((n) => [[n], [n]]))
    expect(answer).toMatchObject({
      value: {
        targetSentences: [
          { start: 1, end: 10, unit: 0 },
          { start: 11, end: 29, unit: 1 },
          { start: 30, end: 49, unit: 1 },
          { start: 50, end: 71, unit: 2 },
        ],
      },
    })
  })

  it('takes an empty side', async () => {
    const answer = await engine.run({ ...JOB, target: [] })
    expect(answer.ok && answer.value.beads.map(({ target }) => target)).toEqual([[], [], [], []])
  })

  it('tells how far it has come', async () => {
    const stages = new Set<string>()
    await engine.run(JOB, { onProgress: ({ stage }) => stages.add(stage) })
    expect(stages).toContain('segment')
  })
})

function units(...texts: string[]): Unit[] {
  return texts.map((text, n) => ({
    ...{ id: `${n}`, kind: n === 0 ? 'heading' : 'paragraph', fileStart: null },
    content: { text, codes: [] },
  }))
}
