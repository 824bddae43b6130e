import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { BUILD, ROOT } from './paths.mjs'

await bundle()
process.setSourceMapsEnabled(true)
process.chdir(ROOT)
await import(pathToFileURL(join(BUILD, 'build-lexicon.js')).href)
