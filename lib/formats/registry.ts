import { docx } from './docx/docx'
import type { Format } from './format'
import { yaml } from './yaml/yaml'
import { markdown } from './markdown/markdown'
import { html } from './html/html'
import { csv } from './csv/csv'
import { json } from './json/json'
import { po } from './po/po'
import { srt } from './subtitles/srt'
import { vtt } from './subtitles/vtt'
import { text } from './text'
import { startOf } from './text-file'
import { xliff1, xliff2 } from './xliff/xliff'
import { tmx } from './tmx/tmx'
import { xlsx } from './xlsx/xlsx'

/**
 * The format of a file, told by its name and its first bytes. Whatever is not known is read as plain
 * text.
 */
export function formatFor(name: string, bytes: Uint8Array): Format {
  const extension = /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? ''
  const named = FORMATS.filter(({ extensions }) => extensions.includes(extension))
  const start = startOf(bytes)
  return named.find(({ isOf }) => isOf?.(start) ?? true) ?? named[0] ?? FORMATS[0]
}

/** The format that a stored file was read with. @throws Error when this version does not know it. */
export function formatById(id: string): Format {
  const format = FORMATS.find((one) => one.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return format
}

/** Every kind of file that can be read. */
export const FORMATS: readonly [Format, ...Format[]] = [
  text,
  docx,
  json,
  po,
  srt,
  vtt,
  xliff1,
  xliff2,
  tmx,
  html,
  csv,
  xlsx,
  markdown,
  yaml,
]
