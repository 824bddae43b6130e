import type { Command, Mode } from './keymap'

/** Whose chords a reader brings along. */
export const PRESET_NAMES = ['interlinear', 'matecat', 'memoq', 'phrase', 'weblate'] as const
export type Preset = (typeof PRESET_NAMES)[number]

export type PresetKeys = Readonly<
  Partial<Record<Command, Readonly<Partial<Record<Mode, readonly string[]>>>>>
>

/**
 * Well-known chords of other tools, where they have an answer here. They come in addition: a chord
 * that another command has by the table goes to the preset's.
 *
 * Left out are chords that browsers keep (memoQ splits by Ctrl+T) and Alt with a character, which
 * types on a Mac (MateCat's help is Alt+H).
 */
export const PRESETS: Readonly<Record<Preset, PresetKeys>> = {
  interlinear: {},
  // https://github.com/matecat/MateCat, public/js/cat_source/es6/utils/shortcuts.js
  matecat: {
    next: both('Mod+ArrowDown'),
    previous: both('Mod+ArrowUp'),
    // Both confirm; the second goes on to the next untranslated, which the list's filter does here.
    approve: both('Mod+Enter', 'Mod+Shift+Enter'),
    split: both('Mod+S'),
  },
  // https://wiki.prodoc-translations.com/display/PMG/The+review+process for Ctrl+Enter and Ctrl+G
  memoq: {
    approve: both('Mod+Enter'),
    nextToReview: both('Mod+G'),
    merge: both('Mod+J'),
  },
  // https://support.phrase.com/hc/en-us/articles/5709678012828-Segments-TMS and
  // https://wiki.memsource.com/wiki/Memsource_Web_Editor_User_Manual
  phrase: {
    approve: both('Mod+Enter'),
    draft: both('Mod+Shift+Enter'),
    merge: both('Mod+J'),
    split: both('Mod+E'),
  },
  // https://docs.weblate.org/en/latest/user/translating.html#keyboard-shortcuts
  weblate: {
    first: both('Alt+Home'),
    last: both('Alt+End'),
    previous: both('Alt+PageUp'),
    next: both('Alt+PageDown'),
    approve: both('Mod+Enter', 'Alt+Enter', 'Mod+Shift+Enter'),
    edit: { navigate: ['Mod+E'] },
    flag: { navigate: ['Mod+Y'] },
  },
}

function both(...chords: readonly string[]) {
  return { navigate: chords, edit: chords }
}
