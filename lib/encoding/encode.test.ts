import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesToText } from './bytes-to-text'
import { encode } from './encode'
import { ENCODINGS, encodingOf } from './encodings'
import { tableOf } from './tables'

describe('encode', () => {
  it.each([
    ['windows-1251', 'Паром', 'cfe0f0eeec'],
    ['koi8-r', 'Паром', 'f0c1d2cfcd'],
    ['ibm866', 'Паром', '8fa0e0aeac'],
    ['windows-1252', '“é” €', '93e994' + '2080'],
    ['shift_jis', 'ア日ｱ≒纊', '834193fab181e0fa5c'],
    ['euc-jp', '日ｱ', 'c6fc8eb1'],
    ['gb18030', '你é€🚢', 'c4e3a8a6a2e395308e38'],
    ['big5', '圖十', 'b9cfa451'],
    ['euc-kr', '도', 'b5b5'],
    ['utf-16be', 'é🚢', '00e9d83ddea2'],
  ])('writes %s as others do', (encoding, text, hex) =>
    expect(toHex(encode(text, { encoding, bom: false }))).toBe(hex),
  )

  it('puts the BOM back', () => {
    expect(toHex(encode('a', { encoding: 'utf-8', bom: true }))).toBe('efbbbf61')
    expect(toHex(encode('a', { encoding: 'utf-16le', bom: true }))).toBe('fffe6100')
  })

  it('names what an encoding lacks', () => {
    expect(encode('Паром → é, é…', { encoding: 'windows-1251', bom: false })).toEqual({
      ok: false,
      failure: {
        code: 'encoding.cannotHold',
        args: { encoding: 'Windows-1251', count: 2, characters: '→ (U+2192), é (U+00E9)' },
      },
    })
  })

  it('names ten characters at most', () => {
    const result = encode('αβγδεζηθικλμ', { encoding: 'windows-1251', bom: false })
    expect(result.ok ? '' : result.failure.args.count).toBe(12)
    expect(result.ok ? '' : result.failure.args.characters).toMatch(/^α \(U\+03B1\).*κ.*, …$/)
  })

  it('refuses lone surrogates in UTF-8', () =>
    expect(encode('a\ud800', { encoding: 'utf-8', bom: false }).ok).toBe(false))

  it('refuses an encoding that it does not know', () =>
    expect(encode('a', { encoding: 'utf-7', bom: false }).ok).toBe(false))

  it.each(ENCODINGS.map(({ label }) => label))('is undone by decoding: %s', (encoding) =>
    fc.assert(
      fc.property(textIn(encoding), (text) => {
        const encoded = encode(text, { encoding, bom: false })
        expect(encoded.ok && bytesToText(encoded.value, encoding)).toBe(text)
      }),
    ),
  )
})

describe('names of encodings', () => {
  it.each([
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['CP1251', 'windows-1251'],
    [' utf8 ', 'utf-8'],
    ['GBK', 'gb18030'],
    ['sjis', 'shift_jis'],
    ['cp866', 'ibm866'],
  ])('%s means %s', (name, label) => expect(encodingOf(name)?.label).toBe(label))

  it('are unknown where we cannot write the encoding', () => {
    expect(encodingOf('utf-7')).toBeNull()
    expect(encodingOf('iso-2022-jp')).toBeNull()
  })
})

/** Texts of characters that an encoding holds. */
function textIn(encoding: string) {
  if (encoding.startsWith('utf-')) return fc.string({ unit: 'binary' })
  const wide = encoding === 'gb18030' ? [fc.string({ unit: 'binary', maxLength: 5 })] : []
  const known = fc.array(fc.constantFrom(...tableOf(encoding).keys())).map((all) => all.join(''))
  return fc.oneof(known, ...wide).filter((text) => !text.includes('\uFFFD'))
}

function toHex(result: ReturnType<typeof encode>): string {
  if (!result.ok) return result.failure.code
  return Array.from(result.value, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
