import { codeErrors, hasCodeErrors } from '@/lib/inline/code-errors'
import { equal } from '@/lib/inline/content'
import { type CodeRules, expectedCodes } from '@/lib/inline/expected-codes'
import type { BulkTask, LeftOut } from '@/lib/model/bulk'
import type { Content } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Person, Status } from '@/lib/model/review'
import { isSettled, refusedStep } from '@/lib/review/permissions'
import { finderOf } from '@/lib/search/finder'
import { replaced } from '@/lib/search/replace'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { earlierStates } from './earlier-states'
import { safelyFixed } from './safely-fixed'
import type { Scanned } from './scan-document'

/** What a task makes of a segment: another state, or nothing and why. */
export type Proposed =
  | {
      readonly kind: 'change'
      readonly target: Content
      readonly status: Status
      readonly checks?: readonly string[]
    }
  | { readonly kind: 'leftOut'; readonly why: LeftOut }

/** What a task makes of each of some segments; null for those that it does not concern. */
export type Proposer = (piece: readonly Scanned[]) => Promise<readonly (Proposed | null)[]>

/**
 * How a task is done, as far as the person may: what they may not is left out, and so are approved
 * texts unless they were asked for, and texts that may not be approved by their inline codes. Fails as `finderOf` does.
 */
export function proposerOf(
  db: Db,
  document: DocumentRow,
  task: BulkTask,
  person: Person,
  rules: CodeRules,
): Result<Proposer> {
  const wanted = wantedBy(db, document, task, person)
  if (!wanted.ok) return wanted
  const sparesSettled = 'withSettled' in task && !task.withSettled
  return ok(async (piece) => {
    const states = await wanted.value(piece)
    return piece.map((one, n) => judged(one, states[n] ?? null, { person, rules, sparesSettled }))
  })
}

interface State {
  readonly target: Content
  readonly status: Status
  /** Of fixes: the checks whose fixes are in it, one for each. */
  readonly checks?: readonly string[]
}

type Wanted = (piece: readonly Scanned[]) => Promise<readonly (State | null)[]>

function wantedBy(db: Db, document: DocumentRow, task: BulkTask, person: Person): Result<Wanted> {
  switch (task.kind) {
    case 'replace': {
      const finder = finderOf(task.pattern, document.target_lang)
      if (!finder.ok) return finder
      const { pattern, replacement } = task
      return each(({ target }) =>
        draftOf(replaced(target, finder.value, pattern.kind, replacement)),
      )
    }
    case 'approve':
      return each(({ target, status }) => ({
        target,
        status: isSettled(status) ? status : 'approved',
      }))
    case 'reopen':
      return each(({ target, status }) => ({
        target,
        status: isSettled(status) ? 'draft' : status,
      }))
    case 'sendBack':
      return each(({ target }) => ({ target, status: 'rejected' }))
    case 'machine':
      return each(({ target, machine }) =>
        machine && !equal(machine, target) ? draftOf(machine) : null,
      )
    case 'fix':
      return ok((piece) => safelyFixed(db, document, piece, task))
    case 'revertAuthor':
    case 'revertSince':
      return ok((piece) => earlierStates(db, document.id, piece, task, person))
  }
}

function each(work: (one: Scanned) => State | null): Result<Wanted> {
  return ok((piece) => Promise.resolve(piece.map(work)))
}

function draftOf(target: Content | null): State | null {
  return target && { target, status: 'draft' }
}

interface Judging {
  readonly person: Person
  readonly rules: CodeRules
  readonly sparesSettled: boolean
}

function judged(
  scanned: Scanned,
  wanted: State | null,
  { person, rules, sparesSettled }: Judging,
): Proposed | null {
  if (!wanted) return null
  const { target, status, author } = scanned
  const textChanged = !equal(target, wanted.target)
  if (!textChanged && status === wanted.status) return { kind: 'leftOut', why: 'already' }
  if (sparesSettled && isSettled(status)) return { kind: 'leftOut', why: 'settled' }
  const step = { from: status, to: wanted.status, textChanged, author }
  if (refusedStep(person, step)) return { kind: 'leftOut', why: 'notAllowed' }
  return hasWrongCodes(scanned, wanted, rules)
    ? { kind: 'leftOut', why: 'codes' }
    : { kind: 'change', ...wanted }
}

/** Would the reducer refuse to approve it? */
function hasWrongCodes({ source, machine }: Scanned, wanted: State, rules: CodeRules): boolean {
  if (!isSettled(wanted.status) || !source || !machine) return false
  return hasCodeErrors(codeErrors(wanted.target, expectedCodes(rules, { source, machine })))
}
