import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationRequest } from '@/lib/api/annotation-requests'
import type { SegmentView } from '@/lib/api/answers'
import type { Action } from '@/lib/model/review'
import { proposeMerge, proposeSplit } from '@/lib/review/propose'
import type { SegmentState } from '@/lib/review/view'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import { addAnnotation } from './add-annotation'
import { deleteAnnotation, editAnnotation } from './change-annotation'
import type { Context } from './context'
import { REVIEWER } from './context'
import { errorWeights, scoreBasis, setErrorWeights } from './error-weights'
import { eventsSince } from './events-since'
import { exportAnnotations } from './export-annotations'
import { listAnnotations } from './list-annotations'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Erster Satz. Er ist lang.\nZweiter Satz.\nDritter Satz.\n'
const TARGET = 'First one. It is long.\nSecond one.\nThird one.\n'

onEachEngine('annotations', (engine) => {
  let mine: Context
  let hers: Context
  let document: string
  beforeAll(() => {
    mine = testContext(engine.store())
    hers = { ...mine, person: { ...REVIEWER, id: 'olga', name: 'Olga' } }
  })
  beforeEach(async () => {
    document = (await imported(mine, SOURCE, TARGET)).document
  })
  const segments = () => allSegments(mine, document)
  const segmentAt = async (rank: number) => (await segments())[rank]!
  const on = async (rank: number, more: Partial<AnnotationRequest> = {}) => {
    const { segment, head } = await segmentAt(rank)
    const place = { id: randomUUID(), segment: segment.id, number: head.number }
    return { ...place, category: 'accuracy', severity: 'minor', note: '', ...more } as const
  }
  const spanOf = ({ head }: SegmentView, words: string) => {
    const start = head.target.text.indexOf(words)
    return { start, end: start + words.length }
  }
  const marked = async (annotation: AnnotationRequest) => {
    const added = await addAnnotation(mine, { document, annotation })
    if (!added.ok) throw new Error(added.failure.code)
    return annotation.id
  }
  const markedWords = async (rank: number, words: string) =>
    marked(await on(rank, { span: spanOf(await segmentAt(rank), words), note: words }))
  const listed = async () => {
    const answer = await listAnnotations(mine, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  /** Notes on each live segment, in order. */
  const shown = async () => {
    const { annotations } = await listed()
    const here = (id: string) => annotations.filter((one) => one.on.includes(id))
    const notesOn = ({ segment }: SegmentView) => here(segment.id).map(({ note }) => note)
    return (await segments()).map((view) => notesOn(view).join(' + '))
  }
  const done = async (action: Action) => {
    const result = await act(mine, { document, action })
    if (!result.ok) throw new Error(result.failure.code)
    return action.id
  }
  const heard = async () => {
    const answer = await eventsSince(mine, { document, since: 0 })
    return answer.ok ? answer.value.annotations : null
  }

  describe('marking an error', () => {
    it('keeps the words, those that are missing, or the segment as a whole', async () => {
      const span = spanOf(await segmentAt(0), 'long')
      await marked(await on(0, { span, category: 'style/awkward', note: ' too plain ' }))
      await marked(await on(1, { missing: { start: 1, end: 7 }, category: 'accuracy/omission' }))
      await marked(await on(2, { severity: 'critical' }))
      const { annotations, texts } = await listed()
      expect(annotations).toMatchObject([
        { span, missing: null, quote: 'long', category: 'style/awkward', note: 'too plain' },
        { span: null, quote: 'Zweite' },
        { span: null, missing: null, quote: '', severity: 'critical', author: 'local' },
      ])
      expect(texts.map(([, number, text]) => [number, text.text])).toEqual([
        [0, 'First one. It is long.'],
      ])
    })

    it('is done once, however often it is sent, also after it was changed', async () => {
      const annotation = await on(0)
      const first = await addAnnotation(mine, { document, annotation })
      expect(await addAnnotation(mine, { document, annotation })).toEqual(first)
      const taken = { failure: { code: 'annotation.idTaken' } }
      const other = { ...annotation, severity: 'major' } as const
      expect(await addAnnotation(mine, { document, annotation: other })).toMatchObject(taken)
      expect(await addAnnotation(hers, { document, annotation })).toMatchObject(taken)
      await deleteAnnotation(mine, { document, annotation: annotation.id, deleted: true })
      expect(await addAnnotation(mine, { document, annotation })).toEqual(first)
      expect((await listed()).annotations).toEqual([])
    })

    it.each<[string, Partial<AnnotationRequest>]>([
      ['segment.missing', { segment: 'nowhere' }],
      ['annotation.revisionMissing', { number: 7 }],
      ['annotation.outside', { span: { start: 3, end: 3 } }],
      ['annotation.outside', { span: { start: 3, end: 300 } }],
      ['annotation.outside', { missing: { start: 0, end: 300 } }],
      ['annotation.noteTooLong', { note: 'x'.repeat(10_001) }],
    ])('is refused with %s', async (code, wrong) => {
      const annotation = await on(0, wrong)
      expect(await addAnnotation(mine, { document, annotation })).toMatchObject({
        failure: { code },
      })
      expect((await listed()).annotations).toEqual([])
    })
  })

  describe('changing one', () => {
    it('gives it another category, severity or note, and tells who watches', async () => {
      const annotation = await marked(await on(0))
      const before = await heard()
      const to = { category: 'fluency/grammar', severity: 'major', note: ' Case. ' } as const
      await editAnnotation(mine, { document, annotation, ...to })
      expect((await listed()).annotations).toMatchObject([{ ...to, note: 'Case.' }])
      expect(await heard()).toBe((before ?? 0) + 1)
    })

    it('takes it away and brings it back', async () => {
      const annotation = await marked(await on(0, { note: 'here' }))
      await deleteAnnotation(mine, { document, annotation, deleted: true })
      const to = { category: 'style', severity: 'minor', note: '' } as const
      expect(await editAnnotation(mine, { document, annotation, ...to })).toMatchObject({
        failure: { code: 'annotation.missing' },
      })
      expect(await shown()).toEqual(['', '', ''])
      await deleteAnnotation(mine, { document, annotation, deleted: false })
      expect(await shown()).toEqual(['here', '', ''])
    })

    it('is for who marked it', async () => {
      const annotation = await marked(await on(0, { note: 'here' }))
      const notYours = { failure: { code: 'annotation.notYours' } }
      const to = { category: 'style', severity: 'minor', note: '' } as const
      expect(await editAnnotation(hers, { document, annotation, ...to })).toMatchObject(notYours)
      expect(await deleteAnnotation(hers, { document, annotation, deleted: true })).toMatchObject(
        notYours,
      )
      expect(await shown()).toEqual(['here', '', ''])
    })
  })

  describe('an annotation follows its text', () => {
    it('through a merge and its undo', async () => {
      await markedWords(0, 'long')
      await markedWords(1, 'Second')
      const both = (await segments()).slice(0, 2).map(stateOf)
      const merged = await done(proposeMerge(both, { action: randomUUID(), born: [randomUUID()] }))
      expect(await shown()).toEqual(['long + Second', ''])
      await done({ kind: 'undo', id: randomUUID(), label: 'undo', action: merged })
      expect(await shown()).toEqual(['long', 'Second', ''])
    })

    it('through a split to the piece that has its words, or where they are missing', async () => {
      const first = await segmentAt(0)
      await markedWords(0, 'long')
      await marked(await on(0, { note: 'whole' }))
      const start = first.source.text.indexOf('Er ist')
      await marked(await on(0, { note: 'missing', missing: { start, end: start + 6 } }))
      const born = [randomUUID(), randomUUID()] as const
      const cut = { target: first.head.target.text.indexOf('It is'), source: start }
      await done(proposeSplit(stateOf(first), cut, { action: randomUUID(), born }))
      expect(await shown()).toEqual(['whole', 'long + whole + missing', '', ''])
    })

    it('through an edit', async () => {
      await markedWords(0, 'long')
      await done(edit(await segmentAt(0), 'Other words.'))
      expect(await shown()).toEqual(['long', '', ''])
    })
  })

  describe('a score', () => {
    it('needs the words of the source and the weights of the project', async () => {
      const answer = await scoreBasis(mine, { document })
      expect(answer).toMatchObject({ value: { sourceWords: 9, project: null } })
    })

    it('has weights that a project sets, and takes none that are wrong', async () => {
      const project = `Ferries ${randomUUID()}`
      const weights = [{ severity: 'minor', points: 2 }]
      expect((await errorWeights(mine, { project })).weights).toBeNull()
      await setErrorWeights(mine, { project, weights })
      expect((await errorWeights(mine, { project })).weights).toEqual(weights)
      expect(
        await setErrorWeights(mine, { project, weights: [...weights, { points: 'many' }] }),
      ).toMatchObject({ failure: { code: 'mqm.badWeight', args: { number: 2 } } })
      await setErrorWeights(mine, { project, weights: null })
      expect((await errorWeights(mine, { project })).weights).toBeNull()
    })
  })

  it('are exported in the order of the text, with it', async () => {
    await marked(await on(1, { note: 'later, but first marked' }))
    await markedWords(0, 'long')
    const file = await exportAnnotations(mine, { document, as: 'csv' })
    const lines = new TextDecoder().decode(file.ok ? file.value.bytes : undefined).split('\r\n')
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 6).join(','))).toEqual([
      '1,accuracy,minor,long,,long',
      '2,accuracy,minor,,,"later',
      '',
    ])
  })
})

function stateOf({ segment, head, source, machine }: SegmentView): SegmentState {
  return { segment, head, source, machine, states: new Map([[head.number, head]]) }
}
