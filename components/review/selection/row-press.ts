/** What a press on a row asks for: to go there, to choose it or not, or all on the way there. */
export type RowPress = 'pick' | 'toggle' | 'range'

/** What is needed of a MouseEvent. */
export interface Pressed {
  readonly target: EventTarget | null
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * The number chooses, with Shift or Ctrl (on a Mac Cmd); its tick does so by itself. `byTouch`: a
 * finger chooses rows already, and has no keys to say so.
 */
export function pressOn(
  { target, shiftKey, ctrlKey, metaKey }: Pressed,
  byTouch: boolean,
): RowPress {
  if (!(target instanceof Element)) return 'pick'
  const isTick = target.closest('.row-tick') !== null
  const isHead = isTick || target.closest('.segment-number, .segment-status') !== null
  if (isHead && shiftKey) return 'range'
  if (isTick || (isHead && (ctrlKey || metaKey))) return 'toggle'
  const isOpen = target.closest('.is-active') !== null
  return byTouch && (isHead || !isOpen) ? 'toggle' : 'pick'
}
