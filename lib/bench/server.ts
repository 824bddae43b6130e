import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A production server with a store of its own, for one benchmark. */
export interface BenchServer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the built server on a free port, over a new data folder that goes with it. */
export async function startServer(): Promise<BenchServer> {
  const data = mkdtempSync(join(tmpdir(), 'interlinear-bench-'))
  const child = spawn(process.execPath, ['lib/tooling/start.mjs', '--port', '0'], {
    env: { ...process.env, INTERLINEAR_DATA: data, DATABASE_URL: '', INTERLINEAR_IS_BUILT: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  return {
    url,
    async stop() {
      await ended(child)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString()
      const url = /http:\/\/[\w.:[\]]+/.exec(printed)?.[0]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`The server ended before it was ready: ${printed}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
