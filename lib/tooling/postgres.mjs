import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * A PostgreSQL server for the tests, in a folder of its own, on a free loopback port.
 *
 * Gives its URL and a way to stop it, or null where this machine has no PostgreSQL. A server that
 * `INTERLINEAR_TEST_POSTGRES` names is used instead. PostgreSQL refuses to run as root, so root
 * starts it as the user `postgres` (Debian's package makes it) or `nobody`.
 */
export async function startPostgres() {
  const given = process.env.INTERLINEAR_TEST_POSTGRES
  if (given) return { url: given, stop: async () => {} }
  const bin = binaries()
  if (!bin) return null
  const folder = mkdtempSync(join(tmpdir(), 'interlinear-postgres-'))
  const user = otherUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder, stdio: 'pipe' }
  const init = ['-D', data, '-U', 'interlinear', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(bin, 'initdb'), init, options)
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), settings(data, folder, port), {
    ...options,
    stdio: 'ignore',
  })
  await untilReady(bin, port, options)
  return {
    url: `postgres://interlinear@127.0.0.1:${port}/postgres`,
    stop: () => stop(server, folder),
  }
}

// Safe against a crash of the server, which is all that a test needs: nothing here must survive
// a loss of power.
function settings(data, folder, port) {
  const set = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB']
  return ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder].concat(
    set.flatMap((one) => ['-c', one]),
  )
}

function binaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => b - a) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((dir) => ['initdb', 'postgres'].every((name) => existsSync(join(dir, name))))
}

function otherUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString())
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.')
}

async function untilReady(bin, port, options) {
  for (let tries = 0; tries < 150; tries++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], options)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL was started for the tests and did not answer within 15 seconds.')
}

function stop(server, folder) {
  return new Promise((resolve) => {
    server.once('exit', () => {
      rmSync(folder, { recursive: true, force: true })
      resolve()
    })
    server.kill('SIGINT')
  })
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
