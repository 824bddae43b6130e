import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { BUILD } from './paths.mjs'

await bundle()
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(BUILD, 'bench.js')).href)
