import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import type { SearchPattern } from '@/lib/model/search'
import { finderOf } from './finder'
import { replaced } from './replace'

describe('replacing', () => {
  it('replaces every match', () => gives('a', 'b', 'banana', 'bbnbnb'))
  it('takes matches out', () => gives('a', '', 'banana', 'bnn'))
  it('gives nothing where nothing changes', () => gives('a', 'a', 'banana', null))
  it('takes a dollar sign in a plain replacement for itself', () =>
    gives('price', '$1', 'price', '$1'))

  it('knows groups by number and name', () => {
    const regex = { kind: 'regex' } as const
    gives('(\\d+) (km)', '$2 $1 $$ $& $3', '12 km', 'km 12 $ 12 km $3', regex)
    gives('(?<n>\\d+)', '<$<n>>$<no>', '7', '<7>$<no>', regex)
    gives('(a)|(b)', '[$1$2]', 'ab', '[a][b]', regex)
    gives('(a)', '$10', 'a', 'a0', regex)
  })

  it('keeps capitals where asked', () => {
    const keepCase = true
    gives('ship', 'vessel', 'Ship SHIP ship', 'Vessel VESSEL vessel', { keepCase })
  })

  it('leaves every code in its place and order, whatever is replaced', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '\uFFFC', ' ') }),
        fc.constantFrom('a', '.', '.*', '[^b]+', '\\s*', 'a|b', '(a)(b)?'),
        fc.constantFrom('', 'x', '$1', '$&$&'),
        (text, pattern, replacement) => {
          const count = text.split('\uFFFC').length - 1
          const codes = Array.from({ length: count }, (_, n) => ({
            ...{ kind: 'inline' as const, id: String(n), data: '<b>', display: String(n) },
          }))
          const made = replacedIn({ text, codes }, pattern, replacement, { kind: 'regex' })
          expect((made ?? { codes }).codes).toEqual(codes)
          expect((made ?? { text }).text.split('\uFFFC')).toHaveLength(count + 1)
        },
      ),
    ))
})

type Options = Partial<SearchPattern> & { readonly keepCase?: boolean }

function replacedIn(content: Content, wanted: string, text: string, options: Options) {
  const { keepCase = false, ...rest } = options
  const pattern = { kind: 'plain' as const, matchCase: false, wholeWord: false, ...rest }
  const finder = finderOf({ ...pattern, text: wanted }, 'en')
  if (!finder.ok) throw new Error(finder.failure.code)
  return replaced(content, finder.value, pattern.kind, { text, keepCase })
}

function gives(
  wanted: string,
  by: string,
  within: string,
  to: string | null,
  options: Options = {},
) {
  expect(replacedIn({ text: within, codes: [] }, wanted, by, options)?.text ?? null).toBe(to)
}
