import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { FIXTURES } from '../fixtures/docx/fixtures'
import { read, shown, shownUnits, written } from './try-docx'

describe.each(FIXTURES)('$name', ({ bytes, units, kept = [] }) => {
  it('has these units', () => expect(shownUnits(bytes)).toEqual(units))
  it('says what it kept', () => expect(read(bytes).kept.map(({ code }) => code)).toEqual(kept))

  it('comes back to the byte', () => {
    expect(written(bytes, {})).toEqual(bytes)
  })

  it('changes one unit and nothing else', () => {
    const found = read(bytes).units
    for (const { id, kind, content } of found) {
      const changed = withWord(content)
      const after = written(bytes, { targets: { [id]: changed } })
      const expected = units.map((one, n) =>
        found[n]?.id === id ? `${kind} ${shown(changed)}` : one,
      )
      expect(shownUnits(after)).toEqual(expected)
      otherPartsAreEqual(bytes, after)
    }
  })

  it('can lose any unit', () => {
    for (const { id } of read(bytes).units) {
      const after = written(bytes, { targets: { [id]: null } })
      const left = read(bytes).units.filter((unit) => unit.id !== id)
      expect(shownUnits(after)).toEqual(
        left.map(({ kind, content }) => `${kind} ${shown(content)}`),
      )
    }
  })
})

/** Another word in the middle, where no code is torn. */
function withWord({ text, codes }: Content): Content {
  const at = Math.ceil(text.length / 2)
  return { text: `${text.slice(0, at)} added ${text.slice(at)}`, codes }
}

function otherPartsAreEqual(before: Uint8Array, after: Uint8Array) {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  expect(Object.keys(now)).toEqual(Object.keys(old))
  const changed = Object.keys(old).filter((name) => !Buffer.from(old[name]!).equals(now[name]!))
  expect(changed.length).toBe(1)
}
