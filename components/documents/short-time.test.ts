import { expect, it } from 'vitest'
import { shortTime } from './short-time'

const NOW = new Date(2026, 2, 14, 15, 0)

it('says the time of what happened today', () =>
  expect(shortTime(new Date(2026, 2, 14, 9, 5), NOW, 'ru')).toBe('09:05'))

it('says yesterday, however few hours ago that was', () =>
  expect(shortTime(new Date(2026, 2, 13, 23, 59), NOW, 'en')).toBe('yesterday'))

it('says the day, and the year when it is another', () => {
  expect(shortTime(new Date(2026, 0, 9), NOW, 'en')).toBe('January 9')
  expect(shortTime(new Date(2025, 11, 9), NOW, 'ru')).toBe('9 декабря 2025 г.')
})

it('takes a clock that runs ahead as today', () =>
  expect(shortTime(new Date(2026, 2, 15, 1, 0), NOW, 'ru')).toBe('01:00'))
