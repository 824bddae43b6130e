import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool } from './pool'

type Job = 'thread' | 'progress' | 'throw' | 'exit' | 'hang' | 'fill'

/** A thread that does as it is told; `hang` computes for ever, as a hard text might. */
const WORKER = `
  import { parentPort, threadId } from 'node:worker_threads'
  const send = (message) => parentPort.postMessage(message)
  parentPort.on('message', ({ job }) => {
    if (job === 'thread') send({ type: 'done', value: threadId })
    if (job === 'progress') {
      for (const progress of [0.25, 0.5, 1]) send({ type: 'progress', progress })
      send({ type: 'done', value: 0 })
    }
    if (job === 'throw') send({ type: 'threw', error: 'Error: a bug' })
    if (job === 'exit') process.exit(3)
    if (job === 'hang') for (;;);
    if (job === 'fill') for (const all = []; ; ) all.push(new Array(100_000).fill(0.5))
  })`

describe('a pool of threads', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'interlinear-pool-'))
    writeFileSync(join(folder, 'worker.mjs'), WORKER)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const pool = ({ size = 1, limitMs = 10_000 } = {}) =>
    createPool<Job, number, number>({
      ...{ file: join(folder, 'worker.mjs'), size, limitMs, mostMb: 32 },
    })

  it('keeps its thread for the next job', async () => {
    const { run, close } = pool()
    expect(await run('thread')).toEqual(await run('thread'))
    await close()
  })

  it('runs as many jobs at once as it has threads, and all in the end', async () => {
    const { run, close } = pool({ size: 2 })
    const results = await Promise.all(Array.from({ length: 9 }, () => run('thread')))
    const threads = new Set(results.map((result) => result.ok && result.value))
    expect(threads.size).toBe(2)
    await close()
  })

  it('lets jobs for which nobody waits come last, and keeps a thread free of them', async () => {
    const one = pool()
    const ended: string[] = []
    const start = async (name: string, isPatient = false) => {
      await one.run('thread', { isPatient })
      ended.push(name)
    }
    await Promise.all([start('first'), start('patient', true), start('second'), start('third')])
    expect(ended).toEqual(['first', 'second', 'third', 'patient'])
    await one.close()
    const { run, close } = pool({ size: 2 })
    const stop = new AbortController()
    const hanging = [1, 2].map(() => run('hang', { isPatient: true, signal: stop.signal }))
    expect((await run('thread')).ok).toBe(true)
    stop.abort()
    await Promise.all(hanging)
    await close()
  })

  it('tells how far a job has come', async () => {
    const { run, close } = pool()
    const seen: number[] = []
    await run('progress', { onProgress: (done) => seen.push(done) })
    expect(seen).toEqual([0.25, 0.5, 1])
    await close()
  })

  it('throws what a job threw, and is fit for the next', async () => {
    const { run, close } = pool()
    await expect(run('throw')).rejects.toThrow('a bug')
    await expect(run('exit')).rejects.toThrow('ended')
    expect((await run('thread')).ok).toBe(true)
    await close()
  })

  it('gives up a job that takes too long', async () => {
    const { run, close } = pool({ limitMs: 150 })
    expect(await run('hang')).toMatchObject({ failure: { code: 'work.tooLong' } })
    await close()
  })

  it('gives up a job that takes too much memory, and is fit for the next', async () => {
    const { run, close } = pool()
    expect(await run('fill')).toMatchObject({ failure: { code: 'work.tooLarge' } })
    expect((await run('thread')).ok).toBe(true)
    await close()
  })

  it('ends a job that is cancelled, at work or in line', async () => {
    const { run, close } = pool()
    const cancelling = new AbortController()
    const options = { signal: cancelling.signal }
    const jobs = [run('hang', options), run('thread', options), run('thread')]
    setTimeout(() => cancelling.abort(), 150)
    const [atWork, inLine, other] = await Promise.all(jobs)
    expect(atWork).toMatchObject({ failure: { code: 'work.cancelled' } })
    expect(inLine).toMatchObject({ failure: { code: 'work.cancelled' } })
    expect(other?.ok).toBe(true)
    await close()
  })
})
