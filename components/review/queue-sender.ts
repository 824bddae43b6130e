import type { ActAnswer } from '@/lib/api/answers'
import type { ActOutcome } from '@/lib/api/client'
import type { Action } from '@/lib/model/review'
import type { Refusal } from './action-queue'
import { EMPTY_QUEUE, nextToSend, retryDelay } from './action-queue'
import type { Device } from './device'

/** What became of an action, told to every tab of the document. */
export type SenderReport =
  | { readonly type: 'sending'; readonly id: string }
  | { readonly type: 'unreachable'; readonly id: string }
  | { readonly type: 'acknowledged'; readonly action: Action; readonly answer: ActAnswer }
  | {
      readonly type: 'refused'
      readonly action: Action
      readonly refusal: Refusal
      readonly seq: number
    }

export interface SenderParts {
  readonly document: string
  readonly device: Device
  readonly act: (action: Action) => Promise<ActOutcome>
  readonly report: (report: SenderReport) => void
  readonly signal: AbortSignal
}

export interface Sender {
  /** There may be something new to send, or a better moment to try again. */
  readonly wake: () => void
}

/**
 * Sends the document's queue from the device, one action at a time and in order, for as long as the
 * signal lasts. An action leaves the device only when the server has answered for it; sending it
 * twice is harmless, because it carries its own id.
 */
export function startSender(parts: SenderParts): Sender {
  const pause = createPause(parts.signal)
  void run(parts, pause.rest)
  return { wake: pause.wake }
}

async function run(parts: SenderParts, rest: Pause['rest']): Promise<void> {
  let failedTries = 0
  while (!parts.signal.aborted) {
    const entries = await parts.device.entriesOf(parts.document)
    const action = nextToSend({ ...EMPTY_QUEUE, entries })
    if (!action) {
      await rest(null)
      continue
    }
    const reached = await sendOne(parts, action, failedTries)
    failedTries = reached ? 0 : failedTries + 1
    if (!reached) await rest(retryDelay(failedTries))
  }
}

/** False when the server could not be reached or could not answer for itself. */
async function sendOne(
  { device, act, report }: SenderParts,
  action: Action,
  failedTries: number,
): Promise<boolean> {
  report({ type: 'sending', id: action.id })
  const outcome = await act(action)
  if (outcome.ok) {
    await device.removeAction(action.id)
    report({ type: 'acknowledged', action, answer: outcome.value })
    return true
  }
  if (mayPass(outcome.failure.code, failedTries)) {
    report({ type: 'unreachable', id: action.id })
    return false
  }
  const refusal = { failure: outcome.failure, standing: outcome.refusal?.segments ?? [] }
  await device.refuseAction(action.id, refusal)
  report({ type: 'refused', action, refusal, seq: outcome.refusal?.seq ?? 0 })
  return true
}

/**
 * Not the action's fault: the same one may go through later (a full disk, a restart, a lost network).
 * A server that fails over one and the same action again and again would hold up all that follow, so
 * that is taken for a refusal in the end.
 */
function mayPass(code: string, failedTries: number): boolean {
  if (code === 'server.bug') return failedTries < BUG_TRIES
  return /^(server|store)\./.test(code)
}

const BUG_TRIES = 6

interface Pause {
  /** Waits so long (null: without end) unless woken, also when that was before the waiting began. */
  readonly rest: (ms: number | null) => Promise<void>
  readonly wake: () => void
}

function createPause(signal: AbortSignal): Pause {
  let isAwake = false
  let resume: (() => void) | null = null
  const wake = () => {
    isAwake = true
    resume?.()
  }
  signal.addEventListener('abort', wake, { once: true })
  const rest = async (ms: number | null) => {
    await new Promise<void>((resolve) => {
      if (isAwake) {
        resolve()
        return
      }
      const timer = ms === null ? undefined : setTimeout(resolve, ms)
      resume = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    isAwake = false
    resume = null
  }
  return { rest, wake }
}
