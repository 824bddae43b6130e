import { expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import { plain } from '@/lib/model/content'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { blame } from './blame'
import { segmentHistory } from './segment-history'
import { allSegments, imported, testContext } from './testing'

onEachEngine('who wrote each word', (engine) => {
  it('follows texts through an edit, a merge of segments and its halves', async () => {
    const context = testContext(engine.store())
    const mia = { ...context, person: { ...context.person, id: 'mia', name: 'Mia' } }
    const { document } = await imported(context, 'Eins rot.\nZwei.', 'One red.\nTwo.')
    const [one, two] = await allSegments(context, document)
    if (!one || !two) throw new Error('two segments were imported')
    await act(mia, { document, action: edit('e1', one, 'import', 'One blue.') })
    await act(context, {
      document,
      action: {
        ...{ kind: 'realign', id: 'm1', label: 'mergeNext' },
        runs: [
          {
            replace: [
              { segment: one.segment.id, basedOn: 'e1' },
              { segment: two.segment.id, basedOn: 'import' },
            ],
            ...{ born: ['m'], sourceCuts: [], targetCuts: [], machineCuts: [] },
          },
        ],
      },
    })
    const merged = await blame(context, { document, segment: 'm' })
    if (!merged.ok) throw new Error(merged.failure.code)
    expect(merged.value.words).toEqual([
      { author: null, count: 2 },
      { author: 'mia', count: 1 },
    ])
    expect(merged.value.spans[1]).toMatchObject({ author: 'mia', start: 4, end: 8, revision: 1 })
    const half = await blame(context, { document, segment: one.segment.id })
    expect(half.ok && half.value.revision).toBe(1)
  })

  it('keeps a text that was merged with another in the history', async () => {
    const context = testContext(engine.store())
    const { document } = await imported(context, 'Eins.', 'One red boat.')
    const [one] = await allSegments(context, document)
    if (!one) throw new Error('a segment was imported')
    await act(context, { document, action: edit('e1', one, 'import', 'One red ship.') })
    const mergedFrom = { text: plain('One blue boat.'), basedOn: 'import' }
    const action = { ...edit('e2', one, 'e1', 'One blue ship.'), label: 'merge', mergedFrom } as const // prettier-ignore
    expect((await act(context, { document, action })).ok).toBe(true)
    const history = await segmentHistory(context, { document, segment: one.segment.id })
    expect(history.ok && history.value.revisions.map((entry) => entry.mergedFrom?.text)).toEqual([
      'One blue boat.',
      undefined,
      undefined,
    ])
  })

  it('knows no segment of another name', async () => {
    const context = testContext(engine.store())
    const { document } = await imported(context, 'Eins.', 'One.')
    const found = await blame(context, { document, segment: 'nobody' })
    expect(found).toMatchObject({ ok: false, failure: { code: 'segment.missing' } })
  })
})

function edit(id: string, { segment }: SegmentView, basedOn: string, text: string) {
  const changes = [{ segment: segment.id, basedOn, target: plain(text) }]
  return { kind: 'revise', id, label: 'edit', changes } as const
}
