import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { bundle } from './bundle.mjs'
import { BUILD } from './paths.mjs'

// In this very process, so that a signal or a crash meets the server itself and not a parent of it.
// Tests and benchmarks that start many servers build once, beforehand, and say so.
if (process.argv.includes('--help')) await bundle()
else if (!process.env.INTERLINEAR_IS_BUILT) await buildWhenStale()
process.env.NODE_ENV = 'production'
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(BUILD, 'serve.js')).href)
