import type { AuthorshipAnswer } from '@/lib/api/authorship-answers'
import { wordsByAuthor, writtenBy } from '@/lib/diff/blame'
import type { Revision } from '@/lib/model/review'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { revisionsOf } from '@/lib/store/revisions'
import type { Db } from '@/lib/store/schema'
import { liveSegments, segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import { blamerOf, type Past } from './blame-walk'
import type { Context } from './context'
import { linesOf } from './line-of'
import { talliesOf, type Tally } from './word-tallies'

/**
 * Whose words the text of a document has, and how many of the machine's are still there. Texts that
 * nobody touched are counted without a comparison, and no state is counted twice. Fails with `document.missing`.
 */
export async function authorship(
  { store }: Pick<Context, 'store'>,
  command: { readonly document: string },
): Promise<Result<AuthorshipAnswer>> {
  // Counting takes a while: the store is let go before.
  const found = await read(store, (db) => textsOf(db, command.document))
  if (!found) return fail('document.missing')
  const { seq } = found
  const { written, words } = await counted(command.document, found)
  const byAuthor = [...words].map(([author, count]) => ({ author, count }))
  return ok({
    seq,
    words: byAuthor.toSorted((a, b) => b.count - a.count),
    machine: { written, alive: words.get(null) ?? 0 },
  })
}

interface Texts {
  readonly seq: number
  /** Heads that are as they were imported. */
  readonly untouched: readonly Revision[]
  /** Those that somebody touched, or whose segments were made of others. */
  readonly touched: readonly Revision[]
  /** What the machine wrote for those, or for what they were made of. */
  readonly imported: readonly Revision[]
  readonly past: Past
}

async function textsOf(db: Db, document: string): Promise<Texts | null> {
  const row = await documentOf(db, document)
  if (!row) return null
  const live = await liveSegments(db, document)
  const isTouched = (one: (typeof live)[number]) => one.head.number > 0 || one.segment.bornSeq > 0
  const touched = live.filter(isTouched)
  const { segments, runs } = await linesOf(
    db,
    document,
    touched.map(({ segment }) => segment),
  )
  const made = await revisionsOf(db, document, segments)
  // Only where segments were joined does it matter what stood between them.
  const joined = runs.length > 0 ? await segmentsById(db, document, segments) : []
  return {
    seq: row.seq,
    untouched: live.filter((one) => !isTouched(one)).map(({ head }) => head),
    touched: touched.map(({ head }) => head),
    imported: made.filter(({ seq }) => seq === 0).map(({ revision }) => revision),
    past: {
      states: made.map(({ revision, author, label }) => ({ ...revision, author, label })),
      leads: new Map(joined.map(({ segment }) => [segment.id, segment.lead])),
      ...{ runs, lang: row.target_lang },
    },
  }
}

async function counted(document: string, { untouched, touched, imported, past }: Texts) {
  const known = talliesOf(document)
  const tallied = (states: readonly Revision[], count: (state: Revision) => Tally) =>
    inTurns(states, (state) => {
      const key = `${state.segment} ${state.number}`
      const tally = known.get(key) ?? count(state)
      known.set(key, tally)
      return tally
    })
  const machine = (state: Revision) => {
    const by = { segment: state.segment, revision: 0, author: null }
    return wordsByAuthor(writtenBy(state.target, by), past.lang)
  }
  const blame = blamerOf(past)
  const written = (state: Revision) => {
    const blamed = blame(state.segment)
    return blamed ? wordsByAuthor(blamed, past.lang) : machine(state)
  }
  const still = await tallied(untouched, machine)
  const gone = await tallied(imported, machine)
  const words = sumOf([...still, ...(await tallied(touched, written))])
  return { words, written: sumOf([...still, ...gone]).get(null) ?? 0 }
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = new Map<string | null, number>()
  for (const tally of tallies)
    for (const [author, count] of tally) sum.set(author, (sum.get(author) ?? 0) + count)
  return sum
}

/** What is made of each, while others have their turn. */
async function inTurns<T, R>(list: readonly T[], make: (one: T) => R): Promise<readonly R[]> {
  const made: R[] = []
  for (const one of list) {
    made.push(make(one))
    if (made.length % TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return made
}

const TURN = 100
