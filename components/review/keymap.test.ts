import { describe, expect, it } from 'vitest'
import { chordOf, commandOf, keyLabels, type KeyPress } from './key-press'
import { conflicts, isSingleCharacter, KEYMAP } from './keymap'

describe('the table of keys', () => {
  it('gives no chord to two commands of one mode', () => {
    expect(conflicts(KEYMAP, 'navigate')).toEqual([])
    expect(conflicts(KEYMAP, 'edit')).toEqual([])
  })

  it('leaves every character to the text while editing', () => {
    expect(KEYMAP.flatMap((line) => line.edit).filter(isSingleCharacter)).toEqual([])
  })

  it('never uses Ctrl+Alt with a character, which is AltGr', () => {
    const chords = KEYMAP.flatMap((line) => [...line.navigate, ...line.edit])
    expect(chords.filter((chord) => /^Mod\+Alt\+.$/.test(chord))).toEqual([])
  })

  it('notices a conflict', () => {
    const twice = [...KEYMAP, { ...KEYMAP[0]!, command: 'help' as const }]
    expect(conflicts(twice, 'navigate')).toEqual(['J', 'ArrowDown'])
  })
})

describe('reading a key press', () => {
  it('moves by J in Navigate and leaves the letter to the text in Edit', () => {
    expect(commandOf(press('j'), 'navigate', PC)).toBe('next')
    expect(commandOf(press('j'), 'edit', PC)).toBeNull()
  })

  it('tells a letter by its place on a keyboard of another script', () => {
    expect(commandOf(press('ф', { code: 'KeyA' }), 'navigate', PC)).toBe('approve')
    expect(chordOf(press('é', { code: 'Digit2' }), false)).toBe('é')
  })

  it('tells capitals from small letters by Shift alone', () => {
    expect(commandOf(press('U', { shiftKey: true }), 'navigate', PC)).toBe('redo')
    expect(commandOf(press('U'), 'navigate', PC)).toBe('undo')
  })

  it('reads a question mark however it is typed', () => {
    expect(commandOf(press('?', { shiftKey: true }), 'navigate', PC)).toBe('help')
    expect(commandOf(press('?'), 'navigate', PC)).toBe('help')
  })

  it('takes Ctrl or Cmd for Mod by the system, and ignores the other', () => {
    const ctrl = press('Enter', { ctrlKey: true })
    const cmd = press('Enter', { metaKey: true })
    expect(commandOf(ctrl, 'edit', PC)).toBe('approve')
    expect(commandOf(cmd, 'edit', PC)).toBeNull()
    expect(commandOf(cmd, 'edit', MAC)).toBe('approve')
    expect(commandOf(ctrl, 'edit', MAC)).toBeNull()
  })

  it('does nothing while an input method composes', () => {
    expect(commandOf(press('Enter', { isComposing: true }), 'navigate', PC)).toBeNull()
    expect(commandOf(press('Enter', { keyCode: 229 }), 'navigate', PC)).toBeNull()
  })

  it('repeats a movement held down, never a decision', () => {
    expect(commandOf(press('j', { repeat: true }), 'navigate', PC)).toBe('next')
    expect(commandOf(press('a', { repeat: true }), 'navigate', PC)).toBeNull()
  })

  it('switches single characters off and keeps the others', () => {
    const quiet = { ...PC, singleKeys: false }
    expect(commandOf(press('a'), 'navigate', quiet)).toBeNull()
    expect(commandOf(press('?'), 'navigate', quiet)).toBeNull()
    expect(commandOf(press('ArrowDown'), 'navigate', quiet)).toBe('next')
    expect(commandOf(press('Enter', { ctrlKey: true }), 'navigate', quiet)).toBe('approve')
  })

  it('ignores a modifier alone', () => expect(chordOf(press('Shift'), false)).toBeNull())
})

describe('writing a chord', () => {
  it('says it as the keyboard does', () => {
    expect(keyLabels('Mod+Shift+Enter', false)).toEqual(['Ctrl', 'Shift', '⏎'])
    expect(keyLabels('Mod+Shift+Enter', true)).toEqual(['⌘', '⇧', '⏎'])
  })
})

const PC = { mac: false, singleKeys: true, keymap: KEYMAP }
const MAC = { ...PC, mac: true }

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { key, code: '', ...none, isComposing: false, repeat: false, keyCode: 0, ...more }
}
