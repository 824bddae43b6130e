import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { BUILD } from './paths.mjs'

// Lets other programs read the files that we write; see lib/bench/judge.
await bundle()
process.setSourceMapsEnabled(true)
process.env.INTERLINEAR_BUILD_DIR ??= BUILD
await import(pathToFileURL(join(BUILD, 'judge.js')).href)
