import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../lib/tooling/browser.mjs'

// The runner loads this file once, its workers load it again: the folder and port travel in the
// environment, so that all of them speak of the same server.
process.env.INTERLINEAR_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'interlinear-e2e-'))
const port = Number(process.env.INTERLINEAR_E2E_PORT ?? 3917)
const root = fileURLToPath(new URL('..', import.meta.url))

/** Journeys on a production build, with a store of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Journeys wait for what is done in the background, on machines that have other things to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // A recording costs a third of a journey's time: asked for when one is looked into.
    trace: process.env.INTERLINEAR_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
  },
  webServer: {
    command: `node lib/tooling/start.mjs --port ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/api/health`,
    env: {
      INTERLINEAR_DATA: process.env.INTERLINEAR_E2E_DATA,
      INTERLINEAR_PSEUDO: '1',
      INTERLINEAR_LOG: 'warn',
      DATABASE_URL: '',
    },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
