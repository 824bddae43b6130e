import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { BUILD } from './paths.mjs'

await buildWhenStale()
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(BUILD, 'bench.js')).href)
