import { describe, expect, it } from 'vitest'
import { toldAlike } from './import-report'

describe('what is kept of what was said at an import', () => {
  it('counts what is said in the same words of one side, with the first five places', () => {
    const said = Array.from({ length: 4_000 }, (_, n) => ({
      code: 'text.replacementCharacter',
      args: { line: n + 1, side: n % 2 === 0 ? 'source' : 'target' },
    }))
    const told = toldAlike([...said, { code: 'pair.identical', args: {} }])
    expect(told.map(({ count }) => count)).toEqual([2_000, 2_000, 1])
    expect(told[1]?.first.map(({ args }) => args.line)).toEqual([2, 4, 6, 8, 10])
    expect(told[2]?.first).toEqual([{ code: 'pair.identical', args: {} }])
  })

  it('shortens what a file names at length, never inside a character', () => {
    const names = `${'a'.repeat(299)}🛳${'b'.repeat(9_000)}`
    const [told] = toldAlike([{ code: 'kept.embedded', args: { count: 2, names } }])
    expect(told?.first).toEqual([
      { code: 'kept.embedded', args: { count: 2, names: `${'a'.repeat(299)}…` } },
    ])
  })
})
