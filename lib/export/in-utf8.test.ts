import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/encoding/encode'
import { formatFor } from '@/lib/formats/registry'
import { inUtf8 } from './in-utf8'

function turned(name: string, text: string): string {
  const bytes = encode(text, { encoding: 'windows-1251', bom: false })
  const format = bytes.ok ? formatFor(name, bytes.value) : null
  if (!bytes.ok || format?.sides !== 1) throw new Error('no file of one side')
  const read = format.parse(bytes.value, { encoding: 'windows-1251' })
  if (!read.ok) throw new Error(read.failure.code)
  const targets = new Map(read.value.units.map(({ id, content }) => [id, content]))
  const edits = { targets, added: [], statuses: new Map() }
  const written = inUtf8(format, { bytes: bytes.value, ...read.value }, edits)
  return written.ok ? new TextDecoder().decode(written.value) : written.failure.code
}

describe('a file in UTF-8', () => {
  it('names its new encoding', () =>
    expect(turned('a.html', '<meta charset="windows-1251"><p>Паром</p>')).toBe(
      '<meta charset="UTF-8"><p>Паром</p>',
    ))

  it('is the same to the letter where such words are text', () => {
    const text = 'Паром: `<meta charset="windows-1251">`\n'
    expect(turned('a.md', text)).toBe(text)
  })
})
