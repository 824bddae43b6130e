import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { BUILD } from './paths.mjs'

// In this very process, so that a signal or a crash meets the server itself and not a parent of it.
if (!process.argv.includes('--help')) await buildWhenStale()
else await (await import('./bundle.mjs')).bundle()
process.env.NODE_ENV = 'production'
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(BUILD, 'serve.js')).href)
