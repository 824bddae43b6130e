import type { OutlineRow } from '@/lib/api/answers'
import type { CommentCount } from '@/lib/api/comment-answers'
import type { FindingView } from '@/lib/api/findings-answers'
import { isMqmCategory, MQM_SEVERITIES, type MqmAnnotation } from '@/lib/model/mqm'
import { STATUSES, type Status } from '@/lib/model/review'
import { countsOf, isStanding } from '../../findings/cards'
import { isDoubtful, isToReview } from '../filters'
import { hasTrait, statusOf } from '../outline-row'
import { type FigureTest, figureTest } from './figures'

/** What a query must know besides the rows. */
export interface QueryFacts {
  /** Ids of the people whom rows name by their place here. */
  readonly people: readonly string[]
  readonly me: { readonly id: string; readonly name: string }
  /** How many comments segments have; those without any are left out. */
  readonly comments: ReadonlyMap<string, CommentCount>
  /** What checks have found in a segment. */
  readonly findings: (segment: string) => readonly FindingView[]
  /** The errors that people marked in a segment. */
  readonly errors: (segment: string) => readonly MqmAnnotation[]
}

/** Does a row, at a rank from 0, answer to one value of a term? */
export type RowTest = (row: OutlineRow, rank: number, facts: QueryFacts) => boolean

/** One key of the language: what its values mean, and which to offer. The same in all languages. */
export interface QueryKey {
  /** Null for a value that means nothing here. `value` is in lower case. */
  readonly read: (value: string) => RowTest | null
  readonly offers: readonly string[]
}

export const QUERY_KEYS = {
  status: {
    read: statusTest,
    offers: ['open', 'done', ...STATUSES],
  },
  changed: yesOrNo((row) => hasTrait(row, 'changed')),
  flagged: yesOrNo((row) => hasTrait(row, 'flagged')),
  confirmed: yesOrNo((row) => hasTrait(row, 'confirmed')),
  by: { read: byTest, offers: ['me', 'machine'] },
  comment: { read: commentTest, offers: ['open', 'unread', 'any', 'none'] },
  link: {
    read: (value) => (value === 'doubtful' ? isDoubtful : figures(value, (row) => row[4])),
    offers: ['doubtful', '<0.6', '>=0.9'],
  },
  number: { read: (value) => figures(value, (_, rank) => rank + 1), offers: ['1-100'] },
  // The longer of the two texts, in UTF-16 code units.
  length: {
    read: (value) => figures(value, (row) => Math.max(row[5], row[6])),
    offers: ['>200', '<20'],
  },
  check: { read: checkTest, offers: ['any', 'error', 'warning', 'hint', 'none'] },
  error: {
    read: errorTest,
    offers: [
      ...(['any', 'critical', 'major', 'minor', 'none'] as const),
      ...(['accuracy', 'fluency', 'terminology', 'style'] as const),
    ],
  },
  heading: yesOrNo((row) => hasTrait(row, 'heading')),
  source: thereOrNot((row) => !hasTrait(row, 'noSource')),
  target: thereOrNot((row) => !hasTrait(row, 'noTarget')),
} as const satisfies Readonly<Record<string, QueryKey>>

export type QueryKeyName = keyof typeof QUERY_KEYS

/** The names that may stand before a colon, in the order in which they are offered. */
export const QUERY_KEY_NAMES = Object.keys(QUERY_KEYS) as readonly QueryKeyName[]

export function isQueryKey(word: string): word is QueryKeyName {
  return Object.hasOwn(QUERY_KEYS, word)
}

/** `open`: somebody has still to look at it. `done`: approved or final. */
function statusTest(value: string): RowTest | null {
  if (value === 'open') return isToReview
  if (value === 'done') return (row) => !isToReview(row)
  const status: Status | undefined = STATUSES.find((one) => one === value)
  return status ? (row) => statusOf(row) === status : null
}

function byTest(value: string): RowTest | null {
  if (value === '') return null
  if (value === 'machine') return (row) => row[7] < 0
  return (row, _, { people, me }) => {
    const author = people[row[7]]
    if (author === undefined) return false
    const isMine = author === me.id
    if (value === 'me') return isMine
    return author.toLowerCase() === value || (isMine && me.name.toLowerCase() === value)
  }
}

/** Hints are no reproach: `any`, and nothing, mean errors and warnings. Else a severity or a check's id. */
function checkTest(value: string): RowTest | null {
  if (!CHECK_VALUE.test(value)) return null
  return ([id], _, { findings }) => {
    const found = findings(id)
    const counts = countsOf(found)
    const isAny = counts.error + counts.warning > 0
    if (value === '' || value === 'any') return isAny
    if (value === 'none') return !isAny
    if (value === 'error' || value === 'warning' || value === 'hint') return counts[value] > 0
    return found.some((one) => one.check === value && isStanding(one))
  }
}

/** A severity, or a category, its kinds with it. */
function errorTest(value: string): RowTest | null {
  if (value === 'any') return ([id], _, { errors }) => errors(id).length > 0
  if (value === 'none') return ([id], _, { errors }) => errors(id).length === 0
  const isSeverity = MQM_SEVERITIES.some(({ id }) => id === value)
  if (!isSeverity && !isMqmCategory(value)) return null
  const isMeant = ({ category, severity }: MqmAnnotation) =>
    isSeverity ? severity === value : category === value || category.startsWith(`${value}/`)
  return ([id], _, { errors }) => errors(id).some(isMeant)
}

const CHECK_VALUE = /^[a-z0-9-]*$/

/** `open`: a thread is not resolved. `any` and `none` go by resolved ones too. */
function commentTest(value: string): RowTest | null {
  const test = COMMENT_TESTS[value]
  return test ? ([id], _, { comments }) => test(comments.get(id) ?? [id, 0, 0, 0]) : null
}

const COMMENT_TESTS: Readonly<Partial<Record<string, (count: CommentCount) => boolean>>> = {
  open: ([, , open]) => open > 0,
  unread: ([, , , unread]) => unread > 0,
  any: ([, total]) => total > 0,
  none: ([, total]) => total === 0,
}

function yesOrNo(isSo: (row: OutlineRow) => boolean): QueryKey {
  return { read: either('yes', 'no', isSo), offers: ['yes', 'no'] }
}

function thereOrNot(isThere: (row: OutlineRow) => boolean): QueryKey {
  return { read: either('yes', 'none', isThere), offers: ['none', 'yes'] }
}

function either(yes: string, no: string, isSo: (row: OutlineRow) => boolean): QueryKey['read'] {
  return (value) => (value === yes ? isSo : value === no ? (row) => !isSo(row) : null)
}

function figures(
  value: string,
  of: (row: OutlineRow, rank: number) => number | null,
): RowTest | null {
  const test: FigureTest | null = figureTest(value)
  if (!test) return null
  return (row, rank) => {
    const figure = of(row, rank)
    return figure !== null && test(figure)
  }
}
