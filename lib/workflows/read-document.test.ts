import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '@/lib/inline/content'
import { onEachEngine } from '@/lib/store/each-engine'
import { act } from './act'
import type { Context } from './context'
import { exportDocument } from './export-document'
import { readDocument } from './read-document'
import { allSegments, edit, imported, testContext } from './testing'

const SOURCE = 'Kopf\n\nEins. Zwei.\n\nDrei.\n\nVier.\n'
const TARGET = 'A head\n\nOne. Two.\n\nThree.\n\nFour.\n'

onEachEngine('reading a document', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const reading = async (document: string, unapproved: 'machine' | 'current') => {
    const answer = await readDocument(context, { document, unapproved, withChanges: true })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  /** The paragraphs as text, a line each. */
  const lines = async (document: string, unapproved: 'machine' | 'current') =>
    (await reading(document, unapproved)).paragraphs
      .map(({ runs }) =>
        runs
          .map(({ lead, content }) => plainText(lead) + plainText(content))
          .join('')
          .trim(),
      )
      .filter((line) => line !== '')
  const exported = async (document: string, unapproved: 'machine' | 'current') => {
    const file = await exportDocument(context, { document, unapproved })
    if (!file.ok) throw new Error(file.failure.code)
    const text = new TextDecoder().decode(file.value.bytes)
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  it('gives what an export gives, whatever was edited, emptied, approved or merged', async () => {
    const steps = fc.array(
      fc.tuple(fc.nat(9), fc.constantFrom('edit', 'empty', 'approve', 'merge')),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (doing) => {
        const { document } = await imported(context, SOURCE, TARGET)
        for (const [at, what] of doing) await step(document, at, what)
        for (const unapproved of ['current', 'machine'] as const) {
          expect(await lines(document, unapproved)).toEqual(await exported(document, unapproved))
        }
      }),
      { numRuns: 25 },
    )
  })

  const step = async (document: string, at: number, what: string) => {
    const all = await allSegments(context, document)
    const one = all[at % all.length]!
    if (what === 'merge') {
      const first = all.indexOf(one)
      const replace = all
        .slice(first, first + 2)
        .map(({ segment, head }) => ({ segment: segment.id, basedOn: head.action }))
      if (replace.length < 2) return
      const cuts = { sourceCuts: [], targetCuts: [], machineCuts: [] }
      const runs = [{ replace, born: [randomUUID()], ...cuts }]
      const action = { kind: 'realign', id: randomUUID(), label: 'mergeNext', runs } as const
      return act(context, { document, action })
    }
    const text = what === 'edit' ? 'Another text.' : what === 'empty' ? '' : null
    const action = edit(one, text, what === 'approve' ? 'approved' : 'draft')
    return act(context, { document, action })
  }

  describe('what it says of a segment', () => {
    it('is its number, its source and what changed', async () => {
      const { document } = await imported(context, SOURCE, TARGET)
      const all = await allSegments(context, document)
      await act(context, { document, action: edit(all[2]!, 'Now three.') })
      const { paragraphs, segments } = await reading(document, 'current')
      expect(paragraphs.map(({ kind }) => kind)[0]).toBe('heading')
      expect(segments[2]).toMatchObject({ number: 3, changes: { machine: { text: 'Three.' } } })
      expect(segments[2]!.changes!.diff.hunks.length).toBeGreaterThan(0)
      expect(segments[1]!.changes).toBeNull()
      expect((await reading(document, 'machine')).segments[2]!.changes).toBeNull()
    })

    it('is nothing when the document is not there', async () => {
      const command = { document: 'none', unapproved: 'current', withChanges: false } as const
      expect(await readDocument(context, command)).toMatchObject({
        failure: { code: 'document.missing' },
      })
    })
  })
})
