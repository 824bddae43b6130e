import type { RevisionEntry } from '@/lib/api/answers'
import type { AvatarPerson } from './avatar'
import { colourOf } from './avatar'

/** A revision's place in the list: predecessors of a merged segment have numbers of their own. */
export function keyOf({ segment, number }: RevisionEntry): string {
  return `${segment}:${number}`
}

export interface People {
  readonly me: { readonly id: string; readonly name: string }
  readonly machine: string
}

/** Who made a revision. The import is the machine's. */
export function makerOf(author: string | null, { me, machine }: People): AvatarPerson {
  if (author === null) return { name: machine, colour: null }
  return { name: author === me.id ? me.name : author, colour: colourOf(author) }
}

/** Time of day for what was made today, else with the date. */
export function momentOf(at: string, locale: string, today: Date): string {
  const then = new Date(at)
  const isToday = then.toDateString() === today.toDateString()
  const date = isToday ? {} : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...date, hour: '2-digit', minute: '2-digit' }).format(
    then,
  )
}
