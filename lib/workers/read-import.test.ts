import { describe, expect, it } from 'vitest'
import { readImport } from './read-import'

describe('the texts that languages are told by', () => {
  it('are all of a file that holds both sides', () =>
    expect(textsOf(3, () => true)).toEqual({ source: 's0\ns1\ns2', target: 't0\nt1\nt2' }))

  it('are, of a large one, some of those that were translated, wherever they stand', () => {
    const late = textsOf(20_000, (n) => n >= 19_990)
    expect(late.target.split('\n')).toEqual(late.source.replaceAll('s', 't').split('\n'))
    expect(late.target).toContain('t19990')
    const all = textsOf(20_000, () => true)
    expect(all.target.split('\n')).toHaveLength(5_000)
    expect(all.target).toContain('t19996')
  })

  it('are of one side alone where nothing was translated', () => {
    const texts = textsOf(20_000, () => false)
    expect(texts.target.trim()).toBe('')
    expect(texts.source).toContain('s19996')
  })
})

/** Of a table of so many rows. */
function textsOf(count: number, isTranslated: (n: number) => boolean) {
  const rows = Array.from({ length: count }, (_, n) => `s${n},${isTranslated(n) ? `t${n}` : ''}\n`)
  const bytes = new TextEncoder().encode(rows.join(''))
  const columns = { source: 0, target: 1, hasHeader: false }
  const read = readImport({ bilingual: { name: 'table.csv', bytes }, hints: { columns } })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value.texts
}
