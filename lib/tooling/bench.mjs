import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { bundle } from './bundle.mjs'
import { BUILD } from './paths.mjs'

// Only a benchmark of the screen needs the pages, which take half a minute to build.
await (process.argv[2] === 'review-screen' ? buildWhenStale() : bundle())
process.setSourceMapsEnabled(true)
process.env.INTERLINEAR_BUILD_DIR ??= BUILD
await import(pathToFileURL(join(BUILD, 'bench.js')).href)
