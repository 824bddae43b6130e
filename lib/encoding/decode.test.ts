import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode'
import { encode } from './encode'

describe('decoding by certain signs', () => {
  it('takes a BOM off, and remembers it', () => {
    expect(read([0xef, 0xbb, 0xbf, 0x61])).toEqual(['a', 'utf-8', true, 1])
    expect(read([0xff, 0xfe, 0x16, 0x04])).toEqual(['Ж', 'utf-16le', true, 1])
    expect(read([0xfe, 0xff, 0x04, 0x16])).toEqual(['Ж', 'utf-16be', true, 1])
  })

  it.each(['utf-16le', 'utf-16be'])('tells %s without a BOM by its spaces', (encoding) => {
    for (const text of [
      'The ferry leaves.',
      'Паром уходит.\r\n',
      '图书馆。\n开放。',
      'नाव आज जाती है।',
    ])
      expect(read(write(text, encoding)).slice(0, 3)).toEqual([text, encoding, false])
  })

  it('takes valid UTF-8 for UTF-8', () => {
    expect(read(write('Паром 🚢', 'utf-8'))).toEqual(['Паром 🚢', 'utf-8', false, 1])
    expect(read(write('plain', 'utf-8'))).toEqual(['plain', 'utf-8', false, 1])
  })

  it('knows the line ends', () => {
    const newline = (text: string) => success(write(text, 'utf-8')).decoding.newline
    expect(['a', 'a\nb', 'a\r\nb', 'a\rb', 'a\nb\r\n'].map(newline)).toEqual(
      ['none', 'lf', 'crlf', 'cr', 'mixed'], // prettier-ignore
    )
  })
})

describe('decoding by a guess', () => {
  it.each([
    ['windows-1251', 'Паромы между островами будут ходить чаще. Билеты не подорожают.'],
    ['windows-1251', 'Привет, мир!'],
    ['koi8-r', 'Паромы между островами будут ходить чаще. Билеты не подорожают.'],
    ['ibm866', 'Паромы между островами будут ходить чаще. Билеты не подорожают.'],
    ['iso-8859-5', 'Паромы между островами будут ходить чаще. Билеты не подорожают.'],
    ['windows-1252', 'Le phare rouvrira dès le 17 mai, après une restauration coûteuse – enfin.'],
    ['windows-1252', 'Déjà vu'],
    ['windows-1250', 'Wyspy łączą promy, które wkrótce będą pływać częściej.'],
    ['windows-1253', 'Το πλοίο φεύγει στις επτά το πρωί από το παλιό λιμάνι.'],
    ['windows-1254', 'Gemi sabah yedide eski limandan kalkıyor, dün görüşülen şey buydu.'],
    ['windows-1255', 'המעבורת יוצאת בשבע בבוקר מן הנמל הישן.'],
    ['windows-1256', 'أعلنت بلدية وادي الريحان إطلاق مهرجان التمور السنوي.'],
    ['windows-874', 'ห้องสมุดจะเปิดให้บริการในเวลากลางคืน'],
    ['shift_jis', '図書館は七月一日から夜間も開館します。'],
    ['shift_jis', '日本語'],
    ['euc-jp', '図書館は七月一日から夜間も開館します。'],
    ['gb18030', '云溪市图书馆七月一日起试行夜间开放。'],
    ['gb18030', '你好，世界'],
    ['big5', '雲溪市圖書館七月一日起試行夜間開放。'],
    ['euc-kr', '도서관은 칠월 일일부터 밤에도 문을 엽니다.'],
  ])('reads %s', (encoding, text) => {
    const { text: found, decoding, warnings } = success(write(text, encoding))
    expect([decoding.encoding, found]).toEqual([encoding, text])
    expect(decoding.certainty).toBeLessThan(1)
    expect(warnings.map(({ code }) => code)).toEqual(['encoding.guessed'])
  })

  it('is surer of two paragraphs than of a word', () => {
    const long = success(
      write('Паромы между островами будут ходить чаще. '.repeat(20), 'windows-1251'),
    )
    const short = success(write('Да', 'windows-1251'))
    expect(long.decoding.certainty).toBeGreaterThan(short.decoding.certainty)
  })

  it('guesses when a file is labelled UTF-8 and is not, and says so', () => {
    const { text, warnings } = success(write('Déjà vu à la gare', 'windows-1252'), 'utf-8')
    expect(text).toBe('Déjà vu à la gare')
    expect(warnings.map(({ code }) => code)).toEqual(['encoding.notAsHinted', 'encoding.guessed'])
  })

  it('believes a person who chooses an encoding that fits', () => {
    expect(success(write('Паром', 'koi8-r'), 'koi8-r').text).toBe('Паром')
    expect(success(write('图书馆', 'utf-16be'), 'utf-16be').text).toBe('图书馆')
    expect(success(write('Ð', 'utf-8'), 'windows-1252').text).toBe('Ã\u0090')
  })
})

