import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ZIP } from '../limits'
import { crc32, crc32Here } from './crc32'
import { inflated, inflatedHere } from './inflate'
import { readZip, unpack, type Zip } from './read'
import { makeZip, rewriteZip } from './write'

describe('a new zip', () => {
  it('is read by others', () => {
    const zip = makeZip([
      { name: 'a.xml', content: '<a>é</a>' },
      { name: 'word/b.bin', content: Uint8Array.of(1, 2, 3) },
    ])
    const read = unzipSync(zip)
    expect(Object.keys(read)).toEqual(['a.xml', 'word/b.bin'])
    expect(new TextDecoder().decode(read['a.xml'])).toBe('<a>é</a>')
  })

  it('is the same on any day', () =>
    expect(makeZip([{ name: 'a', content: 'x' }])).toEqual(makeZip([{ name: 'a', content: 'x' }])))
})

describe('reading a zip', () => {
  it('gives every entry of any zip that we or others write', () =>
    fc.assert(
      fc.property(PARTS, (parts) => {
        for (const bytes of [makeZip(listOf(parts)), zipSync(parts, { mtime: '1999-01-01' })])
          expect(contentsOf(bytes)).toEqual(parts)
      }),
    ))

  it('never throws, whatever the bytes', () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => attempt(bytes))))

  it('never throws, whichever bytes of a zip were overwritten', () => {
    const zip = makeZip(listOf({ a: TEXT, 'b/c': new Uint8Array(3000) }))
    const at = fc.tuple(fc.nat(zip.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Uint8Array.from(zip)
        for (const [place, value] of changes) bytes[place] = value
        attempt(bytes)
      }),
      { numRuns: 2_000 },
    )
  })

  it('unpacks and counts in a browser as it does in Node', () => {
    const damage = fc.option(fc.tuple(fc.nat(), fc.nat(255)))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), damage, fc.nat(3), (bytes, at, off) => {
        const packed = Uint8Array.from(deflateRawSync(bytes))
        if (at) packed[at[0] % packed.length] = at[1]
        for (const size of [bytes.length, Math.max(0, bytes.length - off), bytes.length + off])
          expect(inflated(packed, size)).toEqual(inflatedHere(packed, size))
        expect(crc32(bytes)).toBe(crc32Here(bytes))
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads the long form of sizes', () => {
    expect(contentsOf(longForm(1))).toEqual({ a: TEXT })
  })
})

describe('refused', () => {
  it('what is no zip', () => {
    refuses(new Uint8Array(), 'file.empty')
    refuses(new TextEncoder().encode('Hello, this is a letter and no zip at all.'), 'zip.notZip')
  })

  it('a zip that was cut off, wherever', () => {
    const zip = makeZip(listOf({ a: TEXT, b: TEXT }))
    for (let length = 4; length < zip.length; length += 1)
      refuses(zip.subarray(0, length), 'zip.truncated')
  })

  it.each(['../x', 'a/../../x', '/etc/x', 'C:/x', 'a\\b', 'a\0b', 'a/./b', ''])(
    'the name %j',
    (name) => refuses(makeZip([{ name, content: 'x' }]), 'zip.unsafeName'),
  )

  it('a name twice, also in other letters', () => {
    const twice = (other: string) => [
      { name: 'word/a', content: 'x' },
      { name: other, content: 'y' },
    ]
    refuses(makeZip(twice('word/a')), 'zip.duplicate')
    refuses(makeZip(twice('word/A')), 'zip.duplicate')
  })

  it('a link to another file', () => refuses(patched(40, 0xff, 0xa1), 'zip.symlink'))
  it('an encrypted entry', () => refuses(patched(8, 1), 'zip.encrypted'))
  it('a method other than Deflate', () => refuses(patched(10, 12), 'zip.method'))
  it('a part of several volumes', () => refuses(patched(34, 2), 'zip.multiDisk'))

  it('two headers that name different files', () => {
    const zip = makeZip([{ name: 'a', content: TEXT }])
    zip[30] = 'b'.charCodeAt(0)
    refuses(zip, 'zip.truncated')
  })

  it('one stretch that two entries share', () => {
    // The second entry's header lies inside the first one's stored bytes.
    const inner = makeZip([{ name: 'b', content: 'x' }])
    const zip = makeZip([
      { name: 'a', content: Buffer.concat([inner.subarray(0, 32), noise(500)]) },
      { name: 'b', content: 'x' },
    ])
    const [first, second] = sound(zip).entries
    new DataView(zip.buffer).setUint32(second!.record.byteOffset + 42, first!.dataStart, true)
    refuses(zip, 'zip.overlap')
  })

  it('100,000 entries, declared or not', () => {
    refuses(longForm(100_000), 'zip.tooManyEntries')
    const parts = Array.from({ length: 11_000 }, (_, n) => ({ name: `n${n}`, content: '' }))
    refuses(makeZip(parts), 'zip.tooManyEntries')
    const zip = makeZip(parts.slice(0, 9_000))
    new DataView(zip.buffer).setUint32(zip.length - 14, 0x1_0001 * 20, true)
    refuses(zip, 'zip.truncated')
  })

  it('an entry of which a byte was changed', () => {
    const zip = makeZip([{ name: 'a', content: TEXT }])
    zip[40] = 255 - (zip[40] ?? 0)
    damaged(zip)
  })

  it('a wrong check sum', () => damaged(patched(16, 1)))
})

