import { randomUUID } from 'node:crypto'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { CHECKS } from '@/lib/checks/registry'
import { trimGlue } from '@/lib/inline/content'
import type { Sentence } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'
import { ok } from '@/lib/model/result'
import type { ReviseAction, Status } from '@/lib/model/review'
import type { Store } from '@/lib/store/open'
import type { Engine } from '@/lib/workers/engine'
import { runJob } from '@/lib/workers/jobs'
import type { ImportDone, SegmentView } from '@/lib/api/answers'
import { saveCheckSettings } from './check-settings'
import type { Context } from './context'
import { REVIEWER } from './context'
import { importDocument } from './import-document'
import { segmentsWindow } from './segments-window'

/** A context for tests: a clock that ticks by a second, and an engine that needs no time. */
export function testContext(store: Store): Context {
  let seconds = 0
  return {
    store,
    engine: lineByLine,
    person: REVIEWER,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++).toISOString(),
    newId: randomUUID,
  }
}

/**
 * Takes each unit for one sentence and pairs them in order: for tests of what comes after the
 * engine, which has tests of its own.
 */
export const lineByLine: Engine = {
  version: 'test',
  read: (job) => runJob(job),
  write: (job) => runJob(job),
  make: (job) => runJob(job),
  convert: (job) => runJob(job),
  verify: (job) => runJob(job),
  segment: ({ source, target }) =>
    Promise.resolve(ok({ source: unitSentences(source), target: unitSentences(target) })),
  align: ({ text: { source, target } }) => {
    const count = Math.max(source.length, target.length)
    const beads = Array.from({ length: count }, (_, n) => ({
      source: n < source.length ? [n] : [],
      target: n < target.length ? [n] : [],
      confidence: 0.9,
    }))
    return Promise.resolve(ok({ beads, taught: [] }))
  },
  sum: () => Promise.resolve(ok(new Uint8Array(0))),
  teach: () => Promise.resolve(ok(new Uint8Array(0))),
  survey: () => Promise.resolve(ok({ pairs: 0, best: [] })),
  check: async (job) => ok(await runJob(job)),
  checkAcross: async (job) => ok(await runJob(job)),
  effort: async (job) => ok(await runJob(job)),
  words: async (job) => ok(await runJob(job)),
  close: () => Promise.resolve(),
}

function unitSentences(units: readonly Unit[]): Sentence[] {
  let start = 0
  return units.flatMap(({ content }, unit) => {
    const from = start + 1
    start = from + content.text.length
    const words = trimGlue(content)
    return words.content.text === ''
      ? []
      : [{ start: from + words.start, end: from + words.end, unit }]
  })
}

/** Imports two texts, or throws: for tests of what comes after an import. */
export async function imported(
  context: Context,
  source: string | Uint8Array,
  target: string | Uint8Array,
): Promise<ImportDone> {
  const bytes = (text: string | Uint8Array) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text
  const done = await importDocument(context, {
    source: { name: 'ferry.de.txt', bytes: bytes(source) },
    target: { name: 'ferry.en.txt', bytes: bytes(target) },
    options: { sourceLang: 'de', targetLang: 'en' },
  })
  if (!done.ok) throw new Error(done.failure.code)
  return done.value
}

/** All live segments of a document. */
export async function allSegments(context: Context, document: string): Promise<SegmentView[]> {
  const window = await segmentsWindow(context, { document, from: 0, count: 100_000 })
  if (!window.ok) throw new Error(window.failure.code)
  return [...window.value.segments]
}

/** An edit of one segment as it is seen now. */
export function edit(
  { segment, head }: Pick<SegmentView, 'segment' | 'head'>,
  text: string | null,
  status: Status = 'draft',
): ReviseAction {
  const target = text === null ? {} : { target: { text, codes: [] } }
  return {
    ...{ kind: 'revise', id: randomUUID(), label: status === 'approved' ? 'approve' : 'edit' },
    changes: [{ segment: segment.id, basedOn: head.action, status, ...target }],
  }
}

/** Switches all checks off but one, for tests of what is done with findings whatever they are. */
export async function onlyCheck(context: Context, check: string, project: string | null = null) {
  const off = CHECKS.map(({ id }) => id).filter((id) => id !== check)
  await saveCheckSettings(context, { ...NOTHING_SET, off, project })
}
