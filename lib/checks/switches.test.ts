import { describe, expect, it } from 'vitest'
import { isSwitchedOn, switchedTo } from './switches'

const NOTHING = { off: [], on: [] }

describe('the switches of checks', () => {
  it('leave every check on that costs little, and ask the others only when they are asked for', () => {
    const asked = ['numbers', 'grammar', 'languagetool'].filter((id) => isSwitchedOn(id, NOTHING))
    expect(asked).toEqual(['numbers'])
  })

  it('keep what differs from that, and nothing else', () => {
    const off = switchedTo({ ...NOTHING, off: ['units'] }, 'numbers', false)
    expect(off).toEqual({ off: ['numbers', 'units'], on: [] })
    expect(isSwitchedOn('numbers', off)).toBe(false)
    const on = switchedTo(off, 'grammar', true)
    expect(on).toEqual({ off: ['numbers', 'units'], on: ['grammar'] })
    expect(isSwitchedOn('grammar', on)).toBe(true)
    const back = switchedTo(switchedTo(on, 'numbers', true), 'grammar', false)
    expect(back).toEqual({ off: ['units'], on: [] })
  })

  it('turned twice the same way are turned once', () => {
    const once = switchedTo(NOTHING, 'grammar', true)
    expect(switchedTo(once, 'grammar', true)).toEqual(once)
  })
})
