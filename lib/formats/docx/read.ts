import { ok, type Result } from '@/lib/model/result'
import type { ReadText } from '../format'
import { keptIn } from './kept'
import { openPackage, type Package, textOf } from './package'
import { readableParts } from './parts'
import { type Gathered, readPart } from './read-part'
import type { DocxSkeleton } from './skeleton'
import { type Styles, stylesIn } from './styles'

/** The units of a Word file. Fails as `openPackage` and `readPartXml` do. */
export function readDocx(bytes: Uint8Array): Result<ReadText<DocxSkeleton>> {
  const file = openPackage(bytes)
  if (!file.ok) return file
  const styles = stylesOf(file.value)
  if (!styles.ok) return styles
  const parts = readableParts(file.value)
  if (!parts.ok) return parts
  const gathered: Gathered = { units: [], places: [], scopes: [], parts: [] }
  for (const { part, ...kind } of parts.value) {
    const read = readPart(part, kind, styles.value, gathered)
    if (!read.ok) return read
  }
  const kept = keptIn(file.value, parts.value)
  if (!kept.ok) return kept
  const { units, places, scopes, parts: names } = gathered
  const skeleton = { parts: names, scopes, units: places }
  return ok({ units, skeleton, decoding: null, warnings: [], kept: kept.value })
}

function stylesOf({ zip, relations }: Package): Result<Styles> {
  const target = relations.find(({ type }) => type === 'styles')?.target
  const part = target === undefined ? ok(null) : textOf(zip, target)
  return part.ok ? stylesIn(part.value) : part
}
