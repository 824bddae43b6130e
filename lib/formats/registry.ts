import { docx } from './docx/docx'
import type { Format } from './format'
import { yaml } from './yaml/yaml'
import { markdown } from './markdown/markdown'
import { html } from './html/html'
import { csv } from './csv/csv'
import { json } from './json/json'
import { po } from './po/po'
import { recognised } from './recognised'
import { srt } from './subtitles/srt'
import { vtt } from './subtitles/vtt'
import { text } from './text'
import { startOf } from './text-file'
import { xliff1, xliff2 } from './xliff/xliff'
import { tmx } from './tmx/tmx'
import { xlsx } from './xlsx/xlsx'

/**
 * The format of a file, told by its name and its first bytes: a name that says nothing, or a kind of file
 * with both sides, yields to what a beginning can only be of. Whatever is not known is read as plain text.
 */
export function formatFor(name: string, bytes: Uint8Array): Format {
  const named = extendedBy(extensionOf(name))
  const start = startOf(bytes)
  const told = named.every(({ sides }) => sides === 2) ? recognised(start) : null
  return among(told ? extendedBy(told) : named, start)
}

/**
 * The format of a file that should hold both sides: by the extension asked for, else by what its
 * beginning can only be of, whatever its name, else as any file's.
 */
export function pairFormatFor(name: string, bytes: Uint8Array, asked?: string): Format {
  const start = startOf(bytes)
  const told = asked === undefined ? recognised(start) : `.${asked}`
  return told === null ? formatFor(name, bytes) : among(extendedBy(told), start)
}

function extensionOf(name: string): string {
  return /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? ''
}

function extendedBy(extension: string): readonly Format[] {
  return FORMATS.filter(({ extensions }) => extensions.includes(extension))
}

function among(formats: readonly Format[], start: string): Format {
  return formats.find(({ isOf }) => isOf?.(start) ?? true) ?? formats[0] ?? FORMATS[0]
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
