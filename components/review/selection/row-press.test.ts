import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pressOn } from './row-press'

/** An element inside of others, as far as a press looks at it. */
class Inside {
  constructor(readonly classes: readonly string[]) {}
  closest(selector: string): Inside | null {
    return selector.split(', ').some((one) => this.classes.includes(one)) ? this : null
  }
}

const TICK = ['.row-tick', '.segment-number']
const NUMBER = ['.segment-number']
const TEXT = ['.segment-text']
const OPEN_TEXT = ['.segment-text', '.is-active']

describe('a press on a row', () => {
  beforeAll(() => vi.stubGlobal('Element', Inside))
  afterAll(() => vi.unstubAllGlobals())

  it.each([
    ['goes there', TEXT, '', 'pick'],
    ['goes there by its number', NUMBER, '', 'pick'],
    ['selects by its number with Ctrl', NUMBER, 'ctrl', 'toggle'],
    ['selects by its number with Cmd', NUMBER, 'meta', 'toggle'],
    ['selects as far as its number with Shift', NUMBER, 'shift', 'range'],
    ['selects by its tick', TICK, '', 'toggle'],
    ['selects as far as its tick with Shift', TICK, 'shift', 'range'],
    ['leaves Shift and Ctrl in the text to the browser', TEXT, 'shift ctrl', 'pick'],
  ])('%s', (_, at, keys, expected) => expect(pressed(at, keys, false)).toBe(expected))

  it.each([
    ['selects any row', TEXT, 'toggle'],
    ['edits the active one', OPEN_TEXT, 'pick'],
    ['takes the active one out by its number', [...NUMBER, '.is-active'], 'toggle'],
  ])('by a finger that selects already, %s', (_, at, expected) =>
    expect(pressed(at, '', true)).toBe(expected),
  )
})

function pressed(at: readonly string[], keys: string, byTouch: boolean) {
  const target = new Inside(at) as unknown as EventTarget
  const has = (key: string) => keys.includes(key)
  const modifiers = { shiftKey: has('shift'), ctrlKey: has('ctrl'), metaKey: has('meta') }
  return pressOn({ target, ...modifiers }, byTouch)
}
