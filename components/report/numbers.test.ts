import { expect, it } from 'vitest'
import { numbersOf } from './numbers'

const en = numbersOf('en')
const ru = numbersOf('ru')

it('writes durations in hours and minutes, short ones in seconds', () => {
  expect(en.duration(22_320_000)).toBe('6h 12m')
  expect(plain(ru.duration(22_320_000))).toBe('6 ч 12 мин')
  expect(en.duration(59_000)).toBe('59s')
  expect(en.duration(75_600)).toBe('1m 16s')
  expect(en.duration(660_400)).toBe('11m')
  expect(en.duration(0)).toBe('0m')
})

it('writes a day as it is, whatever zone the server lives in', () => {
  expect(en.day('2026-03-14')).toBe('Mar 14')
  expect(plain(ru.day('2026-03-14'))).toBe('14 мар.')
})

it('writes rates and shares as the language does', () => {
  expect(en.hundredths(0.3)).toBe('0.30')
  expect(ru.hundredths(0.3)).toBe('0,30')
  expect(plain(ru.percent(0.714))).toBe('71 %')
  expect(en.tenths(18.44)).toBe('18.4')
})

/** Languages use narrow and unbreakable spaces. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, ' ')
}
