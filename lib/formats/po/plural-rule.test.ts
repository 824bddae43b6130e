import { describe, expect, it } from 'vitest'
import { pluralRule } from './plural-rule'

describe('a rule for plurals', () => {
  it.each([
    ['nplurals=1; plural=0;', '0 0 0 0'],
    ['nplurals=2; plural=n != 1;', '1 0 1 1'],
    ['nplurals=2; plural=(n > 1);', '0 0 1 1'],
    ['nplurals=3; plural=n==0?0:n==1?1:2', '0 1 2 2'],
    ['nplurals=2; plural=!(n%2 == 1) || n - 1 > 3 && n*2 <= 11/2+7;', '1 0 1 1'],
    ['nplurals=2; plural=n/0;', '0 0 0 0'],
  ])('%s', (header, forms) => {
    const rule = pluralRule(header)
    expect([0, 1, 2, 5].map((n) => rule?.formOf(n)).join(' ')).toBe(forms)
  })

  it('gives the first numbers of each form', () =>
    expect(pluralRule('nplurals=2; plural=n>=998;')?.numbers).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [998, 999, 1000],
    ]))

  it.each([
    '',
    'nplurals=INTEGER; plural=EXPRESSION;',
    'nplurals=2; plural=process.exit(n)',
    'nplurals=2; plural=n ? 1',
    'nplurals=2; plural=n n',
    'nplurals=2; plural=(n',
    'nplurals=2; plural=',
    'nplurals=0; plural=0;',
    `nplurals=2; plural=${'('.repeat(2000)}n${')'.repeat(2000)}`,
  ])('%s is none', (header) => expect(pluralRule(header)).toBeNull())
})
