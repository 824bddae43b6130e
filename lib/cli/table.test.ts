import { describe, expect, it } from 'vitest'
import { table } from './table'

describe('a table on a terminal', () => {
  it('pads columns, and leaves the last as it is', () =>
    expect(table([row('a', 'One'), row('bcd', `Two ${'x'.repeat(300)}`)])).toBe(
      `a    One\nbcd  Two ${'x'.repeat(300)}\n`,
    ))

  it('cuts the last where a line would be too long, and says so', () => {
    expect(table([row('a', 'Harbour news of May')], 22)).toBe('a  Harbour news of May\n')
    expect(table([row('a', 'Harbour news of May')], 20)).toBe('a  Harbour news of…\n')
    expect(table([row('a'.repeat(40), 'Harbour news of May')], 30)).toBe(
      `${'a'.repeat(40)}  Harbour new…\n`,
    )
  })

  it('counts what takes two columns, and cuts no character in two', () => {
    expect(table([row('a', '港のニュースと天気')], 21)).toBe('a  港のニュースと天気\n')
    expect(table([row('a', '港のニュースと天気')], 20)).toBe('a  港のニュースと天…\n')
    expect(table([row('a', 'e\u0301'.repeat(18))], 21)).toBe(`a  ${'e\u0301'.repeat(18)}\n`)
    expect(table([row('a', '👩‍🚀'.repeat(10))], 20)).toBe(`a  ${'👩‍🚀'.repeat(8)}…\n`)
  })

  it('keeps a title on its line, and lets it steer nothing', () =>
    expect(table([row('a', 'x\n\u001b[2Jy')], 40)).toBe('a  x \\x1b[2Jy\n'))
})

function row(...cells: string[]) {
  return cells
}
