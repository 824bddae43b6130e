import type { Status } from '@/lib/model/review'
import type { OwnStatus, Program } from './skeleton'

/**
 * What a program's value means here; null: it has none. What its translators confirmed is yet to be
 * reviewed: it comes in as initial, as does any value that is not known.
 */
export function ownStatusOf(program: Program, value: string | null): Status {
  const known = value?.trim() ?? ''
  if (program === 'trados') return TRADOS_IN[known] ?? 'initial'
  if (program === 'memoq') return MEMOQ_IN[known] ?? 'initial'
  // Phrase counts the steps of its workflow: the first is the translation, all others are reviews of it.
  return /^\d+$/.test(known) && Number(known) > 1 ? 'approved' : 'initial'
}

const TRADOS_IN: Readonly<Partial<Record<string, Status>>> = {
  ApprovedTranslation: 'approved',
  ApprovedSignOff: 'final',
  RejectedTranslation: 'rejected',
  RejectedSignOff: 'rejected',
}

const MEMOQ_IN: Readonly<Partial<Record<string, Status>>> = {
  Reviewer1Confirmed: 'approved',
  Proofread: 'final',
  Rejected: 'rejected',
}

/** How the program says a status that is another than was read. */
export function ownValueOf({ program, step = 1 }: OwnStatus, status: Status, hasText: boolean) {
  if (program === 'phrase') return status === 'approved' || status === 'final' ? `${step}` : '0'
  const values = program === 'trados' ? TRADOS_OUT : MEMOQ_OUT
  if (status !== 'initial' && status !== 'draft') return values[status]
  return hasText ? values.text : values.empty
}

const TRADOS_OUT = {
  approved: 'ApprovedTranslation',
  final: 'ApprovedSignOff',
  rejected: 'RejectedTranslation',
  text: 'Translated',
  empty: 'Draft',
}

const MEMOQ_OUT = {
  approved: 'Reviewer1Confirmed',
  final: 'Proofread',
  rejected: 'Rejected',
  text: 'PartiallyEdited',
  empty: 'NotStarted',
}
