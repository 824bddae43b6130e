import { trimGlue } from '@/lib/inline/content'
import { checkedSegments, type SegmentToCheck } from '@/lib/checks/segments'
import { checksVersion } from '@/lib/checks/version'
import type { CheckedSegment } from '@/lib/checks/view'
import type { Finding } from '@/lib/model/finding'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { MachineFinding } from '@/lib/report/data'
import { keepMachineFindings, machineFindingsOf } from '@/lib/store/machine-findings'
import type { DocumentRow } from '@/lib/store/schema'
import { segmentsAfter } from '@/lib/store/unchecked'
import { read, write } from '@/lib/store/transaction'
import type { ProjectTexts } from '@/lib/checks/project-texts'
import { cached, findingsIn } from './cached-findings'
import { AROUND } from './check-piece'
import type { Context } from './context'
import { abilitiesOf } from './document-info'
import { importedSlices } from './imported-slices'
import { movesOf } from './load-reported'
import { kindOf } from './traits'

export type MachineFindings = ReadonlyMap<string, readonly MachineFinding[]>

interface Parts extends Pick<Context, 'store' | 'engine'> {
  readonly row: DocumentRow
  readonly settings: ProjectTexts
}

/**
 * What checks find in the machine's own text, segment by segment as they are cut today: the same
 * checks, with the same settings, as are asked of the text of now, so that the two can be compared.
 * Asked once, on a thread, and kept until the checks, their settings or the links are others.
 *
 * Null when segments were merged or split meanwhile. Fails as the engine does.
 */
export async function machineFindings(parts: Parts): Promise<Result<MachineFindings | null>> {
  const { store, engine, row, settings } = parts
  const version = checksVersion(engine.version, settings)
  const links = await linksSeq(parts)
  const kept = await machineFindingsOf(store.db, row.id)
  if (kept?.version === version && kept.links_seq === links) return ok(parsed(kept.body))
  const found = await checkMachine(parts)
  if (!found.ok) return found
  if ((await linksSeq(parts)) !== links) return ok(null)
  const body = JSON.stringify([...found.value])
  await write(store, async (db) => {
    await keepMachineFindings(db, { document: row.id, version, links_seq: links, body })
    return { keep: true, value: null }
  })
  return found
}

/** It was written by this program, so it is taken as it is. */
function parsed(body: string): MachineFindings {
  return new Map(JSON.parse(body) as [string, MachineFinding[]][])
}

async function linksSeq({ store, row }: Parts): Promise<number> {
  const moves = await read(store, (db) => movesOf(db, row.id))
  return moves.at(-1)?.seq ?? 0
}

async function checkMachine(parts: Parts): Promise<Result<MachineFindings>> {
  const { engine, row, settings } = parts
  const { ids, texts } = await machineText(parts)
  const languages = { sourceLang: row.source_lang, targetLang: row.target_lang }
  const own: (readonly Finding[])[] = []
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const window = windowFrom(texts, from)
    const document = { ...languages, segments: window.segments }
    const { positions } = window
    const found = await engine.check({ kind: 'check', settings, document, positions }, PATIENT)
    if (!found.ok) return found
    own.push(...found.value)
  }
  const document = { ...languages, segments: texts }
  const across = await engine.checkAcross({ kind: 'checkAcross', settings, document }, PATIENT)
  if (!across.ok) return across
  const whole = new Map(across.value.map(({ position, findings }) => [position, findings]))
  const found = texts.map((text, n) =>
    findingsIn({
      own: cached(own[n] ?? [], text),
      across: cached(whole.get(n) ?? [], text),
    }).map(({ check, severity, key }) => ({ check, severity, key })),
  )
  const named = ids.map((id, n) => [id, found[n] ?? []] as const)
  return ok(new Map(named.filter(([, list]) => list.length > 0)))
}

const PATIENT = { isPatient: true }

/** Segments in one job, some 0.6 s of work: what was just edited is checked in between. */
const AT_ONCE = 300

/** Some segments with those around them that their checks may read, and the places of the some. */
function windowFrom(texts: readonly CheckedSegment[], from: number) {
  const first = Math.max(0, from - AROUND)
  const to = Math.min(texts.length, from + AT_ONCE)
  const positions = Array.from({ length: to - from }, (_, n) => from - first + n)
  return { segments: texts.slice(first, to + AROUND), positions }
}

/** Piece by piece, with a breath for others between. */
async function machineText({ store, row }: Parts) {
  const ids: string[] = []
  const rules = await read(store, (db) => abilitiesOf(db, row.id))
  const segments: SegmentToCheck[] = []
  let position = -1
  for (;;) {
    const piece = await read(store, async (db) => {
      const next = await segmentsAfter(db, row.id, position, PIECE)
      const ranges = next.map(({ segment }) => segment)
      return { next, slices: next.length > 0 ? await importedSlices(db, row.id, ranges) : null }
    })
    const { next, slices } = piece
    if (!slices) return { ids, texts: checkedSegments(segments, rules) }
    for (const { segment } of next) {
      const { source, machine } = slices.of(segment)
      const kind = kindOf({ segment, source, machine }, slices.places)
      ids.push(segment.id)
      const head = { target: trimGlue(machine).content }
      segments.push({ segment, head, source, machine, kind })
    }
    position = next.at(-1)?.position ?? position
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const PIECE = 1_000
