import { linksAnswer } from '../align/links-commands'
import { openCard, unknownWord } from '../findings/finding-commands'
import { canUndoStep } from '../findings/finding-undo'
import type { Desk } from './desk'
import type { Command } from './keymap'
import { isActiveShown } from './moving'
import { selectionOf } from './selection/selection-store'
import { ABOUT_A_ROW } from './workbench-keys'

/** Could a command do something now? Those that could not are not offered. */
export function isOffered(desk: Desk, command: Command): boolean {
  if (ABOUT_A_ROW.has(command) && !isActiveShown(desk)) return false
  if (linksAnswer(desk, command) === null) return false
  return WHEN[command]?.(desk) ?? true
}

const WHEN: Readonly<Partial<Record<Command, (desk: Desk) => boolean>>> = {
  palette: () => false,
  edit: (desk) => desk.screen().mode === 'navigate',
  leave: (desk) => desk.screen().mode === 'edit',
  insertCode: (desk) => desk.screen().mode === 'edit',
  newParagraph: (desk) => desk.screen().mode === 'edit' && desk.store.state().info.insertsUnits,
  selectNone: (desk) => selectionOf(desk).get().ids.size > 0,
  addWord: (desk) => unknownWord(openCard(desk)) !== null,
  addProjectWord: (desk) => unknownWord(openCard(desk)) !== null,
  undo: (desk) => desk.store.state().undo !== null || canUndoStep(desk.store),
  redo: (desk) => desk.store.state().redo !== null,
}
