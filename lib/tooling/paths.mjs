import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder: the nearest one above with a package.json, also from inside a bundle. */
export const ROOT = topFolder(dirname(fileURLToPath(import.meta.url)))

/** Bundles of the command line, the server and its workers: see `bundle.mjs`. */
export const BUILD = join(ROOT, '.build')

export const DIST = join(ROOT, process.env.INTERLINEAR_DIST_DIR ?? '.next')

function topFolder(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : topFolder(dirname(folder))
}
