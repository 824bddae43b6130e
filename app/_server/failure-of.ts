import { randomUUID } from 'node:crypto'
import { fail } from '@/lib/model/result'
import { storeFailure } from '@/lib/store/dialect'
import { locationOf, whereOf } from '@/lib/store/open'
import { log } from './log'

/** The failure that an unforeseen error is shown as; the error itself goes to the log. */
export function failureOf(error: unknown): ReturnType<typeof fail> {
  const known = storeFailure(error)
  const id = randomUUID().slice(0, 8)
  log.error({ id, err: traceOf(error) }, known?.code ?? 'bug')
  return known
    ? fail(known.code, { where: whereOf(locationOf(process.env)) })
    : fail('server.bug', { id })
}

/** Where it happened, without the message: a driver's message may quote a text. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, code, at: at.map((line) => line.trim()).slice(0, 12) }
}
