import type { Range } from '@/lib/model/range'

/** A character reference of HTML, and what it stands for. */
export interface Entity extends Range {
  readonly text: string
}

/** The character references in a text, those escaped more than once (`&amp;quot;`) as one. */
export function decodedEntities(text: string): Entity[] {
  if (!text.includes('&')) return []
  return Array.from(text.matchAll(ENTITY), ({ index: start, 0: all, groups }): Entity[] => {
    const decoded = characterOf(groups?.name ?? '')
    return decoded === null ? [] : [{ start, end: start + all.length, text: decoded }]
  }).flat()
}

const ENTITY = /&(?:amp;)*(?<name>#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8});/gu

function characterOf(name: string): string | null {
  if (!name.startsWith('#')) return NAMES[name] ?? null
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? null
    : String.fromCodePoint(code)
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ laquo: '«', raquo: '»', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', deg: '°' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', uuml: 'ü', ouml: 'ö', auml: 'ä' },
  ...{ szlig: 'ß', ntilde: 'ñ', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', middot: '·' },
  ...{ ecirc: 'ê', ocirc: 'ô', acirc: 'â', icirc: 'î', thinsp: '\u2009', shy: '', sect: '§' },
}
