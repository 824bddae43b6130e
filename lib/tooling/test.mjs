import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { chromiumPath } from './browser.mjs'
import { BUILD, ROOT } from './paths.mjs'
import { freePort, startPostgres } from './postgres.mjs'
import { run } from './run.mjs'

// Everything that must hold, in the order in which it is cheap to fail. Ends with one line,
// `N passed, N failed, N skipped`, summed over all runners; types, lint and unused code count as
// one each. A store without PostgreSQL to run on counts as skipped, and in CI that is a failure.
// Lint uses one core and takes as long as the unit tests, which use all, so it runs beside them; what
// it says is held back until it ends.

const ESLINT = ['--config', '.eslint.config.js', '--max-warnings', '0', '.']
const PRETTIER = ['--check', '--log-level', 'warn', '.']
const total = { passed: 0, failed: 0, skipped: 0 }
const results = join(BUILD, 'test-results')

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
process.env.PLAYWRIGHT_CHROMIUM_PATH = chromiumPath()
process.env.INTERLINEAR_TYPES = 'elsewhere'
const postgres = await startPostgres()
try {
  await check('build', () => buildWhenStale())
  const linting = check('lint', lint)
  await check('types', types)
  await check('unused code', unusedCode)
  await unit()
  await linting
  await endToEnd()
} finally {
  await postgres?.stop()
}
if (!postgres) {
  total.skipped++
  console.error(
    '\n!!! PostgreSQL was not found: the store was tested on SQLite alone. Install it (on Debian: ' +
      'apt-get install postgresql) or name a server in INTERLINEAR_TEST_POSTGRES.\n',
  )
}
const isFailure = total.failed > 0 || (process.env.CI && total.skipped > 0)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(isFailure ? 1 : 0)

async function check(name, work) {
  const began = Date.now()
  const status = (await work()) ?? 0
  if (status === 0) total.passed++
  else total.failed++
  console.log(`── ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${secondsSince(began)} s`)
}

async function lint() {
  const rules = await quietly('eslint/bin/eslint.js', ESLINT)
  const format = await quietly('prettier/bin/prettier.cjs', PRETTIER)
  return rules || format
}

// The lint rules need version 6, which has an interface for programs; version 7 checks in a quarter of the time.
function types() {
  return quietly('typescript-7/bin/tsc', ['--noEmit'])
}

function unusedCode() {
  return quietly('knip/bin/knip.js', ['--config', '.knip.json'])
}

async function unit() {
  console.log('\n── unit and property tests')
  const began = Date.now()
  const file = join(results, 'unit.json')
  const env = { INTERLINEAR_TEST_POSTGRES: postgres?.url ?? '' }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--config', '.vitest.config.ts', ...reporters]
  const status = await tool('vitest/vitest.mjs', args, { env })
  console.log(`── unit and property tests took ${secondsSince(began)} s`)
  add(status, read(file), (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests + suitesThatDidNotRun(json),
    skipped: json.numPendingTests + json.numTodoTests,
  }))
}

function suitesThatDidNotRun({ testResults }) {
  return testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
}

async function endToEnd() {
  console.log('\n── end to end')
  const began = Date.now()
  const file = join(results, 'e2e.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, INTERLINEAR_E2E_PORT: String(await freePort()) }
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json']
  const status = await tool('@playwright/test/cli.js', args, { env })
  console.log(`── end to end took ${secondsSince(began)} s`)
  add(status, read(file), ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }))
}

/** A runner that left no report, or failed without a failed test, is a failure of its own. */
function add(status, report, count) {
  const counts = report ? count(report) : { passed: 0, failed: 1, skipped: 0 }
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  for (const key of Object.keys(total)) total[key] += counts[key]
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function tool(path, args, { env, ...options } = {}) {
  return run(process.execPath, [join('node_modules', path), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    ...options,
  })
}

function quietly(path, args) {
  return tool(path, args, { quietUnlessFailed: true })
}

function secondsSince(began) {
  return Math.round((Date.now() - began) / 1000)
}
