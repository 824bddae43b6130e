import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plain } from '@/lib/model/content'
import { memoryDevice } from './device'
import { createUnsavedTexts } from './unsaved-texts'

describe('texts not yet saved', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are on the device within 300 ms, while typing goes on', async () => {
    const { device, unsaved } = open()
    for (const text of ['a', 'ab', 'abc']) {
      unsaved.set('s1', plain(text), 'import')
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(100)
    expect((await device.unsavedOf('d'))[0]?.text.text).toBe('abc')
    expect(unsaved.isOnlyHere()).toBe(false)
  })

  it('are only here until then, and at once on the device when flushed', async () => {
    const { device, unsaved } = open()
    unsaved.set('s1', plain('a'), 'import')
    expect(unsaved.isOnlyHere()).toBe(true)
    unsaved.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(await device.unsavedOf('d')).toHaveLength(1)
    expect(unsaved.isOnlyHere()).toBe(false)
  })

  it('do not come back once they were made a revision', async () => {
    const { device, unsaved } = open()
    unsaved.set('s1', plain('a'), 'import')
    unsaved.clear('s1')
    await vi.advanceTimersByTimeAsync(500)
    expect(await device.unsavedOf('d')).toEqual([])
    expect(unsaved.get('s1')).toBeUndefined()
  })

  it('are there again on the next visit', async () => {
    const { device, unsaved } = open()
    unsaved.set('s1', plain('a'), 'action')
    await vi.advanceTimersByTimeAsync(300)
    const again = createUnsavedTexts('d', Promise.resolve(device), () => NOON)
    again.restore(await device.unsavedOf('d'))
    expect(again.get('s1')).toEqual({
      ...{ document: 'd', segment: 's1', text: plain('a') },
      ...{ basedOn: 'action', at: NOON },
    })
  })
})

const NOON = '2026-03-14T12:00:00.000Z'

function open() {
  const device = memoryDevice()
  return { device, unsaved: createUnsavedTexts('d', Promise.resolve(device), () => NOON) }
}
