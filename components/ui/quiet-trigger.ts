/**
 * A choice inside a sentence or heading: underlined, with a small arrow (`Against [machine ▾]`). The
 * button is as tall as a finger on a phone; the line stays under the words.
 */
export const QUIET_TRIGGER =
  'group/quiet inline-flex max-w-full min-w-0 items-center rounded-s font-medium text-ink ' +
  'hover:text-accent data-disabled:text-ink-2 phone:min-h-11'

export const QUIET_LINE =
  'inline-flex min-w-0 items-center gap-1 border-b border-control leading-[22px] ' +
  'group-hover/quiet:border-accent group-data-disabled/quiet:border-transparent'

/** The same choice as a field of a form. */
export const FIELD_TRIGGER =
  'inline-flex h-control min-w-0 items-center rounded-m border border-control bg-surface px-2.5 ' +
  'text-ink hover:bg-hover phone:min-h-11'

export const FIELD_LINE = 'flex min-w-0 flex-1 items-center justify-between gap-2'
