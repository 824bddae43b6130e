import { checkDocument } from '@/lib/checks/run'
import { checkSettings } from '@/lib/checks/settings'
import type { CheckedDocument, CheckedSegment } from '@/lib/checks/view'
import type { Bead } from '@/lib/model/bitext'
import type { Finding } from '@/lib/model/finding'
import { ok, type Result } from '@/lib/model/result'
import { engineHere } from '@/lib/workers/engine-here'
import { INSTALLED } from '@/lib/workers/installed'
import { type Pair, type ReadPair, readPair } from './align-input'
import { type PlacedText, placedTexts } from './placed-texts'
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

/** Reads two files, aligns them and asks every check, those of `on` too. */
export async function checkPair(
  files: Pair,
  on: readonly string[] = [],
): Promise<Result<CheckedPair>> {
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
  const placed = placedSegments(pair, aligned.value.beads)
  const document: CheckedDocument = {
    ...{ sourceLang, targetLang },
    segments: placed.map(({ segment }) => segment),
  }
  const settings = await checkSettings(sourceLang, targetLang, { off: [], on }, INSTALLED)
  for (const warning of settings.missing) printWarning(warning)
  const found = checkDocument(document, settings)
  const findings = found.flatMap((list, n) =>
    list.map((finding) => inFiles(finding, n, placed[n] ?? NOWHERE)),
  )
  return ok({ pair, findings: findings.sort(byPlace) })
}

/** A bead as a segment, and its two texts with their places in the files. */
interface PlacedSegment extends Sides {
  readonly segment: CheckedSegment
}

interface Sides {
  readonly source: PlacedText | null
  readonly target: PlacedText | null
}

const NOWHERE: Sides = { source: null, target: null }

/** Segments as an import of the two files has them. */
function placedSegments({ cut }: ReadPair, beads: readonly Bead[]): PlacedSegment[] {
  const sources = placedTexts(
    cut.source,
    beads.map((bead) => bead.source),
  )
  const targets = placedTexts(
    cut.target,
    beads.map((bead) => bead.target),
  )
  return beads.map(({ confidence }, n) => {
    const [source, target] = [sources[n] ?? null, targets[n] ?? null]
    const segment = {
      ...{ source: source?.text ?? '', target: target?.text ?? '', confidence },
      sourceStartsUnit: source?.startsUnit ?? false,
      targetStartsUnit: target?.startsUnit ?? false,
      targetIsGlued: target?.isGlued ?? false,
      kind: (source ?? target)?.kind ?? ('paragraph' as const),
    }
    return { segment, source, target }
  })
}

function inFiles(finding: Finding, segment: number, { source, target }: Sides): PlacedFinding {
  return {
    ...{ ...finding, segment },
    target: finding.target && target ? target.inFile(finding.target) : null,
    source: finding.source && source ? source.inFile(finding.source) : null,
    fixes: finding.fixes.flatMap((fix) => target?.fixInFile(fix) ?? []),
  }
}

/** By place in the target; what has none stands where its segment does. */
function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return a.segment - b.segment || (a.target?.start ?? -1) - (b.target?.start ?? -1)
}
