import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles of the command line, the server and its workers: see `bundle.mjs`. */
export const BUILD = join(ROOT, '.build')

export const DIST = join(ROOT, process.env.INTERLINEAR_DIST_DIR ?? '.next')
