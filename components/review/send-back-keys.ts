import type { KeyPress } from './key-press'
import { type Reason, REASONS } from './reasons'

/** Where the focus is in the dialog, and whether anything was typed there. */
export interface TypedReason {
  readonly isInField: boolean
  readonly isEmpty: boolean
}

/**
 * What a key asks for in the dialog that sends back; null where it does what it always does.
 *
 * A figure chooses a usual reason only while nothing is typed: after that it belongs to the words.
 * Enter sends them, Shift+Enter begins a line. `nothing` for a key that must not leave a trace: Enter
 * in an empty field, and the key that opened the dialog, held too long.
 */
export function sendBackKey(
  press: KeyPress,
  { isInField, isEmpty }: TypedReason,
): 'send' | 'nothing' | { readonly reason: Reason } | null {
  if (press.isComposing || press.keyCode === COMPOSING || press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  if (press.key === 'Enter') {
    if (press.shiftKey || !(isInField || mod)) return null
    return isEmpty || press.repeat ? 'nothing' : 'send'
  }
  if (mod || !isEmpty) return null
  if (press.repeat && isInField && press.key.length === 1) return 'nothing'
  const reason = REASONS[Number(press.key) - 1]
  return reason === undefined ? null : { reason }
}

const COMPOSING = 229
