import type { Format } from './format'

/** What is known of a format without its code. */
export interface FormatTraits extends Pick<
  Format,
  'sides' | 'insertsUnits' | 'removesUnits' | 'mediaType'
> {
  /** The usual one, with the dot. */
  readonly extension: string
}

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
  extension: string,
  mediaType: string,
): FormatTraits {
  return { sides, insertsUnits, removesUnits, extension, mediaType }
}

export const FORMAT_TRAITS: Readonly<Partial<Record<string, FormatTraits>>> = {
  text: traits(1, true, true, '.txt', 'text/plain'),
  docx: traits(
    1,
    true,
    true,
    '.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
  json: traits(1, false, false, '.json', 'application/json'),
  po: traits(2, false, false, '.po', 'text/x-gettext-translation'),
  srt: traits(1, false, false, '.srt', 'application/x-subrip'),
  vtt: traits(1, false, false, '.vtt', 'text/vtt'),
  'xliff-1.2': traits(2, false, false, '.xlf', 'application/x-xliff+xml'),
  'xliff-2': traits(2, false, false, '.xlf', 'application/xliff+xml'),
  tmx: traits(2, false, false, '.tmx', 'application/x-tmx+xml'),
  html: traits(1, true, true, '.html', 'text/html'),
  csv: traits(2, false, false, '.csv', 'text/csv'),
  xlsx: traits(
    2,
    false,
    false,
    '.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ),
  markdown: traits(1, true, true, '.md', 'text/markdown'),
  yaml: traits(1, false, false, '.yaml', 'application/yaml'),
}
