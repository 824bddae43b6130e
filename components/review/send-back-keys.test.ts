import { describe, expect, it } from 'vitest'
import type { KeyPress } from './key-press'
import { sendBackKey } from './send-back-keys'

describe('the keys of the dialog that sends back', () => {
  it('choose a usual reason by its figure while nothing is typed', () => {
    expect(ask('1', EMPTY)).toEqual({ reason: 0 })
    expect(ask('6', { ...EMPTY, isInField: false })).toEqual({ reason: 5 })
    expect(ask('9', EMPTY)).toBeNull()
    expect(ask('9', { ...EMPTY, reasons: 12 })).toEqual({ reason: 8 })
    expect(ask('0', EMPTY)).toBeNull()
  })

  it('leave figures and spaces to the words', () => {
    expect(ask('1', WORDS)).toBeNull()
    expect(ask(' ', EMPTY)).toBeNull()
    expect(ask('a', EMPTY)).toBeNull()
  })

  it('send the words with Enter, with or without Ctrl', () => {
    expect(ask('Enter', WORDS)).toBe('send')
    expect(ask('Enter', WORDS, { ctrlKey: true })).toBe('send')
    expect(ask('Enter', WORDS, { metaKey: true })).toBe('send')
    expect(ask('Enter', WORDS, { shiftKey: true })).toBeNull()
    expect(ask('Enter', EMPTY)).toBe('nothing')
  })

  it('leave Enter to a button that has the focus', () => {
    expect(ask('Enter', { ...EMPTY, isInField: false })).toBeNull()
  })

  it('ask for nothing while an input method composes', () => {
    expect(ask('Enter', WORDS, { isComposing: true })).toBeNull()
    expect(ask('1', EMPTY, { keyCode: 229 })).toBeNull()
  })

  it('are deaf to the key that opened it, held too long', () => {
    expect(ask('r', EMPTY, { repeat: true })).toBe('nothing')
    expect(ask('r', WORDS, { repeat: true })).toBeNull()
  })
})

const EMPTY = { isInField: true, isEmpty: true, reasons: 6 }
const WORDS = { ...EMPTY, isEmpty: false }

function ask(key: string, where: typeof EMPTY, more: Partial<KeyPress> = {}) {
  const up = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const press = { key, code: '', isComposing: false, repeat: false, keyCode: 0, ...up, ...more }
  return sendBackKey(press, where)
}
