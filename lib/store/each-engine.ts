import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Location, Store } from './open'
import { openStore } from './open'

/** What a suite is given: the store, and its place, for opening it a second time. */
export interface TestEngine {
  readonly store: () => Store
  readonly location: () => Location
}

/**
 * Runs a suite on every engine, each time on a new database.
 *
 * PostgreSQL is the server that INTERLINEAR_TEST_POSTGRES names. Without one its suites are not
 * registered, and a line says so: `npm test` starts a server by itself where it finds one.
 */
export function onEachEngine(name: string, suite: (engine: TestEngine) => void): void {
  describe(`${name} (SQLite)`, () => {
    suite(prepared(temporaryFolder))
  })
  const server = process.env.INTERLINEAR_TEST_POSTGRES
  if (server) {
    describe(`${name} (PostgreSQL)`, () => {
      suite(prepared(() => temporaryDatabase(server)))
    })
  } else {
    console.error(`!!! ${name}: not tested on PostgreSQL, INTERLINEAR_TEST_POSTGRES is not set.`)
  }
}

interface Place {
  readonly location: Location
  readonly remove: () => Promise<void>
}

function prepared(make: () => Promise<Place>): TestEngine {
  let place: Place | null = null
  let store: Store | null = null
  beforeAll(async () => {
    place = await make()
    const opened = await openStore({ ...place.location, role: 'cli' })
    if (!opened.ok) throw new Error(opened.failure.code)
    store = opened.value
  })
  afterAll(async () => {
    await store?.close()
    await place?.remove()
  })
  return { store: () => given(store), location: () => given(place).location }
}

function temporaryFolder(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interlinear-store-'))
  const remove = () => {
    rmSync(dataDir, { recursive: true, force: true })
    return Promise.resolve()
  }
  return Promise.resolve({ location: { dataDir }, remove })
}

async function temporaryDatabase(server: string): Promise<Place> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    location: { databaseUrl: url.href },
    remove: () => runOn(server, `drop database ${name} with (force)`),
  }
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('used outside of a test')
  return value
}
