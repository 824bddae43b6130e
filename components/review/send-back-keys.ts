import type { KeyPress } from './key-press'

/** Where the focus is in the dialog, and whether anything was typed there. */
export interface TypedReason {
  readonly isInField: boolean
  readonly isEmpty: boolean
  /** How many reasons there are to choose from. */
  readonly reasons: number
}

/**
 * What a key asks for in the dialog that sends back; null where it does what it always does.
 *
 * A figure chooses a reason of the list, from 0, only while nothing is typed: after that it belongs to the words.
 * Enter sends them, Shift+Enter begins a line. `nothing` for a key that must not leave a trace: Enter
 * in an empty field, and the key that opened the dialog, held too long.
 */
export function sendBackKey(
  press: KeyPress,
  { isInField, isEmpty, reasons }: TypedReason,
): 'send' | 'nothing' | { readonly reason: number } | null {
  if (press.isComposing || press.keyCode === COMPOSING || press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  if (press.key === 'Enter') {
    if (press.shiftKey || !(isInField || mod)) return null
    return isEmpty || press.repeat ? 'nothing' : 'send'
  }
  if (mod || !isEmpty) return null
  if (press.repeat && isInField && press.key.length === 1) return 'nothing'
  const reason = /^[1-9]$/.test(press.key) ? Number(press.key) - 1 : reasons
  return reason < reasons ? { reason } : null
}

const COMPOSING = 229
