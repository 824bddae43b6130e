import { CHIPS, isChip } from './chips'

/** The query of an address: its `q`, or what `filter` named in older addresses; '' for neither. */
export function queryAsked({
  q,
  filter,
}: {
  readonly q: unknown
  readonly filter: unknown
}): string {
  if (typeof q === 'string' && q.trim() !== '') return q.slice(0, LONGEST)
  return isChip(filter) ? CHIPS[filter] : ''
}

// Far more than anybody types; an address is from outside.
const LONGEST = 500
