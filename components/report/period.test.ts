import { expect, it } from 'vitest'
import { lastDays, rangeOf } from './period'

it('counts today among the last days', () =>
  expect(lastDays(7, new Date(2026, 2, 3, 23, 59))).toEqual({
    from: '2026-02-25',
    to: '2026-03-03',
  }))

it('writes a period as the language does', () => {
  const period = { from: '2026-03-01', to: '2026-03-14' }
  expect(plain(rangeOf(period, 'en-GB'))).toBe('1–14 Mar 2026')
  expect(plain(rangeOf(period, 'ru'))).toBe('1–14 мар. 2026 г.')
  expect(rangeOf({ from: '2026-03-14', to: '2026-03-01' }, 'en')).toBe('')
})

/** Engines differ in the spaces round a dash. */
function plain(text: string): string {
  return text.replace(/\s*–\s*/u, '–').replaceAll(/\s/gu, ' ')
}
