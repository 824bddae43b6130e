import { expect, it } from 'vitest'
import { warningMessage } from './message'

it.each(['en', 'ru'])(
  '(%s) has words for the codes that stored reports have of before',
  (locale) => {
    const said = (code: string) => warningMessage(locale, { code, args: { count: 3 } })
    expect(said('kept.tmxSubflows')).toBe(said('kept.subflows'))
    expect(said('kept.subflows')).toContain('(sub)')
  },
)
