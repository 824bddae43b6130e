import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { codeErrors, type ExpectedCodes, hasCodeErrors, NO_CODE_ERRORS } from './code-errors'
import { coded, written } from './code-notation'
import { put, taken } from './code-places'
import { repaired } from './repair-codes'

describe('codes of a file that holds both sides', () => {
  it('are those of the source, wherever they stand', () => {
    expect(wrong('Open the ⟦b⟧door⟦/b⟧.', 'Öffne die ⟦b⟧Tür⟦/b⟧.')).toBe('')
    expect(wrong('Wait ⟦img/⟧ here.', 'Warte hier. ⟦img/⟧')).toBe('')
  })

  it('may not be missing or doubled, or come from elsewhere', () => {
    expect(wrong('Open the ⟦b⟧door⟦/b⟧.', 'Öffne die Tür.')).toBe('missing ⟦b⟧⟦/b⟧')
    expect(wrong('A ⟦img/⟧ b', 'A ⟦img/⟧ b ⟦img/⟧')).toBe('surplus ⟦img/⟧')
    expect(wrong('A b', 'A ⟦i⟧b⟦/i⟧')).toBe('surplus ⟦i⟧⟦/i⟧')
  })

  it('close what was opened, the innermost first', () => {
    expect(wrong('⟦b⟧a⟦/b⟧ b', '⟦/b⟧a⟦b⟧ b')).toBe('misplaced ⟦/b⟧')
    expect(wrong('⟦b⟧a ⟦i⟧b⟦/i⟧⟦/b⟧', '⟦b⟧a ⟦i⟧b⟦/b⟧⟦/i⟧')).toBe('misplaced ⟦/b⟧')
    expect(wrong('⟦b⟧a ⟦i⟧b⟦/b⟧ c⟦/i⟧', '⟦b⟧d ⟦i⟧e⟦/b⟧ f⟦/i⟧')).toBe('')
  })

  it('stand alone where the sentence was split', () => {
    expect(wrong('a⟦/b⟧ b', 'x y⟦/b⟧')).toBe('')
    expect(wrong('a ⟦b⟧b', '⟦b⟧x')).toBe('')
  })

  it('are no matter in an empty target', () => {
    expect(wrong('⟦b⟧a⟦/b⟧', '')).toBe('')
    expect(wrong('⟦b⟧a⟦/b⟧', ' ')).toBe('')
  })
})

describe('codes of two files', () => {
  it('are those of the machine’s text; a pair that dresses may go, both together', () => {
    expect(wrongOfTwo('⟦b⟧a⟦/b⟧ b', 'a b')).toBe('')
    expect(wrongOfTwo('⟦b⟧a⟦/b⟧ b', '⟦b⟧a b')).toBe('missing ⟦/b⟧')
    expect(wrongOfTwo('⟦a⟧a⟦/a⟧ b', 'a b')).toBe('missing ⟦a⟧⟦/a⟧')
    expect(wrongOfTwo('a ⟦img/⟧', 'a')).toBe('missing ⟦img/⟧')
  })

  it('may be the source’s besides, whole', () => {
    expect(wrongOfTwo('a b', '⟦i⟧a⟦/i⟧ b', '⟦i⟧x⟦/i⟧')).toBe('')
    expect(wrongOfTwo('a b', '⟦i⟧a b', '⟦i⟧x⟦/i⟧')).toBe('surplus ⟦i⟧')
    expect(wrongOfTwo('a b', '⟦i⟧a⟦/i⟧ b')).toBe('surplus ⟦i⟧⟦/i⟧')
  })
})

