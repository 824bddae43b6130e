import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { LOCALES } from '@/lib/i18n/settings'
import { knownReason } from './known-reason'
import { reasonKey, REASONS } from './reasons'

describe('a stored reason', () => {
  it.each(LOCALES)('is known by its wording in %s', (locale) => {
    const messages = messagesOf(locale, ['review']).review
    const known = REASONS.map((reason) => knownReason(messages?.[reasonKey(reason)] ?? ''))
    expect(known).toEqual(REASONS)
  })

  it('is somebody’s own words otherwise', () => {
    expect(knownReason('Wrong name or term, see page 4')).toBeNull()
    expect(knownReason('')).toBeNull()
  })
})
