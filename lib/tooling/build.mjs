import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { DIST, ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { isFresh, stampOf, writeStamp } from './stamp.mjs'

const STAMP = join(DIST, 'interlinear.stamp')

/** Builds everything that `start` needs, unless it is built already. */
export async function buildWhenStale({ force = false } = {}) {
  await bundle({ force })
  const stamp = stampOf(SOURCES)
  if (!force && isFresh(STAMP, stamp)) return
  console.error('Building the pages (once, about half a minute) …')
  const status = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    quietUnlessFailed: true,
  })
  if (status !== 0) process.exit(status)
  writeStamp(STAMP, stamp)
}

const SOURCES = [
  ...['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'tsconfig.json', 'package-lock.json', '.postcssrc.json'],
]

if (import.meta.filename === process.argv[1]) await buildWhenStale({ force: true })
