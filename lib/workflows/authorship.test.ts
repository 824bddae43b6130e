import { expect, it } from 'vitest'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { authorship } from './authorship'
import type { Context } from './context'
import { allSegments, edit, imported, testContext } from './testing'

onEachEngine('whose words a document has', (engine) => {
  it('counts texts that nobody touched, that were edited, and that were put back', async () => {
    const context = testContext(engine.store())
    const { document } = await imported(
      context,
      'Eins.\nZwei.\nDrei.',
      'One.\nTwo red.\nThree old.',
    )
    expect(await counts(context, document)).toEqual({ words: [[null, 5]], written: 5, alive: 5 })
    const [, two, three] = await allSegments(context, document)
    if (!two || !three) throw new Error('three segments were imported')
    await done(as(context, 'mia'), document, edit(two, 'Two blue.', 'approved'))
    await done(as(context, 'otto'), document, edit(three, 'Thirty new things.'))
    const now = { words: [['otto', 3], [null, 2], ['mia', 1]], written: 5, alive: 2 } // prettier-ignore
    expect(await counts(context, document)).toEqual(now)
    const undo = { kind: 'undo', id: 'back', label: 'undo' } as const
    const [, changed] = await allSegments(context, document)
    await done(context, document, { ...undo, action: changed?.head.action ?? '' })
    const back = {
      words: [
        [null, 3],
        ['otto', 3],
      ],
      written: 5,
      alive: 3,
    }
    expect(await counts(context, document)).toEqual(back)
  })

  it('counts the words of segments that were merged once', async () => {
    const context = testContext(engine.store())
    const { document } = await imported(context, 'Eins rot.\nZwei.', 'One red.\nTwo.')
    const [one, two] = await allSegments(context, document)
    if (!one || !two) throw new Error('two segments were imported')
    const change = edit(one, 'One blue.')
    await done(as(context, 'mia'), document, change)
    await done(context, document, {
      ...{ kind: 'realign', id: 'm1', label: 'mergeNext' },
      runs: [
        {
          replace: [
            { segment: one.segment.id, basedOn: change.id },
            { segment: two.segment.id, basedOn: 'import' },
          ],
          ...{ born: ['m'], sourceCuts: [], targetCuts: [], machineCuts: [] },
        },
      ],
    })
    const merged = { words: [[null, 2], ['mia', 1]], written: 3, alive: 2 } // prettier-ignore
    expect(await counts(context, document)).toEqual(merged)
  })

  it('knows no document of another name', async () => {
    const found = await authorship(testContext(engine.store()), { document: 'nobody' })
    expect(found).toMatchObject({ ok: false, failure: { code: 'document.missing' } })
  })
})

function as(context: Context, id: string): Context {
  return { ...context, person: { ...context.person, id } }
}

async function done(
  context: Context,
  document: string,
  action: Parameters<typeof act>[1]['action'],
) {
  const result = await act(context, { document, action })
  if (!result.ok) throw new Error(result.failure.code)
}

async function counts(context: Context, document: string) {
  const found = await authorship(context, { document })
  if (!found.ok) throw new Error(found.failure.code)
  const { words, machine } = found.value
  return { words: words.map(({ author, count }) => [author, count]), ...machine }
}
