import { z } from 'zod'

/** The document's `seq` when this person left it last; null when that was never. */
export interface SeenAnswer {
  readonly seq: number | null
  readonly at: string | null
}

export const seenSchema = z.strictObject({ seq: z.number().int().min(0) })
export type SeenRequest = z.infer<typeof seenSchema>
