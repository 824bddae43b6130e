import { expect, it } from 'vitest'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { lastSeen, noteSeen } from './seen'
import { allSegments, edit, imported, testContext } from './testing'

onEachEngine('what a person saw last', (engine) => {
  const fresh = async () => {
    const context = testContext(engine.store())
    const { document } = await imported(context, 'Eins.\nZwei.\n', 'One.\nTwo.\n')
    return { context, document }
  }

  it('is nothing before the first visit', async () => {
    const { context, document } = await fresh()
    expect(await lastSeen(context, { document })).toEqual(seen(null))
  })

  it('is what stood in the log on leaving, never more than that, and never less', async () => {
    const { context, document } = await fresh()
    const [first] = await allSegments(context, document)
    const done = await act(context, { document, action: edit(first!, 'Uno.') })
    expect(done.ok).toBe(true)
    await noteSeen(context, { document, seq: 99 })
    const last = await lastSeen(context, { document })
    expect(last).toMatchObject({ ok: true, value: { seq: done.ok ? done.value.seq : 0 } })
    await noteSeen(context, { document, seq: 0 })
    expect(await lastSeen(context, { document })).toEqual(last)
  })

  it('is kept for each person', async () => {
    const { context, document } = await fresh()
    await noteSeen(context, { document, seq: 0 })
    const other = { ...context, person: { ...context.person, id: 'other' } }
    expect(await lastSeen(other, { document })).toEqual(seen(null))
  })

  it('is refused for a document that is not there', async () => {
    const { context } = await fresh()
    const missing = { ok: false, failure: { code: 'document.missing' } }
    expect(await lastSeen(context, { document: 'none' })).toMatchObject(missing)
    expect(await noteSeen(context, { document: 'none', seq: 1 })).toMatchObject(missing)
  })
})

function seen(seq: null) {
  return { ok: true, value: { seq, at: null } }
}