describe('mending', () => {
  it.each([
    ['Open the ⟦b⟧door⟦/b⟧ now.', 'Open the door⟦/b⟧ now.', 'Open the ⟦b⟧door⟦/b⟧ now.'],
    ['Open the ⟦b⟧door⟦/b⟧ now.', 'Open the ⟦b⟧door now.', 'Open the ⟦b⟧door⟦/b⟧ now.'],
    ['⟦b⟧Open⟦/b⟧ it.', 'Open⟦/b⟧ it.', '⟦b⟧Open⟦/b⟧ it.'],
    ['Go ⟦i⟧there⟦/i⟧', 'Geh ⟦i⟧dorthin', 'Geh ⟦i⟧dorthin⟦/i⟧'],
    [
      'See ⟦a⟧the long list⟦/a⟧ of names.',
      'Siehe die lange Liste von Namen.',
      'Siehe ⟦a⟧die lange Liste⟦/a⟧ von Namen.',
    ],
    ['⟦img/⟧ A harbour', 'Ein Hafen', '⟦img/⟧Ein Hafen'],
    ['A harbour⟦img/⟧', 'Ein Hafen', 'Ein Hafen⟦img/⟧'],
    ['⟦b⟧⟦i⟧x⟦/i⟧⟦/b⟧ y', '⟦b⟧x⟦/b⟧ y', '⟦b⟧⟦i⟧x⟦/i⟧⟦/b⟧ y'],
    ['⟦b⟧a⟦/b⟧ b', '⟦/b⟧a⟦b⟧ b', '⟦b⟧a⟦/b⟧ b'],
    ['⟦b⟧a ⟦i⟧b⟦/i⟧⟦/b⟧', '⟦b⟧a ⟦i⟧b⟦/b⟧⟦/i⟧', '⟦b⟧a ⟦i⟧b⟦/i⟧⟦/b⟧'],
    ['A ⟦img/⟧ b', 'A ⟦img/⟧ b ⟦img/⟧', 'A ⟦img/⟧ b '],
    ['⟦b⟧x⟦/b⟧ y', '⟦b⟧x⟦b⟧ y⟦/b⟧', '⟦b⟧x y⟦/b⟧'],
    ['The ⟦b⟧red⟦/b⟧ boat', '这条红色的船', '这条⟦b⟧红⟦/b⟧色的船'],
    ['Line one⟦br/⟧line two', 'Zeile eins Zeile zwei', 'Zeile eins⟦br/⟧ Zeile zwei'],
  ])('%s makes %s %s', (source, target, mended) => {
    expect(written(repaired(coded(target), paired(source)))).toBe(mended)
  })

  it('leaves no error, keeps each character, and leaves alone what is right', () => {
    fc.assert(
      fc.property(texts(), texts(), texts(), fc.boolean(), (model, target, source, isPaired) => {
        const expected = isPaired
          ? paired(model)
          : { model: coded(model), mayUndress: true, besides: coded(source).codes }
        const content = coded(target)
        const mended = repaired(content, expected)
        expect(codeErrors(mended, expected)).toEqual(NO_CODE_ERRORS)
        expect(taken(mended).bare).toEqual(taken(content).bare)
        if (!hasCodeErrors(codeErrors(content, expected))) expect(mended).toBe(content)
      }),
      { numRuns: 600 },
    )
  })

  it('takes codes out and puts them back', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        expect(put(taken(coded(text)))).toEqual(coded(text))
      }),
    )
  })

  it('does not hang on many codes', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `⟦b${n}⟧w⟦/b${n}⟧ `).join('')
    const start = performance.now()
    repaired(coded('w '.repeat(2_000)), paired(many(2_000)))
    repaired(coded('w '.repeat(25)), paired(many(25)))
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

function wrong(source: string, target: string): string {
  return told(coded(target), paired(source))
}

function wrongOfTwo(machine: string, target: string, source = ''): string {
  const besides = coded(source).codes
  return told(coded(target), { model: coded(machine), mayUndress: true, besides })
}

function paired(source: string): ExpectedCodes {
  return { model: coded(source), mayUndress: false, besides: [] }
}

function told(target: Content, expected: ExpectedCodes): string {
  const { missing, surplus, misplaced } = codeErrors(target, expected)
  const shown = (codes: Content['codes']) => written({ text: '\uFFFC'.repeat(codes.length), codes })
  const at = (places: readonly number[]) => places.flatMap((place) => target.codes[place] ?? [])
  return [
    ['missing', shown(missing)],
    ['surplus', shown(at(surplus))],
    ['misplaced', shown(at(misplaced))],
  ]
    .filter(([, codes]) => codes !== '')
    .map((one) => one.join(' '))
    .join(', ')
}

function texts(): fc.Arbitrary<string> {
  const part = fc.constantFrom(
    ...['⟦b⟧', '⟦/b⟧', '⟦i⟧', '⟦/i⟧', '⟦a⟧', '⟦/a⟧', '⟦img/⟧', 'word', 'other', ' ', '. ', '船'],
  )
  return fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''))
}
