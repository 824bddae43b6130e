import { slice } from '@/lib/inline/content'
import { isSettled } from '@/lib/review/permissions'
import { STATUSES, type Status } from '@/lib/model/review'
import { wordCount } from '@/lib/text/words'
import { changesOf, type ReviewSnapshot, type Stretch } from './review-snapshot'

/** What was done in a review, in figures. */
export interface Summary {
  readonly segments: number
  readonly statuses: Readonly<Record<Status, number>>
  /** Segments with another text than the machine's. */
  readonly changed: number
  readonly comments: number
  readonly findings: number
  /** Words of the machine's, and how many of them still stand. */
  readonly words: { readonly machine: number; readonly alive: number }
  /** Who did something, whoever changed most first. */
  readonly people: readonly Worker[]
}

export interface Worker {
  readonly author: string
  /** Hunks in which something is theirs. */
  readonly changes: number
  readonly added: number
  readonly removed: number
  readonly approved: number
}

export function summaryOf(snapshot: ReviewSnapshot): Summary {
  const { segments, targetLang: lang } = snapshot
  const count = (status: Status) => segments.filter((one) => one.status === status).length
  const machine = segments.map((one) => wordCount(one.machine.text, lang))
  const lost = segments.flatMap((one) =>
    one.hunks.map(({ fromA, toA }) => wordCount(one.machine.text.slice(fromA, toA), lang)),
  )
  return {
    segments: segments.length,
    statuses: Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Record<
      Status,
      number
    >,
    changed: segments.filter(({ hunks }) => hunks.length > 0).length,
    comments: sum(segments.map(({ comments }) => comments.length)),
    findings: sum(segments.map(({ findings }) => findings)),
    words: { machine: sum(machine), alive: Math.max(0, sum(machine) - sum(lost)) },
    people: peopleOf(snapshot),
  }
}

function peopleOf({ segments, targetLang: lang }: ReviewSnapshot): readonly Worker[] {
  const people = new Map<string, { -readonly [K in keyof Worker]: Worker[K] }>()
  const person = (author: string) => {
    const known = people.get(author) ?? { author, changes: 0, added: 0, removed: 0, approved: 0 }
    people.set(author, known)
    return known
  }
  for (const segment of segments) {
    for (const { removed, added } of changesOf(segment)) {
      const authors = new Set([...removed, ...added].flatMap(({ by }) => by?.author ?? []))
      for (const author of authors) person(author).changes += 1
      const count = ({ start, end }: Stretch, of: typeof segment.text) =>
        wordCount(slice(of, start, end).text, lang)
      for (const one of added) if (one.by) person(one.by.author).added += count(one, segment.text)
      for (const one of removed)
        if (one.by) person(one.by.author).removed += count(one, segment.machine)
    }
    if (isSettled(segment.status) && segment.approvedBy)
      person(segment.approvedBy.author).approved += 1
  }
  return [...people.values()].sort((a, b) => b.changes - a.changes || b.approved - a.approved)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
