import { missingCharacters } from '@/lib/encoding/encode'
import { codeKey } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import { fail, ok, type Result } from '@/lib/model/result'
import { escapeText, notXml } from '../xml/escape'
import { nested, type Spelt } from './nested'
import type { XliffVersion } from './root'

/** How a text is written into this file. */
export interface Writing {
  readonly version: XliffVersion
  /** The label of the file's encoding: what it cannot hold is written as a reference. */
  readonly encoding: string
  /** The unit, for what is refused. */
  readonly unit: string
  /** The codes of the target as it was read, and how the file spells those that it spells otherwise. */
  readonly codes: readonly Code[]
  readonly spellings: ReadonlyMap<number, string>
}

/**
 * A content as it stands in an XLIFF file. A character that XML cannot hold becomes `<cp>` in XLIFF
 * 2; XLIFF 1.2 fails with `xliff.character` {unit, character}. Codes that do not nest fail with
 * `xliff.crossing` {unit} where they cannot be written otherwise.
 */
export function written(content: Content, writing: Writing): Result<string> {
  const { unit, version } = writing
  const codes = nested(spelt(content.codes, writing), version, unit)
  if (!codes) return fail('xliff.crossing', { unit })
  const pieces: string[] = []
  for (const [n, text] of content.text.split(CODE).entries()) {
    const characters = charactersOf(text, writing)
    if (!characters.ok) return characters
    pieces.push(codes[n - 1] ?? '', characters.value)
  }
  return ok(pieces.join(''))
}

function charactersOf(text: string, { version, encoding, unit }: Writing): Result<string> {
  const bad = notXml(text)
  if (bad !== null && version === 1)
    return fail('xliff.character', { unit, character: `U+${hexOf(text.slice(bad))}` })
  const escaped = escapeText(text)
  const safe =
    bad === null ? escaped : escaped.replaceAll(NOT_XML, (one) => `<cp hex="${hexOf(one)}"/>`)
  return ok(storable(safe, encoding))
}

/** Characters that the encoding lacks, as references. */
function storable(text: string, encoding: string): string {
  const missing = new Set(missingCharacters(text, encoding))
  if (missing.size === 0) return text
  return text.replaceAll(/[^\0-\x7f]/gu, (one) => (missing.has(one) ? `&#x${hexOf(one)};` : one))
}

const NOT_XML = /[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

function hexOf(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/** Codes come as the target had them, the n-th of several equal ones as its n-th. */
function spelt(own: readonly Code[], { codes, spellings, encoding }: Writing): Spelt[] {
  const known = new Map<string, string[]>()
  for (const [n, code] of codes.entries()) {
    const spelling = spellings.get(n) ?? dataOf(code, encoding)
    const all = known.get(codeKey(code))
    if (all) all.push(spelling)
    else known.set(codeKey(code), [spelling])
  }
  const used = new Map<string, number>()
  return own.map((code) => {
    const key = codeKey(code)
    const all = known.get(key)
    const n = used.get(key) ?? 0
    used.set(key, n + 1)
    return { code, raw: all?.[Math.min(n, all.length - 1)] ?? dataOf(code, encoding) }
  })
}

function dataOf(code: Code, encoding: string): string {
  switch (code.kind) {
    case 'inline':
      return code.data
    case 'lineEnd':
      return storable(code.text, encoding)
    case 'object':
      return storable(CODE, encoding)
    case 'unit':
    case 'newUnit':
      return ''
  }
}