describe('a bomb', () => {
  it('is refused by the size that it declares', () => {
    refuses(bomb(1_100, 1_100 * MEGABYTE), 'zip.tooLarge', 'zip.ratio')
    refuses(bomb(90, 90 * MEGABYTE), 'zip.ratio')
  })

  it('that lies about its size is left at once, memory flat', () => {
    const zip = sound(bomb(2_000, 1_000))
    const before = process.memoryUsage()
    const failed = unpack(zip, zip.entries[0]!)
    const after = process.memoryUsage()
    expect(failed).toMatchObject({ ok: false, failure: { code: 'zip.damaged' } })
    expect(after.rss - before.rss).toBeLessThan(64 * MEGABYTE)
  })

  it('that is small for one entry is refused by the sum of all', () => {
    const parts = Array.from({ length: 12 }, (_, n) => ({ name: `n${n}`, content: 'x' }))
    const zip = makeZip(parts)
    for (const { record } of sound(zip).entries) {
      const view = new DataView(zip.buffer, record.byteOffset)
      view.setUint32(24, 95 * MEGABYTE, true)
      view.setUint32(20, 95 * MEGABYTE, true)
    }
    expect(readZip(zip).ok).toBe(false)
  })

  it('of one part that is too large is not unpacked', () => {
    const zip = sound(makeZip([{ name: 'a', content: 'x' }]))
    const entry = { ...zip.entries[0]!, size: ZIP.partBytes + 1 }
    expect(unpack(zip, entry)).toMatchObject({ failure: { code: 'zip.partTooLarge' } })
  })
})

describe('rewriting a zip', () => {
  it('changes nothing when nothing changed', () =>
    fc.assert(
      fc.property(PARTS, (parts) => {
        const bytes = zipSync(parts)
        expect(rewriteZip(sound(bytes), new Map())).toEqual(bytes)
      }),
    ))

  it('gives the new content, and all others in the bytes that they had', () =>
    fc.assert(
      fc.property(PARTS, fc.uint8Array(), fc.nat(), (parts, content, n) => {
        const bytes = zipSync(parts, { level: 9, comment: 'kept' })
        const zip = sound(bytes)
        const name = Object.keys(parts)[n % Object.keys(parts).length] ?? ''
        const written = rewriteZip(zip, new Map([[name, content]]))
        expect(contentsOf(written)).toEqual({ ...parts, [name]: content })
        expect(Object.keys(unzipSync(written))).toEqual(Object.keys(parts))
        for (const entry of zip.entries)
          if (entry.name !== name)
            expect(packedOf(written, entry.name)).toEqual(packedOf(bytes, entry.name))
      }),
    ))

  it('adds what was not there at the end', () => {
    const written = rewriteZip(sound(makeZip(listOf({ a: TEXT }))), new Map([['b', 'new']]))
    expect(Object.keys(contentsOf(written))).toEqual(['a', 'b'])
  })

  it('keeps a comment', () => {
    const zip = makeZip(listOf({ a: TEXT }))
    const commented = Uint8Array.from([...zip, 104, 105])
    commented[zip.length - 2] = 2
    const written = rewriteZip(sound(commented), new Map([['a', 'b']]))
    expect([...written.subarray(-2)]).toEqual([104, 105])
    expect(contentsOf(written)).toEqual({ a: new TextEncoder().encode('b') })
  })
})

const MEGABYTE = 2 ** 20
const TEXT = new TextEncoder().encode('The ferry leaves the pier at seven. '.repeat(20))
const NAME = fc.stringMatching(/^[a-z]{1,4}(\/[a-zé]{1,4}){0,2}$/)
const PARTS = fc
  .dictionary(NAME, fc.uint8Array({ maxLength: 300 }), {
    minKeys: 1,
    maxKeys: 6,
    noNullPrototype: true,
  })
  .map((parts): Record<string, Uint8Array> => ({ ...parts }))