describe('what cannot be read', () => {
  it.each([
    ['file.empty', []],
    ['file.empty', [0xef, 0xbb, 0xbf]],
    ['file.binary', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['file.binary', Array.from({ length: 400 }, (_, n) => (n * n * 7) % 256)],
    ['file.notStorable', [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]],
    ['file.notStorable', [...write('line\none\n', 'utf-8'), 0, 0x62]],
    ['file.notStorable', write('one\ntw\0o', 'utf-8')],
    ['encoding.broken', [0x61, 0xed, 0xa0, 0x80, 0x62]],
    ['encoding.broken', [...write('Паром уходит. ', 'utf-8'), 0xff, 0x62]],
    ['encoding.broken', write('Паром', 'utf-8').slice(0, -1)],
  ])('is refused: %s', (code, bytes) => {
    const result = decode(Uint8Array.from(bytes))
    expect(result.ok ? 'ok' : result.failure.code).toBe(code)
  })

  it('is refused with its place', () => {
    const nul = decode(Uint8Array.from([...write('one\ntwo', 'utf-8'), 0]))
    expect(nul).toMatchObject({ failure: { args: { offset: 7, line: 2, character: 'U+0000' } } })
    const lone = decode(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x00, 0xdc))
    expect(lone).toMatchObject({ failure: { args: { offset: 1, line: 1, character: 'U+DC00' } } })
  })

  it('is refused when nobody knows the encoding asked for', () =>
    expect(decode(Uint8Array.of(0x61), { encoding: 'utf-7' })).toMatchObject({
      failure: { code: 'encoding.unknown' },
    }))
})

describe('what is read with a warning', () => {
  it('a BOM in the middle, which is kept', () => {
    const { text, warnings } = success(write('one\n\uFEFFtwo', 'utf-8'))
    expect(text).toBe('one\n\uFEFFtwo')
    expect(warnings).toEqual([{ code: 'text.bomInside', args: { count: 1, offset: 4, line: 2 } }])
  })

  it('characters that an earlier conversion lost, and those that are none', () => {
    const { warnings } = success(write('a\uFFFDb\uFFFE', 'utf-8'))
    expect(warnings.map(({ code }) => code)).toEqual([
      'text.replacementCharacter',
      'text.nonCharacter',
    ])
  })

  it('a character with several byte forms, of which ours is another', () => {
    const { text, warnings } = success([0x93, 0xfa, 0x87, 0x90], 'shift_jis')
    expect(text).toBe('日≒')
    expect(warnings.map(({ code }) => code)).toEqual(['encoding.notReversible'])
  })
})

describe('law 1: encode undoes decode, to the byte', () => {
  it.each([
    ...['utf-8', 'utf-16le', 'windows-1251', 'windows-1252', 'windows-1255', 'koi8-r', 'ibm866'],
    ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'iso-8859-2', 'windows-874'],
  ])('or the import says so: bytes read as %s', (encoding) =>
    fc.assert(
      fc.property(bytesNearly(encoding), (bytes) => {
        const result = decode(bytes, { encoding })
        if (!result.ok) return
        const { text, decoding, warnings } = result.value
        if (warnings.some(({ code }) => code === 'encoding.notReversible')) return
        expect(encode(text, decoding)).toEqual({ ok: true, value: bytes })
      }),
    ),
  )
})

/** Printable bytes of every kind, many of which have no meaning in most encodings. */
function bytesNearly(encoding: string) {
  const byte = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }))
  const text = fc.string({ unit: 'binary' }).map((one) => Uint8Array.from(write(one, encoding)))
  return fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    text,
    fc.array(byte).map((all) => Uint8Array.from(all)),
  )
}

function write(text: string, encoding: string): number[] {
  const encoded = encode(text, { encoding, bom: false })
  return encoded.ok ? [...encoded.value] : []
}

function success(bytes: readonly number[], encoding?: string) {
  const result = decode(Uint8Array.from(bytes), encoding === undefined ? {} : { encoding })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

function read(bytes: readonly number[]) {
  const { text, decoding } = success(bytes)
  return [text, decoding.encoding, decoding.bom, decoding.certainty]
}
