import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '@/lib/model/review'
import { openStore } from '@/lib/store/open'
import { actionsSince } from './actions-since'
import type { Victim } from './crash-rounds'
import { crashRounds } from './crash-rounds'
import { allSegments, imported, testContext } from './testing'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = join(ROOT, '.build/test/crash-victim.js')

describe('killed in the middle of writing', () => {
  let dataDir = ''
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'interlinear-crash-'))
    await build({
      ...{ entryPoints: [fileURLToPath(new URL('./crash-victim.ts', import.meta.url))] },
      ...{ outfile: PROGRAM, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
      alias: { '@': ROOT.replace(/[\\/]$/, '') },
    })
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('has every acknowledged action afterwards, once', async () => {
    const before = await opened(dataDir)
    const lines = Array.from({ length: 12 }, (_, n) => `Line ${n}.`).join('\n')
    const { document } = await imported(before, lines, lines)
    const segments = (await allSegments(before, document)).map(({ segment }) => segment.id)
    await before.store.close()

    const killAfter = [0, 1, 7, 60, 33, 120, 2, 90]
    const start = () => victim(dataDir, document)
    const { acknowledged, texts } = await crashRounds({ start, segments, killAfter })
    expect(acknowledged.length).toBeGreaterThan(300)

    const after = await opened(dataDir)
    const ids: string[] = []
    for (let since = 0; ; since = ids.length) {
      const page = await actionsSince(after, { document, since })
      if (!page.ok || page.value.actions.length === 0) break
      ids.push(...page.value.actions.map(({ id }) => id))
    }
    expect(ids.toSorted()).toEqual([...acknowledged].toSorted())
    const found = (await allSegments(after, document)).map(({ segment, head }) => [
      segment.id,
      head.target.text,
    ])
    expect(new Map(found as [string, string][])).toEqual(texts)
    await after.store.close()
    // Nine starts of a process, on a machine that may be busy with everything else.
  }, 240_000)
})

async function opened(dataDir: string) {
  const store = await openStore({ dataDir, role: 'server' })
  if (!store.ok) throw new Error(store.failure.code)
  return testContext(store.value)
}

/** A process of its own that acts over the store until it is killed. */
async function victim(dataDir: string, document: string): Promise<Victim> {
  const stdio = ['pipe', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [PROGRAM, dataDir, document], { stdio: [...stdio] })
  const waiting = new Map<string, Waiting>()
  const ready = resolvers()
  const ended = resolvers()
  child.stdin.on('error', () => undefined)
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve(true)
    else hear(JSON.parse(line) as Answer)
  })
  const hear = ({ id, failure }: Answer) => {
    if (failure === null) waiting.get(id)?.resolve(true)
    else waiting.get(id)?.reject(new Error(failure))
  }
  child.once('close', () => {
    ended.resolve(true)
    for (const { resolve } of waiting.values()) resolve(false)
  })
  await Promise.race([ready.promise, ended.promise])
  return {
    act: (action: Action) => {
      const answer = resolvers()
      waiting.set(action.id, answer)
      if (child.exitCode !== null || child.signalCode !== null) answer.resolve(false)
      child.stdin.write(`${JSON.stringify(action)}\n`)
      return answer.promise
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended.promise
    },
  }
}

interface Answer {
  readonly id: string
  readonly failure: string | null
}

interface Waiting {
  readonly promise: Promise<boolean>
  readonly resolve: (value: boolean) => void
  readonly reject: (error: Error) => void
}

function resolvers(): Waiting {
  let resolve: (value: boolean) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<boolean>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
