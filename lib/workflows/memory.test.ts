import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '@/lib/model/result'
import { onEachEngine } from '@/lib/store/each-engine'
import type { OpeningJob, SegmentJob, TeachJob } from '@/lib/workers/jobs'
import { engineHere } from '@/lib/workers/engine-here'
import { act } from './act'
import { deleteDocument, restoreDocument } from './change-document'
import type { Context } from './context'
import { importDocument } from './import-document'
import { listMemories } from './list-memories'
import { listProjects } from './list-projects'
import { projectSettings, saveProjectSettings } from './project-settings'
import { resetMemory } from './reset-memory'
import { showMemory } from './show-memory'
import { allSegments, edit, lineByLine, testContext } from './testing'

onEachEngine('the memory of a project', (engine) => {
  let context: Context
  let asked: ReturnType<typeof attentive>
  let project: string
  beforeEach(() => {
    asked = attentive()
    context = { ...testContext(engine.store()), engine: asked.engine }
    project = randomUUID()
  })
  const which = () => ({ project, sourceLang: 'de', targetLang: 'en' })
  const inProject = (options: object = {}) => importedInto(context, { project, ...options })
  const listed = async () =>
    (await listMemories(context)).memories.filter((one) => one.project === project)
  /** What the last import was told, each lesson as the text that it is in these tests. */
  const told = () => asked.alignments.at(-1)?.memory.map((body) => new TextDecoder().decode(body))

  describe('at an import', () => {
    it('is what the documents before have taught', async () => {
      await inProject()
      expect(told()).toEqual([])
      await inProject()
      expect(told()).toEqual(['import 1'])
    })

    it('is no other project’s, and not that of documents without one', async () => {
      await inProject()
      await importedInto(context, { project: randomUUID() })
      expect(told()).toEqual([])
      await importedInto(context, {})
      expect(told()).not.toContain('import 1')
    })

    it('is that of two languages in one direction, whatever their regions', async () => {
      await inProject({ sourceLang: 'de-AT', targetLang: 'en-GB' })
      await inProject({ sourceLang: 'en', targetLang: 'de' })
      expect(told()).toEqual([])
      await inProject({ sourceLang: 'de', targetLang: 'en-US' })
      expect(told()).toEqual(['import 1'])
    })

    it('has learnt from what was approved since, which counts twice', async () => {
      const document = await inProject()
      const [first] = await allSegments(context, document)
      await act(context, { document, action: edit(first!, 'A ferry.', 'approved') })
      await inProject()
      expect(asked.lessons.at(-1)?.examples).toEqual([
        { source: 'Die Fähre.', target: 'A ferry.', weight: 2 },
        { source: 'Der Hafen.', target: 'The harbour.', weight: 0.9 },
      ])
      expect(told()).toEqual(['lesson 1'])
      await inProject()
      expect(asked.lessons).toHaveLength(1)
    })

    it('has nothing of a deleted document, until it comes back', async () => {
      const document = await inProject()
      await deleteDocument(context, { document })
      await inProject()
      expect(told()).toEqual([])
      await restoreDocument(context, { document })
      await inProject()
      expect(told()).toContain('import 1')
    })

    it('keeps what a document taught whose texts were all emptied', async () => {
      const document = await inProject()
      for (const segment of await allSegments(context, document))
        await act(context, { document, action: edit(segment, '') })
      await inProject()
      expect(told()).toEqual(['import 1'])
    })
  })

  describe('to look at', () => {
    it('is listed with its figures', async () => {
      await inProject()
      await inProject()
      await inProject({ targetLang: 'fr' })
      expect(await listed()).toMatchObject([
        { ...which(), documents: 2, segments: 4 },
        { ...which(), targetLang: 'fr', documents: 1, segments: 2 },
      ])
    })

    it('says which documents taught it', async () => {
      const document = await inProject({ title: 'Ferries' })
      expect(await showMemory(context, which())).toMatchObject({
        value: {
          ...{ ...which(), documents: 1, segments: 2, bytes: 'import 1'.length },
          taughtBy: [{ id: document, title: 'Ferries', segments: 2 }],
        },
      })
    })

    it('is missing where nothing was taught', async () => {
      expect(await showMemory(context, which())).toMatchObject(MISSING)
      expect(await resetMemory(context, which())).toMatchObject(MISSING)
    })
  })

  describe('reset', () => {
    it('is empty, and stays so when its documents are worked on', async () => {
      const document = await inProject()
      await inProject()
      expect(await resetMemory(context, which())).toEqual(ok({ forgotten: 2 }))
      expect(await listed()).toEqual([])
      expect(await showMemory(context, which())).toMatchObject(MISSING)
      const [first] = await allSegments(context, document)
      await act(context, { document, action: edit(first!, 'A ferry.', 'approved') })
      await inProject()
      expect(told()).toEqual([])
      expect(asked.lessons).toEqual([])
    })

    it('fills again with what is imported afterwards', async () => {
      await inProject()
      await resetMemory(context, which())
      await inProject()
      expect(await listed()).toMatchObject([{ documents: 1 }])
    })

    it('leaves other memories alone', async () => {
      await inProject()
      const other = randomUUID()
      await importedInto(context, { project: other })
      await resetMemory(context, which())
      expect((await showMemory(context, { ...which(), project: other })).ok).toBe(true)
    })

    it('is final, even when a document was teaching anew at that moment', async () => {
      const document = await inProject()
      const [first] = await allSegments(context, document)
      await act(context, { document, action: edit(first!, 'A ferry.') })
      asked.whileTeaching = async () => {
        await resetMemory(context, which())
      }
      await inProject()
      expect(told()).toEqual([])
    })
  })

  describe('abbreviations', () => {
    it('are handed on at every import of their project, and of no other', async () => {
      await saveProjectSettings(context, { project, abbreviations: ['Abb.', 'Tel.'] })
      await inProject()
      expect(asked.segmentations.at(-1)?.abbreviations).toEqual(['Abb.', 'Tel.'])
      await importedInto(context, { project: randomUUID() })
      expect(asked.segmentations.at(-1)?.abbreviations).toEqual([])
    })

    it('are none at first, and what was saved last', async () => {
      const none = { project, abbreviations: [], changedAt: null }
      expect(await projectSettings(context, { project })).toEqual(none)
      await saveProjectSettings(context, { project, abbreviations: ['a.'] })
      await saveProjectSettings(context, { project, abbreviations: ['b.'] })
      const saved = await projectSettings(context, { project })
      expect(saved).toMatchObject({ project, abbreviations: ['b.'] })
      expect(saved.changedAt).not.toBeNull()
    })

    it('are not saved when one is refused', async () => {
      const refused = await saveProjectSettings(context, { project, abbreviations: ['a.', ' '] })
      expect(refused).toMatchObject({ failure: { code: 'abbreviations.blank' } })
      expect((await projectSettings(context, { project })).abbreviations).toEqual([])
    })

    it('can be set for every project that there is, and for documents without one', async () => {
      await inProject()
      const [first, ...others] = await listProjects(context)
      expect(first?.project).toBeNull()
      expect(others.map((one) => one.project)).toContain(project)
    })
  })
})

