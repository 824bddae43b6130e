/** Menus, lists and popovers share one surface and one kind of line. */
export const POPUP =
  'pops max-h-(--available-height) max-w-(--available-width) overflow-y-auto overscroll-contain ' +
  'rounded-l border border-line bg-surface p-1 text-13 text-ink shadow-pop outline-none'

export const POPUP_ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-m px-2 py-1 outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:text-muted coarse:min-h-11 ' +
  'forced-colors:data-highlighted:bg-[Highlight] forced-colors:data-highlighted:text-[HighlightText]'

export const POPUP_LABEL = 'px-2 pt-1.5 pb-1 text-12 text-muted'

export const POPUP_SEPARATOR = 'mx-1 my-1 h-px bg-hairline'
