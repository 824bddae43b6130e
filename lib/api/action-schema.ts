import { z } from 'zod'
import { CODE, CODE_MEANINGS } from '@/lib/model/content'
import { IMPORT_ACTION, STATUSES } from '@/lib/model/review'
import { storable as text } from './storable'

/*
 * An action as it comes in over the network: strict, with limits far above what a person can do in
 * one step and far below what would hurt (a segment of a million characters must pass).
 */
const MAX_TEXT = 8_000_000
const MAX_LIST = 200_000
const MAX_REASON = 10_000

/** Ids are UUIDs, `s1` or `import`: what a person made up is neither. */
const id = z.string().regex(/^[\w.-]{1,80}$/)

/** Of an action: any but the one that stands for the import, which is nobody's action. */
export const actionId = id.refine((value) => value !== IMPORT_ACTION)
const offset = z.int().min(0)
const offsets = z.array(offset).max(MAX_LIST)

const code = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unit: text.max(1000) }),
  z.strictObject({ kind: z.literal('newUnit') }),
  z.strictObject({
    kind: z.literal('lineEnd'),
    // With the indentation round it, where a file has such.
    text: z.string().regex(/^[ \t]*[\r\n\u2028\u2029][ \t\r\n]*$/),
  }),
  z.strictObject({ kind: z.literal('object') }),
  z.strictObject({
    kind: z.literal('inline'),
    id: text.max(1000),
    data: text.max(MAX_TEXT),
    display: text.max(1000),
    role: z.enum(['open', 'close']).exactOptional(),
    means: z.array(z.enum(CODE_MEANINGS)).max(CODE_MEANINGS.length).exactOptional(),
  }),
])

const content = z
  .strictObject({ text: text.max(MAX_TEXT), codes: z.array(code).max(MAX_LIST) })
  .refine((value) => value.text.split(CODE).length - 1 === value.codes.length)

const seen = { segment: id, basedOn: id }

const LABELS = [
  'edit',
  'revert',
  'approve',
  'sendBack',
  'reopen',
  'restore',
  'replace',
  'fix',
  'merge',
] as const

const revise = z.strictObject({
  kind: z.literal('revise'),
  id: actionId,
  label: z.enum(LABELS),
  changes: z
    .array(
      z.strictObject({
        ...seen,
        target: content.exactOptional(),
        status: z.enum(STATUSES).exactOptional(),
      }),
    )
    .min(1)
    .max(MAX_LIST),
  reason: text.max(MAX_REASON).exactOptional(),
  origin: text.max(200).exactOptional(),
  mergedFrom: z.strictObject({ text: content, basedOn: id }).exactOptional(),
  onStale: z.enum(['refuse', 'skip']).exactOptional(),
})

const run = z.strictObject({
  replace: z.array(z.strictObject(seen)).min(1).max(MAX_LIST),
  born: z.array(id).min(1).max(MAX_LIST),
  sourceCuts: offsets,
  targetCuts: offsets,
  machineCuts: offsets,
  confidence: z.array(z.number().min(0).max(1).nullable()).max(MAX_LIST).exactOptional(),
})

const realign = z.strictObject({
  kind: z.literal('realign'),
  id: actionId,
  label: z.enum(['mergeNext', 'split', 'move', 'unlink', 'realignRest']),
  runs: z.array(run).min(1).max(MAX_LIST),
})

const flag = z.strictObject({
  kind: z.literal('flag'),
  id: actionId,
  label: z.enum(['flag', 'unflag', 'confirm', 'unconfirm']),
  flags: z
    .array(z.strictObject({ segment: id, name: z.enum(['flagged', 'confirmed']), to: z.boolean() }))
    .min(1)
    .max(MAX_LIST),
})

const undo = z.strictObject({
  kind: z.literal('undo'),
  id: actionId,
  label: z.enum(['undo', 'redo']),
  action: id,
})

export const actionSchema = z.discriminatedUnion('kind', [revise, realign, flag, undo])