describe('a memory of real texts', () => {
  onEachEngine('seen through the real engine', (engine) => {
    let context: Context
    beforeAll(() => {
      context = { ...testContext(engine.store()), engine: engineHere() }
    })

    it('shows words as the texts write them, and how sure it is of them', async () => {
      const which = { project: 'Island', sourceLang: 'de', targetLang: 'en' }
      await importedInto(context, which, {
        source: lines((a, b) => `Die ${a} liegt neben der ${b}.`, 0),
        target: lines((a, b) => `The ${a} lies beside the ${b}.`, 1),
      })
      const shown = await showMemory(context, which)
      const { best, pairs } = shown.ok ? shown.value : { best: [], pairs: 0 }
      expect(pairs).toBeGreaterThan(5)
      const sides = best.map(({ source, target }) => [source[0], target[0]])
      expect(sides).toContainEqual(['Fähre', 'ferry'])
      expect(sides).toContainEqual(['Mühle', 'mill'])
      expect(best.map(({ sure }) => sure)).toEqual(
        best.map(({ sure }) => sure).toSorted((a, b) => b - a),
      )
    })
  })
})

const MISSING = { failure: { code: 'memory.missing' } }

/** Every noun beside every other. */
function lines(sentence: (a: string, b: string) => string, side: 0 | 1): string {
  return NOUNS.flatMap((one) =>
    NOUNS.filter((other) => other !== one).map((other) => sentence(one[side], other[side])),
  ).join('\n')
}

const NOUNS = [
  ['Fähre', 'ferry'],
  ['Mühle', 'mill'],
  ['Brücke', 'bridge'],
  ['Schule', 'school'],
  ['Kirche', 'church'],
] as const

/** Imports two short texts, or throws. */
async function importedInto(
  context: Context,
  options: object,
  { source, target } = { source: 'Die Fähre.\nDer Hafen.', target: 'The ferry.\nThe harbour.' },
): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const done = await importDocument(context, {
    source: { name: 'source.txt', bytes: bytes(source) },
    target: { name: 'target.txt', bytes: bytes(target) },
    options: { sourceLang: 'de', targetLang: 'en', ...options },
  })
  if (!done.ok) throw new Error(done.failure.code)
  return done.value.document
}

/** An engine that takes down what it is asked, and teaches the number of the import or lesson. */
function attentive() {
  const heard = {
    segmentations: [] as SegmentJob[],
    alignments: [] as OpeningJob[],
    lessons: [] as TeachJob[],
    whileTeaching: () => Promise.resolve(),
  }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const engine: Context['engine'] = {
    ...lineByLine,
    segment: (job) => {
      heard.segmentations.push(job)
      return lineByLine.segment(job)
    },
    align: async (job) => {
      heard.alignments.push(job)
      const aligned = await lineByLine.align(job)
      const taught = [bytes(`import ${heard.alignments.length}`)]
      return aligned.ok ? ok({ ...aligned.value, taught }) : aligned
    },
    sum: ({ taught: [only] }) => Promise.resolve(ok(only ?? bytes(''))),
    teach: async (job) => {
      heard.lessons.push(job)
      await heard.whileTeaching()
      return ok(bytes(`lesson ${heard.lessons.length}`))
    },
  }
  return Object.assign(heard, { engine })
}
