import { checkDocument } from '@/lib/checks/run'
import { checkSettings } from '@/lib/checks/settings'
import type { CheckedDocument, CheckedSegment } from '@/lib/checks/view'
import type { Bead } from '@/lib/model/bitext'
import type { Finding } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import { ok, type Result } from '@/lib/model/result'
import { installedDictionary } from '@/lib/spelling/installed'
import { engineHere } from '@/lib/workers/engine-here'
import { type Pair, type ReadPair, readPair } from './align-input'
import { printWarning, showProgress } from './terminal'

/** Two files, checked. Places are offsets in the decoded files. */
export interface CheckedPair {
  readonly pair: ReadPair
  readonly findings: readonly PlacedFinding[]
}

export interface PlacedFinding extends Finding {
  /** Position of its segment, from 0. */
  readonly segment: number
}

/** Reads two files, aligns them and asks every check. */
export async function checkPair(files: Pair): Promise<Result<CheckedPair>> {
  const read = await readPair(files)
  if (!read.ok) return read
  const pair = read.value
  const { sourceLang, targetLang, structure, text } = pair
  const engine = engineHere()
  const aligned = await engine.align(
    { kind: 'opening', text, sourceLang, targetLang, structure, memory: [] },
    { onProgress: (done) => showProgress('align', done) },
  )
  await engine.close()
  if (!aligned.ok) return aligned
  const placed = segmentsOf(pair, aligned.value.beads)
  const document: CheckedDocument = {
    ...{ sourceLang, targetLang },
    segments: placed.map(({ segment }) => segment),
  }
  const settings = await checkSettings(sourceLang, targetLang, { off: [] }, installedDictionary)
  for (const warning of settings.missing) printWarning(warning)
  const found = checkDocument(document, settings)
  const findings = found.flatMap((list, n) =>
    list.map((finding) => inFiles(finding, n, placed[n] ?? NOWHERE)),
  )
  return ok({ pair, findings: findings.sort(byPlace) })
}

/** A bead as a segment, and where its two texts stand in the files. */
interface PlacedSegment {
  readonly segment: CheckedSegment
  readonly source: Range | null
  readonly target: Range | null
}

type Places = Pick<PlacedSegment, 'source' | 'target'>

const NOWHERE: Places = { source: null, target: null }

function segmentsOf(pair: ReadPair, beads: readonly Bead[]): PlacedSegment[] {
  const last = { source: -1, target: -1 }
  return beads.map(({ confidence, ...bead }) => {
    const side = (name: 'source' | 'target') => {
      const [first, end] = [bead[name][0], bead[name].at(-1)]
      const [from, to] = [pair[name][first ?? -1], pair[name][end ?? -1]]
      if (first === undefined || !from || !to) return { range: null, text: '', startsUnit: false }
      const unit = pair.text[name][first]?.unit ?? 0
      const startsUnit = unit !== last[name]
      last[name] = pair.text[name][end ?? first]?.unit ?? unit
      const range = { start: from.start, end: to.end }
      return { range, text: pair.decoded[name].slice(range.start, range.end), startsUnit }
    }
    const [source, target] = [side('source'), side('target')]
    const unitOf = pair.text.target[bead.target[0] ?? -1] ?? pair.text.source[bead.source[0] ?? -1]
    const segment = {
      ...{ source: source.text, target: target.text, confidence },
      ...{ sourceStartsUnit: source.startsUnit, targetStartsUnit: target.startsUnit },
      kind: unitOf?.kind ?? ('paragraph' as const),
    }
    return { segment, source: source.range, target: target.range }
  })
}

function inFiles(finding: Finding, segment: number, places: Places): PlacedFinding {
  return {
    ...finding,
    segment,
    target: shifted(finding.target, places.target),
    source: shifted(finding.source, places.source),
    fixes: finding.fixes.map((fix) => ({ ...fix, ...(shifted(fix, places.target) ?? {}) })),
  }
}

function shifted(range: Range | null, place: Range | null): Range | null {
  if (range === null || place === null) return null
  return { start: range.start + place.start, end: range.end + place.start }
}

/** By place in the target; what has none stands where its segment does. */
function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return a.segment - b.segment || (a.target?.start ?? -1) - (b.target?.start ?? -1)
}
