import { beforeAll, expect, it } from 'vitest'
import type { Action } from '@/lib/model/review'
import { onEachEngine } from '@/lib/store/each-engine'
import { engineHere } from '@/lib/workers/engine-here'
import { act } from './act'
import type { Context } from './context'
import { exportDocument } from './export-document'
import { realignRest } from './realign-rest'
import { segmentHistory } from './segment-history'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = [
  'Am Montag kamen 120 Boote in Kiel an.',
  'Der Hafen von Bremen blieb bis 1998 geschlossen.',
  'Maria Kowalski leitet die Werft seit 2003.',
  'Rund 450 Menschen arbeiten in Hamburg.',
  'Die Brücke nach Rostock kostet 17 Millionen Euro.',
  'Im Winter 2012 fror der Kanal bei Lübeck zu.',
]
// The third is missing, so that a pairing line by line is wrong from there on.
const TARGET = [
  'On Monday 120 boats arrived in Kiel.',
  'The port of Bremen stayed closed until 1998.',
  'Some 450 people work in Hamburg.',
  'The bridge to Rostock costs 17 million euros.',
  'In the winter of 2012 the canal froze near Lübeck.',
]

onEachEngine('realigning the rest', (engine) => {
  let context: Context
  let document: string
  beforeAll(() => {
    // Imports pair line by line; what is realigned is aligned in earnest.
    context = testContext(engine.store())
  })
  const fresh = async () => {
    document = (await imported(context, SOURCE.join('\n\n'), TARGET.join('\n\n'))).document
  }
  const proposal = async (from = 0) => {
    const asked = await realignRest({ ...context, engine: engineHere() }, { document, from })
    if (!asked.ok) throw new Error(asked.failure.code)
    return asked.value
  }
  const done = async (action: Action) => {
    const result = await act(context, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
  }
  const realigned = async (from = 0) => {
    const { runs } = await proposal(from)
    await done({ kind: 'realign', id: 'again', label: 'realignRest', runs })
  }
  const pairs = async () =>
    (await allSegments(context, document)).map(({ source, head }) => {
      const number = (text: string) => /\d+/.exec(text)?.[0] ?? ''
      return `${number(source.text)}=${number(head.target.text)}`
    })
  const exported = async () => {
    const file = await exportDocument(context, { document, unapproved: 'current' })
    if (!file.ok) throw new Error(file.failure.code)
    return Buffer.from(file.value.bytes).toString()
  }

  it('mends what was paired wrongly, and the text stays to the byte', async () => {
    await fresh()
    expect(await pairs()).toEqual([
      '120=120',
      '1998=1998',
      '2003=450',
      '450=17',
      '17=2012',
      '2012=',
    ])
    await realigned()
    expect(await pairs()).toEqual([
      '120=120',
      '1998=1998',
      '2003=',
      '450=450',
      '17=17',
      '2012=2012',
    ])
    expect(await exported()).toBe(TARGET.join('\n\n'))
  })

  it('names only links that differ, and counts what it would change', async () => {
    await fresh()
    const { runs, kept, before, after } = await proposal()
    const replaced = runs.flatMap(({ replace }) => replace.map(({ segment }) => segment))
    expect(replaced).toEqual(['s3', 's4', 's5', 's6'])
    expect({ kept, before: before.links, after: after.links }).toEqual({
      ...{ kept: 0, before: 6, after: 6 },
    })
  })

  it('proposes nothing where the links are as they should be', async () => {
    await fresh()
    await realigned()
    expect((await proposal()).runs).toEqual([])
  })

  it('leaves alone what was edited, decided or confirmed, however wrong', async () => {
    await fresh()
    const [, , third, , fifth] = await allSegments(context, document)
    await done(edit(third!, 'Some 450 people have work in Hamburg.'))
    const flags = [{ segment: fifth!.segment.id, name: 'confirmed', to: true }] as const
    await done({ kind: 'flag', id: 'sure', label: 'confirm', flags })
    await realigned()
    expect(await pairs()).toEqual([
      '120=120',
      '1998=1998',
      '2003=450',
      '450=17',
      '17=2012',
      '2012=',
    ])
    const now = await allSegments(context, document)
    expect(now.map(({ segment }) => segment.id)).toContain(third!.segment.id)
    expect(now[2]?.head.target.text).toBe('Some 450 people have work in Hamburg.')
  })

  it('keeps the history of what it replaces, and of what it does not', async () => {
    await fresh()
    const [first] = await allSegments(context, document)
    await done(edit(first!, 'On Monday there came 120 boats to Kiel.', 'approved'))
    await realigned()
    const [kept, , , born] = await allSegments(context, document)
    const line = async (segment: string) => {
      const history = await segmentHistory(context, { document, segment })
      return history.ok ? history.value.revisions.map((one) => one.target.text) : []
    }
    expect(await line(kept!.segment.id)).toEqual([
      'On Monday there came 120 boats to Kiel.',
      TARGET[0],
    ])
    expect(await line(born!.segment.id)).toContain(TARGET[3])
  })

  it('begins where it is told', async () => {
    await fresh()
    const { runs } = await proposal(4)
    expect(runs.flatMap(({ replace }) => replace.map(({ segment }) => segment))).not.toContain('s3')
  })

  it('is undone as a whole', async () => {
    await fresh()
    const before = await pairs()
    await realigned()
    await done({ kind: 'undo', id: 'back', label: 'undo', action: 'again' })
    expect(await pairs()).toEqual(before)
  })

  it('is refused once somebody has changed what would go', async () => {
    await fresh()
    const { runs } = await proposal()
    const third = (await allSegments(context, document))[2]
    await done(edit(third!, 'New.'))
    const action = { kind: 'realign', id: 'late', label: 'realignRest', runs } as const
    const late = await act(context, { document, action })
    expect(late).toMatchObject({ ok: false, failure: { code: 'revision.stale' } })
  })

  it('says when there is no such document', async () => {
    const asked = await realignRest(context, { document: 'none' })
    expect(asked).toMatchObject({ ok: false, failure: { code: 'document.missing' } })
  })
})
