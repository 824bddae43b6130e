import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import next from 'next'
import { locationOf, openStore, type Store } from '@/lib/store/open'
import { message } from '@/lib/i18n/message'
import type { BackgroundChecks } from '@/lib/workflows/check-in-background'
import type { Watch } from '@/lib/workflows/watch-documents'
import { CHECKS, STORE, WATCH } from './context-keys'

/*
 * The server: one process that owns the store, answers for the pages and stops gracefully.
 *
 * It runs Next inside itself, not beside itself, so that the lock on the embedded store lives and
 * dies with the process that writes, and a signal meets the one that has work to finish.
 */

const USAGE = `usage: npm start -- [--port N] [--host ADDRESS]

  --port N         3000, or the next free one when it is taken; 0 for any free port
  --host ADDRESS   127.0.0.1: this computer alone. 0.0.0.0 opens it to the network; name the
                   addresses that browsers use in INTERLINEAR_ALLOWED_HOSTS, by commas.

The data folder is INTERLINEAR_DATA (.data here unless set); DATABASE_URL names a PostgreSQL instead.
INTERLINEAR_LOG is the least that is logged: debug, info (unless set), warn, error or silent.`

/** Milliseconds in which requests under way may end after a signal to stop. */
const GRACE_MS = 5000

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const { port, host } = options()
allowHost(host)
const store = await openOrLeave()
const server = createServer()
const address = await listen(server, host, port)
const handler = pages(address)
server.on('request', (request, response) => {
  void handler.then((handle) => handle(request, response))
})
stopOnSignals(server, store)
await handler
console.log(`Interlinear is at ${address.url}`)

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean' } },
    })
    if (values.help) leave(USAGE, 0)
    return { port: portOf(values.port ?? process.env.PORT), host: values.host ?? '127.0.0.1' }
  } catch {
    return leave(USAGE, 2)
  }
}

/** Who opens the server under a name or an address means to be answered under it. */
function allowHost(host: string): void {
  const listed = process.env.INTERLINEAR_ALLOWED_HOSTS
  if (EVERYWHERE.has(host)) return
  process.env.INTERLINEAR_ALLOWED_HOSTS = [listed, host].filter(Boolean).join(',')
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) leave(USAGE, 2)
  return port
}

async function openOrLeave(): Promise<Store> {
  const opened = await openStore({ ...locationOf(process.env), role: 'server' })
  if (!opened.ok) return leave(`interlinear: ${message('en', opened.failure)}`, 2)
  Object.assign(globalThis, { [STORE]: opened.value })
  return opened.value
}

/** Next itself, told where it is so that addresses it makes are right. */
async function pages({ host, port }: Address): Promise<Handler> {
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
  await app.prepare()
  return app.getRequestHandler()
}

interface Address {
  readonly host: string
  readonly port: number
  readonly url: string
}

/** Listens on the port asked for, or from 3000 on the first that is free. */
async function listen(server: Server, host: string, wanted: number | null): Promise<Address> {
  const candidates = wanted === null ? [...Array(20).keys()].map((n) => 3000 + n) : [wanted]
  for (const port of candidates) {
    const bound = await tryPort(server, host, port)
    if (bound !== null) return { host, port: bound, url: urlOf(host, bound) }
  }
  return leave(`interlinear: port ${candidates[0] ?? 0} at ${host} cannot be used; try --port 0`, 2)
}

function tryPort(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const refused = () => resolve(null)
    server.once('error', refused)
    server.listen(port, host, () => {
      server.off('error', refused)
      const bound = server.address()
      resolve(bound !== null && typeof bound === 'object' ? bound.port : port)
    })
  })
}

function urlOf(host: string, port: number): string {
  const shown = EVERYWHERE.has(host) ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

/** Ends event streams and checks, lets requests end, then closes the store; at the latest after the grace. */
function stopOnSignals(server: Server, store: Store): void {
  const shared = globalThis as { [WATCH]?: Watch; [CHECKS]?: BackgroundChecks }
  const stop = () => {
    shared[WATCH]?.close()
    const checked = shared[CHECKS]?.close() ?? Promise.resolve()
    setTimeout(() => process.exit(0), GRACE_MS).unref()
    server.close(() => void end(checked, store).finally(() => process.exit(0)))
    server.closeIdleConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

async function end(checked: Promise<void>, store: Store): Promise<void> {
  await checked
  await store.close()
}

function leave(text: string, status: number): never {
  console[status === 0 ? 'log' : 'error'](text)
  process.exit(status)
}
