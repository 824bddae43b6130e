import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The real server, started by the command of the README, over a data folder that outlives it. */
export interface RealServer {
  readonly url: string
  readonly pid: number
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop, and gives its exit status. */
  stop(): Promise<number | null>
}

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interlinear-e2e-'))
}

/** On a free port, or on one that was used before. */
export async function startServer(data: string, port = 0): Promise<RealServer> {
  const child = launch(data, port)
  const url = await addressOf(child)
  return {
    url,
    pid: child.pid ?? 0,
    async kill() {
      await ended(child, 'SIGKILL')
    },
    stop: () => ended(child, 'SIGTERM'),
  }
}

/** What a server prints when it refuses to start, and its exit status. */
export async function refusedStart(data: string): Promise<{ status: number | null; said: string }> {
  const child = launch(data)
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, said }
}

function launch(data: string, port = 0): ChildProcess {
  return spawn(process.execPath, ['lib/tooling/start.mjs', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, INTERLINEAR_DATA: data, DATABASE_URL: '', INTERLINEAR_IS_BUILT: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString()
      const url = /Interlinear is at (http:\S+)/.exec(printed)?.[1]
      if (url) resolve(url)
    })
    child.stderr?.on('data', (text: Buffer) => (printed += text.toString()))
    child.once('exit', () => reject(new Error(`The server did not start: ${printed}`)))
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
