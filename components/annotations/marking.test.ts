import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import { type Choice, type Marking, offersOf, pressed, stretchOf } from './marking'

describe('marking an error by keys', () => {
  it('takes a category, a kind and a severity', () =>
    expect(after('A', 'T', 'M')).toEqual({
      ...{ kind: 'marks', category: 'accuracy/mistranslation', severity: 'minor' },
    }))

  it('takes a category without a kind, and tells major from minor by Shift', () =>
    expect(after('S', 'Shift+M')).toMatchObject({ category: 'style', severity: 'major' }))

  it('asks for no kind where there is none', () => {
    expect(offersOf(stateAfter('N')).map(({ key }) => key)).toEqual(['0', 'm', 'M', '!'])
    expect(after('N', '!')).toMatchObject({ category: 'non-translation', severity: 'critical' })
  })

  it('offers each key once at every step', () => {
    const tops = offersOf(MARKING).map(({ key }) => key)
    for (const chords of [[], ...tops.map((key) => [key.toUpperCase()])]) {
      const keys = offersOf(stateAfter(...chords)).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('steps back from the severity to the kind, to the category, and out', () => {
    expect(stateAfter('A', 'T', 'Escape')).toMatchObject({ top: 'accuracy', category: null })
    expect(stateAfter('A', 'T', 'Escape', 'Backspace')).toMatchObject({ top: null })
    expect(stateAfter('N', 'Escape')).toMatchObject({ top: null, category: null })
    expect(after('Escape')).toEqual({ kind: 'closes' })
  })

  it('goes to the note and back on Enter, and leaves the other keys to it meanwhile', () => {
    expect(stateAfter('A', 'Enter')).toMatchObject({ isWriting: true, top: 'accuracy' })
    expect(pressed(stateAfter('A', 'Enter'), 'T')).toBeNull()
    expect(stateAfter('A', 'Enter', 'Enter')).toMatchObject({ isWriting: false })
  })

  it('is done with the note where only that was to be changed', () => {
    const changes = { severity: 'major' } as AnnotationView
    const known = { ...MARKING, changes, category: 'style', top: 'style', isWriting: true } as const
    expect(pressed(known, 'Enter')).toMatchObject({ category: 'style', severity: 'major' })
  })

  it('knows no other keys', () => expect(pressed(MARKING, 'Q')).toBeNull())
})

describe('choosing the words by keys', () => {
  it('begins with the whole text and goes from word to word', () => {
    expect(words()).toBe('')
    expect(words('ArrowRight')).toBe('The')
    expect(words('ArrowRight', 'ArrowRight')).toBe('ferry')
    expect(words('ArrowRight', 'ArrowLeft')).toBe('')
    expect(words('ArrowLeft')).toBe('late')
  })

  it('takes more words with Shift, and gives them back', () => {
    expect(words('ArrowRight', 'Shift+ArrowRight')).toBe('The ferry')
    expect(words('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')).toBe('The')
    expect(words('ArrowLeft', 'Shift+ArrowLeft')).toBe('is late')
    expect(words('ArrowLeft', 'Shift+ArrowRight')).toBe('late')
  })

  it('goes to what is missing from the source, at first to all of it', () => {
    expect(words('ArrowDown')).toBe('العبّارة متأخرة')
    expect(stretchOf(stateAfter('ArrowDown'))).toEqual({ missing: { start: 1, end: 16 } })
  })

  it('goes on to the left where the script does', () =>
    expect(words('ArrowDown', 'ArrowLeft')).toBe('العبّارة'))

  it('leaves an error where it is while its category is changed', () => {
    const known = { ...MARKING, changes: {} as AnnotationView }
    expect(pressed(known, 'ArrowRight')).toBeNull()
  })
})

const MARKING: Marking = {
  ...{
    segment: 's',
    number: 0,
    about: { text: '', codes: [] },
    place: { side: 'target', span: null },
    changes: null,
  },
  texts: {
    target: { text: 'The ferry is late.', lang: 'en', dir: 'ltr', from: 0 },
    source: { text: 'العبّارة متأخرة', lang: 'ar', dir: 'rtl', from: 1 },
  },
  ...{ top: null, category: null, note: '', isWriting: false },
}

function after(...chords: readonly string[]): Choice | null {
  const last = chords.at(-1) ?? ''
  return pressed(stateAfter(...chords.slice(0, -1)), last)
}

function stateAfter(...chords: readonly string[]): Marking {
  return chords.reduce((marking, chord) => {
    const choice = pressed(marking, chord)
    if (choice?.kind !== 'goesOn') throw new Error(`${chord} does not go on`)
    return choice.marking
  }, MARKING)
}

/** The words chosen, as they would be sent; '' for the segment as a whole. */
function words(...chords: readonly string[]): string {
  const marking = stateAfter(...chords)
  const { span, missing } = stretchOf(marking)
  const { source, target } = marking.texts
  if (span) return target.text.slice(span.start, span.end)
  return missing ? source.text.slice(missing.start - source.from, missing.end - source.from) : ''
}
