import { describe, expect, it } from 'vitest'
import { equal } from '@/lib/inline/content'
import { plain } from '@/lib/model/content'
import { formatFor } from '../registry'
import { fixture, formatOf, type Read, read, rewrite, shown, valueOf } from './testing'
import { EXPECTED_1 } from './testing-expected-1'
import { EXPECTED_2 } from './testing-expected-2'

describe.each(Object.entries({ ...EXPECTED_1, ...EXPECTED_2 }))('%s', (name, expected) => {
  const format = formatOf(name)
  const bytes = fixture(name)

  it('is known by its beginning', () => expect(formatFor(name, bytes).id).toBe(format.id))

  it('is read as its units', () => {
    const { units, kept, sourceLang, targetLang } = read(format, bytes)
    expect({
      languages: `${sourceLang} ${targetLang}`,
      units: units.map(
        ({ id, status, source, target }) => `${id} ${status}: ${shown(source)} → ${shown(target)}`,
      ),
      kept: kept
        .map(({ code, args }) => `${code.slice('kept.'.length)} ${args['count']}`)
        .join(', '),
    }).toEqual({ kept: '', ...expected })
  })

  it('is written again to the byte when nothing was edited', () =>
    expect(valueOf(rewrite(format, bytes, read(format, bytes)))).toEqual(bytes))

  it('reads back as edited, unit by unit, and all else as it was', () => {
    const before = read(format, bytes)
    for (const { id } of before.units) {
      const target = plain('Edited & <checked>')
      const after = read(format, valueOf(rewrite(format, bytes, before, { [id]: { target } })))
      expect(textsOf(after)).toEqual(
        textsOf(before).map((text) => (text.id === id ? { id, text: shown(target) } : text)),
      )
      expect(after.units.every(({ source }, n) => equal(source, before.units[n]!.source))).toBe(
        true,
      )
    }
  })
})

function textsOf({ units }: Read) {
  return units.map(({ id, target }) => ({ id, text: shown(target) }))
}
