import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import type { Action } from '@/lib/model/review'
import { memoryDevice, type Device, type Trouble } from './device'
import { sturdyDevice } from './sturdy-device'

describe('a device that takes no more', () => {
  it('goes on in memory, in order, and says so', async () => {
    const { device, full, lasting, troubles } = open()
    await device.addAction('d', flag('a'))
    full.is = true
    await device.addAction('d', flag('b'))
    full.is = false
    await device.addAction('d', flag('c'))
    expect(troubles).toEqual(['full'])
    expect(await idsOf(device)).toEqual(['a', 'b', 'c'])
    expect(await idsOf(lasting)).toEqual(['a'])
    expect([device.carries('a'), device.carries('b'), device.carries('c')]).toEqual([
      ...[false, true, true],
    ])
  })

  it('remembers again once what it carried is gone', async () => {
    const { device, full, lasting, troubles } = open()
    full.is = true
    await device.addAction('d', flag('a'))
    full.is = false
    await device.removeAction('a')
    await device.addAction('d', flag('b'))
    expect(troubles).toEqual(['full', null])
    expect(await idsOf(lasting)).toEqual(['b'])
  })

  it('keeps texts and refusals in memory too', async () => {
    const { device, full } = open()
    full.is = true
    const text = { document: 'd', segment: 's', text: plain('a'), basedOn: 'import', at: '' }
    await device.putUnsaved(text)
    expect(await device.unsavedOf('d')).toEqual([text])
    await device.addAction('d', flag('a'))
    await device.refuseAction('a', { failure: { code: 'x', args: {} }, standing: [] })
    expect((await device.entriesOf('d'))[0]?.state).toBe('refused')
  })
})

describe('a browser without a database', () => {
  it('works in memory and says so from the start', async () => {
    const troubles: (Trouble | null)[] = []
    const device = sturdyDevice(null, (trouble) => troubles.push(trouble))
    await device.addAction('d', flag('a'))
    expect(await idsOf(device)).toEqual(['a'])
    await device.removeAction('a')
    expect(await idsOf(device)).toEqual([])
    expect(new Set(troubles)).toEqual(new Set(['noStorage']))
  })
})

function open() {
  const lasting = memoryDevice()
  const full = { is: false }
  const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  const failing: Device = {
    ...lasting,
    addAction: (...args) => (full.is ? refuse() : lasting.addAction(...args)),
    putUnsaved: (...args) => (full.is ? refuse() : lasting.putUnsaved(...args)),
  }
  const troubles: (Trouble | null)[] = []
  const device = sturdyDevice(failing, (trouble) => troubles.push(trouble))
  return { device, full, lasting, troubles }
}

async function idsOf(device: Device): Promise<string[]> {
  return (await device.entriesOf('d')).map(({ action }) => action.id)
}

function flag(id: string): Action {
  return { kind: 'flag', id, label: 'flag', flags: [{ segment: 's', name: 'flagged', to: true }] }
}
