import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { latest } from './latest'
import { outline } from './outline'
import { allSegments, edit, imported, testContext } from './testing'

onEachEngine('the outline', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })

  describe('who made the state of a row', () => {
    it('is a person, the machine, or who made the state that an undo brought back', async () => {
      const { document } = await imported(context, 'Eins.\nZwei.\nDrei.\n', 'One.\nTwo.\nThree.\n')
      const [one, two] = await allSegments(context, document)
      const other = { ...context, person: { ...context.person, id: 'ann' } }
      const makers = async () => {
        const answer = await outline(context, { document })
        if (!answer.ok) throw new Error(answer.failure.code)
        const { people, rows } = answer.value
        return rows.map(([, , , , , , , by]) => people[by] ?? 'machine').join(' ')
      }
      await act(other, { document, action: edit(one!, '1.') })
      await act(other, { document, action: edit(two!, '2.') })
      expect(await makers()).toBe('ann ann machine')
      const [again] = await allSegments(context, document)
      const mine = edit(again!, 'First.')
      await act(context, { document, action: mine })
      expect(await makers()).toBe('local ann machine')
      const undo = { kind: 'undo', id: randomUUID(), label: 'undo', action: mine.id } as const
      await act(context, { document, action: undo })
      expect(await makers()).toBe('ann ann machine')
    })
  })

  describe('what was changed last', () => {
    it('stands first; what is as imported is left out', async () => {
      const { document } = await imported(context, 'Eins.\nZwei.\nDrei.\n', 'One.\nTwo.\nThree.\n')
      const [one, , three] = await allSegments(context, document)
      await act(context, { document, action: edit(three!, '3.') })
      await act(context, { document, action: edit(one!, '1.') })
      expect(await latest(context, { document })).toMatchObject({
        value: { seq: 2, ids: [one!.segment.id, three!.segment.id] },
      })
      expect(await latest(context, { document: 'none' })).toMatchObject({
        failure: { code: 'document.missing' },
      })
    })
  })
})
