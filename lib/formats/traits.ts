import type { Format } from './format'

/** What is known of a format without its code. */
export type FormatTraits = Pick<Format, 'sides' | 'insertsUnits' | 'removesUnits' | 'mediaType'>

/**
 * What the format of a stored file can do. A table of its own, held to the formats by a test: their code is
 * large, and whatever answers a page would load it at the start. @throws Error when this version does not
 * know the format.
 */
export function traitsOf(id: string): FormatTraits {
  const known = FORMAT_TRAITS[id]
  if (!known) throw new Error(`no format ${id}`)
  return known
}

function traits(
  sides: Format['sides'],
  insertsUnits: boolean,
  removesUnits: boolean,
  mediaType: string,
): FormatTraits {
  return { sides, insertsUnits, removesUnits, mediaType }
}

export const FORMAT_TRAITS: Readonly<Partial<Record<string, FormatTraits>>> = {
  text: traits(1, true, true, 'text/plain'),
  docx: traits(
    1,
    true,
    true,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
  json: traits(1, false, false, 'application/json'),
  po: traits(2, false, false, 'text/x-gettext-translation'),
  srt: traits(1, false, false, 'application/x-subrip'),
  vtt: traits(1, false, false, 'text/vtt'),
  'xliff-1.2': traits(2, false, false, 'application/x-xliff+xml'),
  'xliff-2': traits(2, false, false, 'application/xliff+xml'),
  tmx: traits(2, false, false, 'application/x-tmx+xml'),
  html: traits(1, true, true, 'text/html'),
  csv: traits(2, false, false, 'text/csv'),
  xlsx: traits(
    2,
    false,
    false,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ),
  markdown: traits(1, true, true, 'text/markdown'),
  yaml: traits(1, false, false, 'application/yaml'),
}
