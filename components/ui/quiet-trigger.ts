/** A choice inside a sentence or heading: underlined, with a small arrow (`Against [machine ▾]`). */
export const QUIET_TRIGGER =
  'inline-flex max-w-full items-center gap-1 border-b border-control font-medium text-ink ' +
  'leading-[22px] hover:border-accent hover:text-accent phone:min-h-11 rounded-[1px] ' +
  'data-disabled:border-transparent data-disabled:text-ink-2 data-disabled:hover:text-ink-2'

/** The same choice as a field of a form. */
export const FIELD_TRIGGER =
  'inline-flex h-control items-center justify-between gap-2 rounded-m border border-control ' +
  'bg-surface px-2.5 text-ink hover:bg-hover phone:min-h-11'
