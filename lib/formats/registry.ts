import type { Format } from './format'
import { text } from './text'

/**
 * Finds the format of a file. Its name is enough so far; formats that share an extension, as XLIFF 1.2
 * and 2 do, are told apart by the first bytes. Whatever is not known is read as plain text.
 */
export const formatFor: (name: string, bytes: Uint8Array) => Format = (name) => {
  const extension = /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? ''
  return FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? FORMATS[0]
}

/** The format that a stored file was read with. @throws Error when this version does not know it. */
export function formatById(id: string): Format {
  const format = FORMATS.find((one) => one.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return format
}

// A skeleton comes back from the store as its format made it.
const FORMATS: readonly [Format, ...Format[]] = [text]
