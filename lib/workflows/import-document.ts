import type { ImportDone, ImportStage } from '@/lib/api/answers'
import type { ImportOptions } from '@/lib/api/requests'
import { importedText } from '@/lib/inline/content'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { firstSegments } from '@/lib/review/first-segments'
import { joinerOf } from '@/lib/text/joiner'
import type { Context } from './context'
import { safeName } from './file-names'
import { languagesOf } from './languages-of'
import { makeBitext } from './make-bitext'
import type { IncomingFile } from './read-side'
import { readSide } from './read-side'
import { storeImport } from './store-import'

export interface ImportCommand {
  readonly source: IncomingFile
  readonly target: IncomingFile
  readonly options: Pick<ImportOptions, 'title' | 'project' | 'sourceLang' | 'targetLang'>
  readonly onProgress?: (stage: ImportStage, done: number) => void
  readonly signal?: AbortSignal
}

/**
 * Makes a document of a source text and its translation: bytes → units → sentences → beads →
 * segments → store. All or nothing: a failure or a crash leaves no half document.
 *
 * Fails as decoding and the formats do, with `side` and `name`; with `language.unknown` (lang), and
 * with `work.cancelled` or `work.tooLong`.
 */
export async function importDocument(
  context: Context,
  command: ImportCommand,
): Promise<Result<ImportDone>> {
  const { onProgress = () => undefined, signal } = command
  onProgress('read', 0)
  const source = readSide('source', command.source)
  if (!source.ok) return source
  const target = readSide('target', command.target)
  if (!target.ok) return target
  const languages = await languagesOf(source.value.text, target.value.text, command.options)
  if (!languages.ok) return languages
  const { sourceLang, targetLang, warnings } = languages.value
  onProgress('read', 1)

  const units = { source: source.value.units, target: target.value.units }
  const project = command.options.project ?? null
  const bitext = await makeBitext(context, {
    ...{ ...units, project, sourceLang, targetLang, onProgress, signal },
  })
  if (!bitext.ok) return bitext
  const { beads, taught, warnings: doubtful } = bitext.value

  const texts = { source: importedText(units.source), target: importedText(units.target) }
  const joiner = joinerOf(targetLang)
  const { insertsUnits } = target.value.format
  const first = firstSegments({ ...texts, ...bitext.value, joiner, insertsUnits })

  onProgress('store', 0)
  if (signal?.aborted) return fail('work.cancelled')
  const id = context.newId()
  await storeImport(context, {
    ...{ id, title: titleOf(command), project, sourceLang, targetLang, joiner },
    ...{ source: source.value, target: target.value, first, texts },
    ...{ doubts: beads.map(({ doubt }) => doubt ?? null), taught },
  })
  onProgress('store', 1)
  return ok({
    document: id,
    units: { source: units.source.length, target: units.target.length },
    segments: first.segments.length,
    warnings: [...warnings, ...source.value.warnings, ...target.value.warnings, ...doubtful],
  })
}

/** The title asked for, or the source file's name without its extension. */
function titleOf({ options, source }: ImportCommand): string {
  return options.title ?? safeName(source.name).replace(/\.[^.]{1,8}$/, '')
}
