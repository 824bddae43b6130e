import { checkDocument } from '@/lib/checks/run'
import { checkedSegments, type SegmentToCheck } from '@/lib/checks/segments'
import { checkSettings } from '@/lib/checks/settings'
import type { Format, Original } from '@/lib/formats/format'
import type { CodeRules } from '@/lib/inline/expected-codes'
import { importedText, slicer, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side, Unit } from '@/lib/model/file'
import type { Finding } from '@/lib/model/finding'
import { ok, type Result } from '@/lib/model/result'
import type { Revision, Segment } from '@/lib/model/review'
import { type FirstSegments, firstSegments } from '@/lib/review/first-segments'
import { pairedSegments } from '@/lib/review/paired-segments'
import { joinerOf } from '@/lib/text/joiner'
import { engineHere } from '@/lib/workers/engine-here'
import { INSTALLED } from '@/lib/workers/installed'
import { kindOf } from '@/lib/workflows/traits'
import { unitPlaces } from '@/lib/workflows/unit-places'
import { type Pair, readPair } from './align-input'
import { type PairedAsked, readPaired } from './paired-input'
import { printWarning, showProgress } from './terminal'

/** Segments, as an import of the files makes them, checked. */
export interface Checked {
  readonly segments: readonly CheckedHere[]
  /** The glue after the last target text. */
  readonly first: FirstSegments
  readonly units: Readonly<Record<Side, readonly Unit[]>>
  /** The file that the targets are in. */
  readonly target: Original<unknown> & { readonly shown: string; readonly format: Format }
}

export interface CheckedHere extends SegmentToCheck {
  readonly segment: Segment
  readonly head: Revision
  readonly machine: Content
  /** Offsets in the texts of the segment, as `checkedSegments` has them. */
  readonly findings: readonly Finding[]
  /** Where those texts begin in the imported text of their side. */
  readonly starts: Readonly<Record<Side, number>>
}

/** Two files, which are to be aligned, or one that holds both sides. */
export type ToCheck = Pair | PairedAsked

/** Reads what is to be checked and asks every check, those of `on` too. */
export async function checkFiles(
  asked: ToCheck,
  on: readonly string[] = [],
): Promise<Result<Checked>> {
  const read = 'bilingual' in asked ? await readOne(asked) : await readTwo(asked)
  if (!read.ok) return read
  const { sourceLang, targetLang, rules, first, units, target } = read.value
  const toCheck = segmentsOf(first, units)
  const settings = await checkSettings(sourceLang, targetLang, { off: [], on }, INSTALLED)
  for (const warning of settings.missing) printWarning(warning)
  const segments = checkedSegments(toCheck, rules)
  const found = checkDocument({ sourceLang, targetLang, segments }, settings)
  return ok({
    segments: toCheck.map((one, n) => ({ ...one, findings: found[n] ?? [] })),
    ...{ first, units, target },
  })
}

interface ReadToCheck extends Pick<Checked, 'first' | 'units' | 'target'> {
  readonly sourceLang: string
  readonly targetLang: string
  readonly rules: CodeRules
}

async function readTwo(files: Pair): Promise<Result<ReadToCheck>> {
  const read = await readPair(files)
  if (!read.ok) return read
  const { sourceLang, targetLang, structure, text, sentences } = read.value
  const { source, target } = read.value.files
  const engine = engineHere()
  const aligned = await engine.align(
    { kind: 'opening', text, sourceLang, targetLang, structure, memory: [] },
    { onProgress: (done) => showProgress('align', done) },
  )
  await engine.close()
  if (!aligned.ok) return aligned
  const units = { source: source.units, target: target.units }
  const first = firstSegments({
    ...{ source: importedText(units.source), target: importedText(units.target) },
    ...{ sourceSentences: sentences.source, targetSentences: sentences.target },
    beads: aligned.value.beads,
    ...{ joiner: joinerOf(targetLang), insertsUnits: target.format.insertsUnits },
  })
  const rules = { isPaired: false, takesSourceCodes: source.format.id === target.format.id }
  return ok({ sourceLang, targetLang, rules, first, units, target })
}

/** The pairs of a file that holds both sides are taken as they are. */
async function readOne(asked: PairedAsked): Promise<Result<ReadToCheck>> {
  const read = await readPaired(asked)
  if (!read.ok) return read
  const { sourceLang, targetLang, units: paired } = read.value
  const side = (name: Side): Unit[] =>
    paired.map((unit) => ({ id: unit.id, kind: unit.kind, content: unit[name], fileStart: null }))
  const units = { source: side('source'), target: side('target') }
  return ok({
    ...{ sourceLang, targetLang, units, first: pairedSegments(paired) },
    rules: { isPaired: true, takesSourceCodes: true },
    target: { ...read.value, units: units.target },
  })
}

function segmentsOf(
  { segments, revisions }: FirstSegments,
  units: Checked['units'],
): Omit<CheckedHere, 'findings'>[] {
  const cut = {
    source: slicer(importedText(units.source)),
    target: slicer(importedText(units.target)),
  }
  const places = { source: unitPlaces(units.source), machine: unitPlaces(units.target) }
  return segments.flatMap((segment, n) => {
    const head = revisions[n]
    if (!head) return []
    const source = cut.source(segment.source.start, segment.source.end)
    const machine = cut.target(segment.machine.start, segment.machine.end)
    const starts = {
      source: segment.source.start + trimGlue(source).start,
      target: segment.machine.start + trimGlue(machine).start,
    }
    const kind = kindOf({ segment, source, machine }, places)
    return [{ segment, head, source, machine, kind, starts }]
  })
}
