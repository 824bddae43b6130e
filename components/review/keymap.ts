/** Where the keys go: to the rows, or into the text of the active row. */
export type Mode = 'navigate' | 'edit'

/** Everything that a key can ask for. Its name is a key of `keys.json`. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextToReview'
  | 'previousToReview'
  | 'first'
  | 'last'
  | 'goTo'
  | 'edit'
  | 'leave'
  | 'approve'
  | 'draft'
  | 'sendBack'
  | 'flag'
  | 'comment'
  | 'markError'
  | 'errors'
  | 'insertCode'
  | 'newParagraph'
  | 'merge'
  | 'split'
  | 'unlink'
  | 'confirmLink'
  | 'moveDown'
  | 'moveUp'
  | 'sourceDown'
  | 'sourceUp'
  | 'omission'
  | 'addition'
  | 'nextDoubtful'
  | 'previousDoubtful'
  | 'realignRest'
  | 'select'
  | 'selectNext'
  | 'selectPrevious'
  | 'selectShown'
  | 'selectNone'
  | 'links'
  | 'caretRight'
  | 'caretLeft'
  | 'sourceCaretRight'
  | 'sourceCaretLeft'
  | 'undo'
  | 'redo'
  | 'nextHunk'
  | 'previousHunk'
  | 'keepHunk'
  | 'revertHunk'
  | 'nextFinding'
  | 'previousFinding'
  | 'fixes'
  | 'dismiss'
  | 'dismissEverywhere'
  | 'addWord'
  | 'addProjectWord'
  | 'checks'
  | 'safeFixes'
  | 'baseline'
  | 'history'
  | 'whoWrote'
  | 'invisible'
  | 'filter'
  | 'query'
  | 'refresh'
  | 'read'
  | 'report'
  | 'files'
  | 'find'
  | 'replace'
  | 'bulk'
  | 'export'
  | 'palette'
  | 'zen'
  | 'help'

export const KEY_GROUPS = ['move', 'decide', 'checks', 'select', 'links', 'undo', 'look'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

/**
 * One line of the table of keys.
 *
 * A chord is written `Mod+Shift+Enter`, in this order: Mod (Ctrl, on a Mac Cmd), Alt, Shift, then
 * the key as `KeyboardEvent.key` names it, letters in capitals. A character that needs Shift on some
 * keyboards (`?`) is written alone. `repeats`: holding the key down repeats it.
 */
export interface KeyRow {
  readonly command: Command
  readonly group: KeyGroup
  readonly navigate: readonly string[]
  readonly edit: readonly string[]
  readonly repeats?: true
}

/**
 * The one table of keys, as it is before anybody changes it. The screen and the help go by what
 * `effectiveKeymap` makes of it for this reader.
 *
 * Edit has modifiers and function keys only, and never Ctrl+Alt with a character, which is AltGr.
 * Undo of typing is the editor's own and stops at the row, so `undo` has no key there.
 */
