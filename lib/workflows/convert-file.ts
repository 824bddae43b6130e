import type { ConvertOptions } from '@/lib/api/requests'
import { notConverted } from '@/lib/export/convert'
import type { Locale } from '@/lib/i18n/settings'
import type { Warning } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { IncomingFile } from '@/lib/workers/read-side'
import type { Context } from './context'
import type { ExportedFile } from './export-document'
import { safeName } from './file-names'
import { areIn, languagesOf, tagsIn } from './languages-of'

export interface ConvertCommand {
  readonly file: IncomingFile
  readonly options: Omit<ConvertOptions, 'encoding'>
  readonly locale: Locale
  readonly signal?: AbortSignal
}

export interface Converted {
  readonly file: ExportedFile
  readonly warnings: readonly Warning[]
}

/**
 * A file that holds both sides, in another format that does; nothing is stored. In the languages asked
 * for, else in those that the file names, else in those that its texts look like.
 *
 * Fails as the formats do, with `file.notBilingual`, `language.unknown`, `language.notInFile` and
 * `export.notXml`.
 */
export async function convertFile(
  { engine, now }: Pick<Context, 'engine' | 'now'>,
  { file, options, locale, signal }: ConvertCommand,
): Promise<Result<Converted>> {
  const { to, columns, sourceLang, targetLang } = options
  const asked = {
    ...(sourceLang === undefined ? {} : { source: sourceLang }),
    ...(targetLang === undefined ? {} : { target: targetLang }),
  }
  const incoming = { bilingual: file, ...(columns ? { hints: { columns } } : {}) }
  const job = { kind: 'read' as const, incoming, hints: { languages: asked } }
  const cancelling = signal ? { signal } : {}
  const read = await engine.read(job, cancelling)
  if (!read.ok) return read
  const { paired, texts, langs, kept } = read.value
  if (!paired) return fail('file.notBilingual', { name: file.name })
  const there = areIn(langs, options)
  if (!there.ok) return there
  const languages = await languagesOf(texts.source, texts.target, { ...tagsIn(langs), ...options })
  if (!languages.ok) return languages
  const title = safeName(file.name).replace(/\.[^.]{1,12}$/, '')
  const { warnings, ...tags } = languages.value
  const pairs = { title, ...tags, units: paired, asOf: now() }
  const made = await engine.convert({ kind: 'convert', pairs, to, locale }, cancelling)
  if (!made.ok) return made
  const { bytes, ending, mediaType } = made.value
  return ok({
    file: { name: safeName(`${title}${ending}`), bytes, mediaType },
    warnings: [...read.value.warnings, ...warnings, ...notConverted(pairs, kept, to)],
  })
}
