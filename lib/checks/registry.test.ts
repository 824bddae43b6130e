import { describe, expect, it } from 'vitest'
import en from '@/lib/i18n/messages/en/findings.json'
import { CHECK_IDS } from './ids'
import { CHECKS } from './registry'

describe('the checks', () => {
  const ids = CHECKS.map(({ id }) => id)

  it('stand in the order of their ids, each once', () =>
    expect(ids).toEqual([...new Set(ids)].sort()))

  it('are known by their ids without being loaded', () => expect([...CHECK_IDS]).toEqual(ids))

  it('have a name, a question and a sentence for each kind, and there are no others', () => {
    const keys = CHECKS.flatMap(({ id, kinds }) =>
      ['name', 'question', ...Object.keys(kinds)].map((key) => `${id}.${key}`),
    )
    expect(Object.keys(en)).toEqual(keys.sort())
  })
})
