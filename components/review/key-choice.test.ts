import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assign,
  clearKeys,
  DEFAULT_KEYS,
  effectiveKeymap,
  type KeyChoice,
  type KeyPlace,
  resetKeys,
  takeOver,
} from './key-choice'
import { PRESET_NAMES, PRESETS } from './key-presets'
import { isFixed, refusalOf } from './key-rules'
import { chordsOf, type Command, conflicts, KEYMAP, type Mode } from './keymap'

const APPROVE: KeyPlace = { command: 'approve', mode: 'navigate' }

describe('the table of keys as a reader has it', () => {
  it('is the table itself before anything is changed', () =>
    expect(effectiveKeymap(DEFAULT_KEYS)).toEqual(KEYMAP))

  it('puts the chords of a preset first and keeps the others', () => {
    const chords = now({ ...DEFAULT_KEYS, preset: 'phrase' }, 'merge', 'navigate')
    expect(chords).toEqual(['Mod+J', 'G'])
  })

  it('gives a chord to the preset that wants it, not to the command of the table', () => {
    const keys: KeyChoice = { ...DEFAULT_KEYS, preset: 'matecat' }
    expect(now(keys, 'approve', 'edit')).toEqual(['Mod+Enter', 'Mod+Shift+Enter'])
    expect(now(keys, 'draft', 'edit')).toEqual([])
    expect(now(keys, 'draft', 'navigate')).toEqual(['S'])
  })

  it('never gives one chord to two commands, whatever is stored', () =>
    fc.assert(
      fc.property(anyChoice(), (keys) => {
        const table = effectiveKeymap(keys)
        expect(conflicts(table, 'navigate')).toEqual([])
        expect(conflicts(table, 'edit')).toEqual([])
      }),
    ))
})

describe('presets', () => {
  it.each(PRESET_NAMES)('%s asks for nothing that is refused', (name) => {
    const asked = Object.entries(PRESETS[name]).flatMap(([command, modes]) =>
      (['navigate', 'edit'] as const).flatMap((mode) =>
        (modes[mode] ?? []).map((chord) => ({ command, mode, chord })),
      ),
    )
    const refused = asked.filter(
      ({ command, mode, chord }) =>
        refusalOf(chord, mode) !== null || isFixed(command as Command, mode),
    )
    expect(refused).toEqual([])
  })
})

describe('changing a key', () => {
  it('puts the new chord in place of the first and leaves the others', () => {
    const keys = taken(assign(DEFAULT_KEYS, APPROVE, '0'))
    expect(now(keys, 'approve', 'navigate')).toEqual(['0', 'Mod+Enter'])
  })

  it('refuses a chord that another command has, and names it', () =>
    expect(assign(DEFAULT_KEYS, APPROVE, 'J')).toEqual({
      ...{ ok: false, refusal: 'taken', by: 'next' },
    }))

  it('takes a chord over when it is told to', () => {
    const keys = taken(takeOver(DEFAULT_KEYS, APPROVE, 'J'))
    expect(now(keys, 'approve', 'navigate')).toEqual(['J', 'Mod+Enter'])
    expect(now(keys, 'next', 'navigate')).toEqual(['ArrowDown'])
  })

  it('keeps the two modes apart', () => {
    const keys = taken(assign(DEFAULT_KEYS, { command: 'flag', mode: 'edit' }, 'Mod+J'))
    expect(now(keys, 'flag', 'navigate')).toEqual(['F'])
    expect(now(keys, 'flag', 'edit')).toEqual(['Mod+J'])
  })

  it('refuses what the browser keeps, what types, and what the text needs', () => {
    expect(refusalOf('Mod+T', 'navigate')).toBe('browser')
    expect(refusalOf('Mod+Shift+W', 'edit')).toBe('browser')
    expect(refusalOf('Mod+Alt+E', 'navigate')).toBe('altGr')
    expect(refusalOf('Alt+Q', 'edit')).toBe('altGr')
    expect(refusalOf('Q', 'edit')).toBe('typing')
    expect(refusalOf('Shift+ArrowDown', 'edit')).toBe('typing')
    expect(refusalOf('Mod+Z', 'edit')).toBe('typing')
    expect(refusalOf('Tab', 'navigate')).toBe('browser')
  })

  it('accepts modifiers and function keys while editing', () => {
    expect(['Mod+J', 'Alt+ArrowDown', 'F6', 'Shift+F6', 'Mod+Enter'].map(inEdit)).toEqual([
      ...[null, null, null, null, null],
    ])
  })

  it('leaves Escape to leaving the text', () => {
    const place = { command: 'leave', mode: 'edit' } as const
    expect(assign(DEFAULT_KEYS, place, 'F9')).toEqual({ ok: false, refusal: 'fixed' })
    expect(clearKeys(DEFAULT_KEYS, place)).toBe(DEFAULT_KEYS)
  })

  it('clears a command of its keys, and gives them back', () => {
    const cleared = clearKeys(DEFAULT_KEYS, APPROVE)
    expect(now(cleared, 'approve', 'navigate')).toEqual([])
    expect(resetKeys(cleared, APPROVE)).toEqual(DEFAULT_KEYS)
  })

  it('gives a chord to the command that asked, or changes nothing', () =>
    fc.assert(
      fc.property(anyChoice(), anyPlace(), fc.constantFrom(...CHORDS), (keys, place, chord) => {
        const assigned = takeOver(keys, place, chord)
        if (!assigned.ok) return
        expect(now(assigned.keys, place.command, place.mode)[0]).toBe(chord)
        expect(conflicts(effectiveKeymap(assigned.keys), place.mode)).toEqual([])
      }),
    ))
})

const CHORDS = [
  'J',
  'A',
  'Q',
  '0',
  'Mod+J',
  'Mod+Enter',
  'F6',
  'F9',
  'Alt+Enter',
  'Mod+T',
  'Escape',
]

function anyPlace(): fc.Arbitrary<KeyPlace> {
  return fc.record({
    command: fc.constantFrom(...KEYMAP.map((line) => line.command)),
    mode: fc.constantFrom<Mode>('navigate', 'edit'),
  })
}

function anyChoice(): fc.Arbitrary<KeyChoice> {
  const chords = fc.array(fc.constantFrom(...CHORDS), { maxLength: 3 })
  const override = fc.tuple(anyPlace(), chords).map(([place, keys]) => ({ ...place, chords: keys }))
  return fc.record({
    preset: fc.constantFrom(...PRESET_NAMES),
    overrides: fc.array(override, { maxLength: 6 }),
  })
}

function now(keys: KeyChoice, command: Command, mode: Mode) {
  return chordsOf(effectiveKeymap(keys), command, mode)
}

function taken(assigned: ReturnType<typeof assign>): KeyChoice {
  if (!assigned.ok) throw new Error(assigned.refusal)
  return assigned.keys
}

function inEdit(chord: string) {
  return refusalOf(chord, 'edit')
}
