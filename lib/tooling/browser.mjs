import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { ROOT } from './paths.mjs'

/**
 * The Chromium that tests and benchmarks drive: the one that `PLAYWRIGHT_CHROMIUM_PATH` names,
 * Playwright's own, the system's; where there is none Playwright's is installed.
 * Throws with the command to run when that fails too.
 */
export function chromiumPath() {
  const found = [process.env.PLAYWRIGHT_CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find(
    (path) => path && existsSync(path),
  )
  if (found) return found
  install()
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Error(MISSING)
}

// Without windows a page is there in four fifths of the time: Debian has that as a package of its own.
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const MISSING =
  'No Chromium was found and none could be installed. Install one (on Debian: ' +
  'apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium) or name it in ' +
  'PLAYWRIGHT_CHROMIUM_PATH.'

function install() {
  try {
    execFileSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 300_000,
    })
  } catch {
    // The caller sees that there is still no browser, and says what to do.
  }
}

/** Root has no user namespace to build a sandbox in; the rest keeps a headless browser off the network. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
