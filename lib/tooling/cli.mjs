import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { BUILD } from './paths.mjs'

await bundle()
process.setSourceMapsEnabled(true)
// The command line may be called from anywhere; the workers are here.
process.env.INTERLINEAR_BUILD_DIR ??= BUILD
await import(pathToFileURL(join(BUILD, 'cli.js')).href)