function listOf(parts: Readonly<Record<string, Uint8Array>>) {
  return Object.entries(parts).map(([name, content]) => ({ name, content }))
}

function sound(bytes: Uint8Array): Zip {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error(JSON.stringify(zip.failure))
  return zip.value
}

function contentsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const zip = sound(bytes)
  return Object.fromEntries(
    zip.entries.map((entry) => {
      const content = unpack(zip, entry)
      if (!content.ok) throw new Error(JSON.stringify(content.failure))
      return [entry.name, Uint8Array.from(content.value)]
    }),
  )
}

function attempt(bytes: Uint8Array) {
  const zip = readZip(bytes)
  if (zip.ok) for (const entry of zip.value.entries) unpack(zip.value, entry)
}

function refuses(bytes: Uint8Array, ...codes: string[]) {
  const zip = readZip(bytes)
  expect(codes).toContain(zip.ok ? 'read' : zip.failure.code)
}

function damaged(bytes: Uint8Array) {
  const zip = sound(bytes)
  expect(unpack(zip, zip.entries[0]!)).toMatchObject({ failure: { code: 'zip.damaged' } })
}

/** A zip of one entry with other bytes in its record of the directory, and the same in its header where it has them. */
function patched(offset: number, ...values: number[]): Uint8Array {
  const zip = makeZip([{ name: 'a', content: TEXT }])
  zip.set(values, sound(zip).entries[0]!.record.byteOffset + offset)
  return zip
}

function packedOf(bytes: Uint8Array, name: string): Uint8Array {
  const zip = sound(bytes)
  const placed = [...zip.entries].sort((a, b) => a.start - b.start)
  const n = placed.findIndex((entry) => entry.name === name)
  return bytes.slice(placed[n]!.start, placed[n + 1]?.start ?? zip.directory.start)
}

/** So many megabytes of zeros, declared as `size`. */
function bomb(megabytes: number, size: number): Uint8Array {
  const zeros = new Uint8Array(MEGABYTE)
  const block = deflateRawSync(zeros, { finishFlush: constants.Z_SYNC_FLUSH, level: 9 })
  const data = Uint8Array.from(
    Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.of(3, 0)]),
  )
  const zip = makeZip([{ name: 'a', content: noise(data.length) }])
  const { dataStart, record } = sound(zip).entries[0]!
  zip.set(data, dataStart)
  zip[8] = 8
  const view = new DataView(zip.buffer, record.byteOffset)
  view.setUint16(10, 8, true)
  view.setUint32(24, size, true)
  return zip
}

/** What cannot be packed any smaller, so that it is stored. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from(
    { length },
    () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) >>> 24,
  )
}

/** An entry whose sizes stand in an extra field, and a directory whose place does. */
function longForm(count: number): Uint8Array {
  const name = Buffer.from('a')
  const u = (bits: 16 | 32 | 64, value: number) => {
    const bytes = Buffer.alloc(bits / 8)
    if (bits === 64) bytes.writeBigUInt64LE(BigInt(value))
    else bytes.writeUIntLE(value, 0, bits / 8)
    return bytes
  }
  const extra = Buffer.concat([u(16, 1), u(16, 16), u(64, TEXT.length), u(64, TEXT.length)])
  const crc = u(32, crc32(TEXT))
  const full = u(32, 0xffffffff)
  const common = [u(16, 45), u(16, 0), u(16, 0), u(32, 0), crc, full, full, u(16, 1), u(16, 20)]
  const header = Buffer.concat([u(32, 0x04034b50), ...common, name, extra, TEXT])
  const rest = [u(16, 0), u(16, 0), u(16, 0), u(32, 0), u(32, 0), name, extra]
  const record = Buffer.concat([u(32, 0x02014b50), u(16, 45), ...common, ...rest])
  const end = Buffer.concat([
    ...[
      u(32, 0x06064b50),
      u(64, 44),
      u(16, 45),
      u(16, 45),
      u(32, 0),
      u(32, 0),
      u(64, count),
      u(64, count),
    ],
    ...[u(64, record.length), u(64, header.length)],
    ...[u(32, 0x07064b50), u(32, 0), u(64, header.length + record.length), u(32, 1)],
    ...[u(32, 0x06054b50), u(16, 0), u(16, 0), u(16, 0xffff), u(16, 0xffff), full, full, u(16, 0)],
  ])
  return Buffer.concat([header, record, end])
}
