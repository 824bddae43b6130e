import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { BUILD, ROOT } from './paths.mjs'
import { isFresh, stampOf, writeStamp } from './stamp.mjs'

const STAMP = join(BUILD, 'bundle.stamp')

/**
 * Bundles what runs outside Next: the command line, the server's start, workers and benchmarks.
 *
 * Node 20 runs no TypeScript, and a worker must be a file that Next, the command line and the tests
 * can all start by its path. Packages stay outside, so the bundles are small and made in under 1 s.
 */
export async function bundle({ force = false } = {}) {
  const stamp = stampOf(['lib', 'app/_server', 'package-lock.json'])
  if (!force && isFresh(STAMP, stamp)) return
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries(),
    outdir: BUILD,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Commands are imported when they are called: split, the command line starts twice as fast.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    alias: { '@': ROOT },
    sourcemap: true,
    logLevel: 'warning',
  })
  writeStamp(STAMP, stamp)
}

function entries() {
  const workers = readdirSync(join(ROOT, 'lib/workers'))
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => ({
      in: `lib/workers/${name}`,
      out: `workers/${name.replace('.worker.ts', '')}`,
    }))
  const mains = [
    { in: 'lib/cli/main.ts', out: 'cli' },
    { in: 'app/_server/serve.ts', out: 'serve' },
    { in: 'lib/bench/main.ts', out: 'bench' },
    { in: 'lib/bench/soak.ts', out: 'soak' },
    { in: 'lib/bench/judge/main.ts', out: 'judge' },
    { in: 'lib/bench/build-lexicon.ts', out: 'build-lexicon' },
  ]
  return [...mains, ...workers].filter((entry) => existsSync(join(ROOT, entry.in)))
}
