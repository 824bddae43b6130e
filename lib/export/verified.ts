import type { Failure } from '@/lib/model/result'
import { ok, type Result } from '@/lib/model/result'
import type { Differing } from './differing'
import { readManifest } from './manifest'
import { type Verdict, verdictOn } from './verify'

/** What is wrong, and in which of the two: with the file, or with the manifest itself. */
export interface Difference {
  readonly in: 'file' | 'manifest'
  readonly failure: Failure
}

/** In what a file differs from its manifest: in nothing, if the list is empty. Fails with `manifest.malformed`. */
export function verified(
  file: { readonly name: string; readonly bytes: Uint8Array },
  manifestBytes: Uint8Array,
): Result<readonly Difference[]> {
  const manifest = readManifest(new TextDecoder().decode(manifestBytes))
  if (!manifest.ok && manifest.failure.code !== 'manifest.changed') return manifest
  if (!manifest.ok) return ok([{ in: 'manifest', failure: manifest.failure }])
  const failures = failuresOf(verdictOn(file, manifest.value))
  return ok(failures.map((failure): Difference => ({ in: 'file', failure })))
}

function failuresOf(verdict: Verdict): readonly Failure[] {
  switch (verdict.kind) {
    case 'same':
      return []
    case 'bytes':
      return [{ code: 'manifest.bytesDiffer', args: {} }]
    case 'unreadable':
      return [{ code: 'manifest.unreadable', args: {} }]
    case 'targetsSame':
      return [{ code: 'manifest.targetsSame', args: {} }]
    case 'texts':
      return [
        ...sideFailures(verdict.target, 'manifest.segmentDiffers', 'manifest.lost'),
        ...sideFailures(verdict.source, 'manifest.sourceDiffers', 'manifest.sourceLost'),
      ]
  }
}

function sideFailures({ segments, lostFrom }: Differing, differs: string, lost: string): Failure[] {
  const named = segments.map(({ number, id }) => ({ code: differs, args: { number, id } }))
  return lostFrom === null ? named : [...named, { code: lost, args: { number: lostFrom } }]
}
