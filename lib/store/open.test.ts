import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { onEachEngine } from './each-engine'
import { migrateToLatest } from './migrate'
import type { Opening, Store } from './open'
import { locationOf, openStore } from './open'

describe('opening the embedded store', () => {
  const folders: string[] = []
  const stores: Store[] = []
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'interlinear-open-'))
    folders.push(made)
    return made
  }
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
    for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
  })
  const open = async (opening: Opening) => {
    const opened = await openStore(opening)
    if (opened.ok) stores.push(opened.value)
    return opened
  }

  it('makes it where there is none, and finds it up to date the next time', async () => {
    const dataDir = join(folder(), 'deep', 'data')
    const first = await open({ dataDir, role: 'server' })
    expect(first.ok && first.value.migrated.length).toBeGreaterThan(0)
    await stores.pop()?.close()
    const second = await open({ dataDir, role: 'server' })
    expect(second.ok && second.value.migrated).toEqual([])
  })

  it('refuses a second server on one file, and lets the command line in', async () => {
    const dataDir = folder()
    await open({ dataDir, role: 'server' })
    const second = await open({ dataDir, role: 'server' })
    expect(second).toMatchObject({ failure: { code: 'store.inUse', args: { where: dataDir } } })
    expect((await open({ dataDir, role: 'cli' })).ok).toBe(true)
    await stores.shift()?.close()
    expect((await open({ dataDir, role: 'server' })).ok).toBe(true)
  })

  it('is free again when the server that held it was killed', async () => {
    const dataDir = folder()
    await open({ dataDir, role: 'cli' })
    const child = await holder(join(dataDir, 'interlinear.lock'))
    expect(await open({ dataDir, role: 'server' })).toMatchObject({
      failure: { code: 'store.inUse' },
    })
    await child.kill()
    expect((await open({ dataDir, role: 'server' })).ok).toBe(true)
  })

  it('refuses what is no database, and leaves it untouched', async () => {
    const dataDir = folder()
    const file = join(dataDir, 'interlinear.sqlite')
    writeFileSync(file, 'Not a database. '.repeat(1000))
    const before = readFileSync(file)
    const opened = await open({ dataDir, role: 'server' })
    expect(opened).toMatchObject({ failure: { code: 'store.corrupt', args: { where: file } } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a database with a damaged page', async () => {
    const dataDir = folder()
    await open({ dataDir, role: 'server' })
    await stores.pop()?.close()
    const file = join(dataDir, 'interlinear.sqlite')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xa5, 4096, 8192))
    expect(await open({ dataDir, role: 'server' })).toMatchObject({
      failure: { code: 'store.corrupt' },
    })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

describe('an address that leads nowhere', () => {
  it('is a failure that names it without its password', async () => {
    const databaseUrl = 'postgres://ann:secret@127.0.0.1:1/interlinear'
    expect(await openStore({ databaseUrl, role: 'server' })).toEqual({
      ok: false,
      failure: {
        code: 'store.unreachable',
        args: { where: 'postgres://127.0.0.1:1/interlinear' },
      },
    })
  })
})

describe('where the store is', () => {
  it('is what the settings say, a database address first', () => {
    expect(locationOf({})).toEqual({ dataDir: '.data' })
    expect(locationOf({ INTERLINEAR_DATA: '/d' })).toEqual({ dataDir: '/d' })
    const DATABASE_URL = 'postgres://host/name'
    expect(locationOf({ DATABASE_URL, INTERLINEAR_DATA: '/d' })).toEqual({
      databaseUrl: DATABASE_URL,
    })
  })
})

onEachEngine('a database of another version', (engine) => {
  it('is refused when it is newer', async () => {
    const { db } = engine.store()
    expect(await migrateToLatest(db)).toEqual([])
    await db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: '2099-01-01T00:00:00.000Z' })
      .execute()
    expect(await openStore({ ...engine.location(), role: 'server' })).toMatchObject({
      failure: { code: 'store.newer' },
    })
  })
})

/** Another process that holds a file as a server does, until it is killed. */
async function holder(file: string) {
  const program = `
    const { DatabaseSync } = require('@photostructure/sqlite')
    new DatabaseSync(process.argv[1]).exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return {
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGKILL')
      }),
  }
}
