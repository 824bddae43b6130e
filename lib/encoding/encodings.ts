/** One way of writing text as bytes. `label` is the WHATWG label; `name` is what people call it. */
export interface Encoding {
  readonly label: string
  readonly name: string
}

/** The encodings that can be read and written, most common first. */
export const ENCODINGS: readonly Encoding[] = [
  { label: 'utf-8', name: 'UTF-8' },
  { label: 'utf-16le', name: 'UTF-16 LE' },
  { label: 'utf-16be', name: 'UTF-16 BE' },
  { label: 'windows-1252', name: 'Windows-1252' },
  { label: 'windows-1251', name: 'Windows-1251' },
  { label: 'windows-1250', name: 'Windows-1250' },
  { label: 'windows-1253', name: 'Windows-1253' },
  { label: 'windows-1254', name: 'Windows-1254' },
  { label: 'windows-1255', name: 'Windows-1255' },
  { label: 'windows-1256', name: 'Windows-1256' },
  { label: 'windows-1257', name: 'Windows-1257' },
  { label: 'windows-1258', name: 'Windows-1258' },
  { label: 'windows-874', name: 'Windows-874' },
  { label: 'gb18030', name: 'GB18030' },
  { label: 'big5', name: 'Big5' },
  { label: 'shift_jis', name: 'Shift_JIS' },
  { label: 'euc-jp', name: 'EUC-JP' },
  { label: 'euc-kr', name: 'EUC-KR' },
  { label: 'iso-8859-2', name: 'ISO-8859-2' },
  { label: 'iso-8859-5', name: 'ISO-8859-5' },
  { label: 'iso-8859-6', name: 'ISO-8859-6' },
  { label: 'iso-8859-7', name: 'ISO-8859-7' },
  { label: 'koi8-r', name: 'KOI8-R' },
  { label: 'koi8-u', name: 'KOI8-U' },
  { label: 'ibm866', name: 'IBM866' },
]

/** The encoding that a label or name means (`latin1`, `cp1251`, `GBK` …), or null when we cannot write it. */
export function encodingOf(name: string): Encoding | null {
  const label = labelOf(name)
  return ENCODINGS.find((encoding) => encoding.label === label) ?? null
}

function labelOf(name: string): string {
  const lower = name.trim().toLowerCase()
  const alias = ALIASES[lower] ?? lower.replace(/^cp-?(125\d)$/, 'windows-$1')
  try {
    const label = new TextDecoder(alias).encoding
    return label === 'gbk' ? 'gb18030' : label
  } catch (error) {
    if (error instanceof RangeError) return alias
    throw error
  }
}

const ALIASES: Readonly<Record<string, string>> = {
  cp866: 'ibm866',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
}
