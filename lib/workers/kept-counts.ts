import { gunzipSync, gzipSync } from 'node:zlib'
import { countsFromText, countsText } from '@/lib/alignment/counts-text'
import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'

/** Counts as bytes, to be kept. */
export function keptCounts(counts: LexiconCounts): Uint8Array {
  return new Uint8Array(gzipSync(countsText(counts)))
}

/** The counts that bytes keep; null when they are of another version, or none. */
export function countsOf(bytes: Uint8Array): LexiconCounts | null {
  try {
    return countsFromText(gunzipSync(bytes).toString('utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      return null
    throw error
  }
}
