import type { ImportDone, ImportStage } from '@/lib/api/answers'
import type { ImportOptions } from '@/lib/api/requests'
import { importedText } from '@/lib/inline/content'
import type { Doubt } from '@/lib/model/bitext'
import { partsOf } from '@/lib/formats/contents'
import type { Content } from '@/lib/model/content'
import type { PairedUnit, Warning } from '@/lib/model/file'
import { toldAlike } from '@/lib/model/import-report'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { FirstSegment, FirstSegments } from '@/lib/review/first-segments'
import { firstSegments } from '@/lib/review/first-segments'
import { eachPaired, pairedTail } from '@/lib/review/paired-segments'
import { joinerOf } from '@/lib/text/joiner'
import type { Context } from './context'
import { safeName } from './file-names'
import { languagesOf, tagsIn } from './languages-of'
import { linesPaired } from './lines-paired'
import { makeBitext } from './make-bitext'
import type { Incoming, ReadImport } from '@/lib/workers/read-import'
import { type NewDocument, type NewFile, type NewSegments, storeImport } from './store-import'

export type ImportCommand = Incoming & {
  readonly options: Pick<
    ImportOptions,
    'title' | 'project' | 'sourceLang' | 'targetLang' | 'segments'
  >
  readonly onProgress?: (stage: ImportStage, done: number) => void
  readonly signal?: AbortSignal
}

/**
 * Makes a document of a source text and its translation, or of a file that holds both: bytes → units
 * (→ sentences → beads) → segments → store. A file that already pairs its texts skips what is in
 * brackets. All or nothing: a failure or a crash leaves no half document.
 *
 * Fails as decoding and the formats do, with `side` and `name`; with `language.unknown` (lang), and
 * with `work.cancelled`, `work.tooLong` or `work.tooLarge`.
 */
export async function importDocument(
  context: Context,
  command: ImportCommand,
): Promise<Result<ImportDone>> {
  const { options, onProgress = () => undefined, signal } = command
  onProgress('read', 0)
  const hints = { isByLines: options.segments === 'lines', languages: askedFor(options) }
  const job = { kind: 'read' as const, incoming: incomingOf(command), hints }
  const read = await context.engine.read(job, signal ? { signal } : {})
  if (!read.ok) return read
  const { units, texts: shown, langs } = read.value
  const languages = await languagesOf(shown.source, shown.target, { ...tagsIn(langs), ...options })
  if (!languages.ok) return languages
  const { sourceLang, targetLang, warnings } = languages.value
  onProgress('read', 1)

  const project = options.project ?? null
  const joiner = joinerOf(targetLang)
  const texts = { source: importedText(units.source), target: importedText(units.target) }
  const paired = read.value.paired ?? linesPaired(units, options)
  const made: Result<Made> = paired
    ? ok({ first: ofPairs(paired, texts.target), doubts: [], taught: null, warnings: [] })
    : await aligned(context, command, { ...read.value, texts, sourceLang, targetLang, joiner })
  if (!made.ok) return made
  const { first, doubts, taught, warnings: doubtful } = made.value

  const told = [...warnings, ...read.value.warnings, ...doubtful]
  const { kept } = read.value
  const parts = { source: partsOf(units.source), target: partsOf(units.target) }
  onProgress('store', 0)
  if (signal?.aborted) return fail('work.cancelled')
  const id = context.newId()
  await storeImport(context, {
    ...{ id, title: titleOf(command), project, sourceLang, targetLang, joiner },
    ...{ units, files: keptFiles(command, read.value), first, texts, doubts, taught },
    report: { parts, warnings: toldAlike(told), kept: toldAlike(kept) },
  })
  onProgress('store', 1)
  return ok({
    document: id,
    units: { source: units.source.length, target: units.target.length },
    segments: first.count,
    warnings: told,
    kept,
  })
}

/** The files alone: what goes with a command cannot be handed to another thread. */
function incomingOf(command: ImportCommand): Incoming {
  if (!('bilingual' in command)) return { source: command.source, target: command.target }
  const { bilingual, hints } = command
  return hints ? { bilingual, hints } : { bilingual }
}

function keptFiles(command: ImportCommand, { files }: ReadImport): NewFile[] {
  return files.map((read) => ({
    ...read,
    file: 'bilingual' in command ? command.bilingual : command[read.side],
  }))
}

interface Made {
  readonly first: NewSegments
  readonly doubts: readonly (Doubt | null)[]
  readonly taught: Uint8Array | null
  readonly warnings: readonly Warning[]
}

interface ToAlign extends Omit<ReadImport, 'texts'> {
  readonly texts: NewDocument['texts']
  readonly sourceLang: string
  readonly targetLang: string
  readonly joiner: string
}

/** Segments of two files: sentences that were found to translate each other. */
async function aligned(
  context: Context,
  { options, onProgress = () => undefined, signal }: ImportCommand,
  { units, texts, sourceLang, targetLang, joiner, insertsUnits }: ToAlign,
): Promise<Result<Made>> {
  const project = options.project ?? null
  const bitext = await makeBitext(context, {
    ...{ ...units, project, sourceLang, targetLang, onProgress, signal },
    byLines: options.segments === 'lines',
  })
  if (!bitext.ok) return bitext
  const { beads, taught, warnings } = bitext.value
  const first = ofBeads(firstSegments({ ...texts, ...bitext.value, joiner, insertsUnits }))
  return ok({ first, doubts: beads.map(({ doubt }) => doubt ?? null), taught, warnings })
}

function ofPairs(paired: readonly PairedUnit[], target: Content): NewSegments {
  const each = () => eachPaired(paired, target)
  return { count: paired.length, each, tail: pairedTail(paired) }
}

function ofBeads({ segments, revisions, tail }: FirstSegments): NewSegments {
  const all = segments.flatMap((segment, n): FirstSegment[] => {
    const head = revisions[n]
    return head ? [{ segment, head }] : []
  })
  return { count: all.length, each: () => all, tail }
}

/** The title asked for, or the source file's name without its extension. */
function titleOf(command: ImportCommand): string {
  const { name } = 'bilingual' in command ? command.bilingual : command.source
  return command.options.title ?? safeName(name).replace(/\.[^.]{1,8}$/, '')
}

/** The languages that somebody chose: a file may have more than two. */
function askedFor({ sourceLang, targetLang }: ImportCommand['options']) {
  return {
    ...(sourceLang === undefined ? {} : { source: sourceLang }),
    ...(targetLang === undefined ? {} : { target: targetLang }),
  }
}