export const KEYMAP: readonly KeyRow[] = [
  row('next', 'move', ['J', 'ArrowDown'], ['Alt+ArrowDown'], true),
  row('previous', 'move', ['K', 'ArrowUp'], ['Alt+ArrowUp'], true),
  row('nextToReview', 'move', ['N'], ['Alt+PageDown'], true),
  row('previousToReview', 'move', ['P'], ['Alt+PageUp'], true),
  row('first', 'move', ['Home'], []),
  row('last', 'move', ['End'], []),
  row('goTo', 'move', ['#', 'Mod+G'], ['Mod+G']),
  row('edit', 'decide', ['Enter', 'E'], []),
  row('leave', 'decide', [], ['Escape']),
  row('approve', 'decide', ['A', 'Mod+Enter'], ['Mod+Enter']),
  row('draft', 'decide', ['S', 'Mod+Shift+Enter'], ['Mod+Shift+Enter']),
  row('sendBack', 'decide', ['R'], []),
  row('flag', 'decide', ['F'], []),
  row('comment', 'decide', ['C'], ['Shift+F2']),
  row('markError', 'decide', ['M'], ['F4']),
  row('insertCode', 'decide', [], ['F2']),
  row('errors', 'look', ['Shift+M'], []),
  row('nextFinding', 'checks', ['.', 'F8'], ['F8'], true),
  row('previousFinding', 'checks', ['Shift+F8'], ['Shift+F8'], true),
  row('fixes', 'checks', [',', 'Alt+Enter'], ['Alt+Enter']),
  row('dismiss', 'checks', ['Delete'], []),
  row('dismissEverywhere', 'checks', ['Shift+Delete'], []),
  row('addWord', 'checks', ['Q'], []),
  row('addProjectWord', 'checks', ['Shift+Q'], []),
  row('checks', 'checks', ['W'], []),
  row('safeFixes', 'checks', ['Shift+W'], []),
  row('select', 'select', ['Shift+X'], []),
  row('selectNext', 'select', ['Shift+J'], [], true),
  row('selectPrevious', 'select', ['Shift+K'], [], true),
  row('selectShown', 'select', ['Shift+S'], []),
  row('selectNone', 'select', ['Escape'], []),
  row('bulk', 'select', ['Shift+A'], []),
  row('newParagraph', 'links', [], ['Shift+Enter']),
  row('merge', 'links', ['G'], []),
  row('split', 'links', ['F6'], ['F6']),
  row('unlink', 'links', ['L'], []),
  row('confirmLink', 'links', ['Shift+L'], []),
  row('moveDown', 'links', ['Shift+ArrowDown'], []),
  row('moveUp', 'links', ['Shift+ArrowUp'], []),
  row('sourceDown', 'links', ['Alt+Shift+ArrowDown'], []),
  row('sourceUp', 'links', ['Alt+Shift+ArrowUp'], []),
  row('omission', 'links', ['Shift+O'], []),
  row('addition', 'links', ['Shift+I'], []),
  row('nextDoubtful', 'links', ['Shift+N'], [], true),
  row('previousDoubtful', 'links', ['Shift+P'], [], true),
  row('realignRest', 'links', ['Shift+T'], []),
  row('links', 'links', ['T'], []),
  row('caretRight', 'links', ['ArrowRight'], [], true),
  row('caretLeft', 'links', ['ArrowLeft'], [], true),
  row('sourceCaretRight', 'links', ['Shift+ArrowRight'], [], true),
  row('sourceCaretLeft', 'links', ['Shift+ArrowLeft'], [], true),
  row('undo', 'undo', ['U', 'Mod+Z'], []),
  row('redo', 'undo', ['Shift+U', 'Mod+Shift+Z'], []),
  row('nextHunk', 'look', [']'], [], true),
  row('previousHunk', 'look', ['['], [], true),
  row('keepHunk', 'look', ['Y'], []),
  row('revertHunk', 'look', ['X'], []),
  row('baseline', 'look', ['D'], []),
  row('history', 'look', ['H'], []),
  row('whoWrote', 'look', ['B'], []),
  row('invisible', 'look', ['I'], []),
  row('filter', 'look', ['V'], []),
  row('query', 'look', ['Shift+F'], []),
  row('refresh', 'look', ['Shift+V'], []),
  row('read', 'look', ['O'], []),
  row('report', 'look', ['Shift+R'], []),
  row('files', 'look', ['Shift+D'], []),
  row('find', 'look', ['/', 'Mod+Shift+F'], ['Mod+Shift+F']),
  row('replace', 'look', ['Mod+H'], ['Mod+H']),
  row('export', 'look', ['Mod+S'], ['Mod+S']),
  row('palette', 'look', ['Mod+K'], ['Mod+K']),
  row('zen', 'look', ['Z'], []),
  row('help', 'look', ['?', 'F1'], ['F1']),
]

/** The chords of a command in a mode of a table, first the one to show beside its button. */
export function chordsOf(
  table: readonly KeyRow[],
  command: Command,
  mode: Mode,
): readonly string[] {
  return table.find((line) => line.command === command)?.[mode] ?? []
}

/** Chords that two commands of one mode share: a mistake in the table. */
export function conflicts(table: readonly KeyRow[], mode: Mode): readonly string[] {
  const chords = table.flatMap((line) => line[mode])
  return chords.filter((chord, at) => chords.indexOf(chord) !== at)
}

/** A single character, with Shift at most: what a reader may switch off (WCAG 2.1.4). */
export function isSingleCharacter(chord: string): boolean {
  return chord.replace(/^Shift\+/, '').length === 1
}

function row(
  command: Command,
  group: KeyGroup,
  navigate: readonly string[],
  edit: readonly string[],
  repeats?: true,
): KeyRow {
  return { command, group, navigate, edit, ...(repeats && { repeats }) }
}
