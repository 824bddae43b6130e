import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './paths.mjs'

/**
 * A digest of the files that a build is made from.
 *
 * Contents, not times: a clone, a checkout of another branch and a restored backup all have times
 * that say nothing. About 20 ms for the whole tree.
 */
export function stampOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of paths.flatMap((path) => filesUnder(path)).sort()) {
    hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

/** Was `name` built from these very files? */
export function isFresh(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stamp)
}

function filesUnder(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  let entries
  try {
    entries = readdirSync(full, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
  return entries
    .filter(({ name }) => !/\.test\.tsx?$/.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
}
