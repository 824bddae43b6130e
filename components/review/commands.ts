import { toggleAuthors } from '../authorship/shows-authors'
import { linksAnswer, closeLinks, stepCaret, toggleLinks } from '../align/links-commands'
import { goToDoubtful, markEmpty, moveSentence, toggleConfirmed, unlink } from '../align/repairs'
import { markError } from '../annotations/mark-error'
import { openCodesList } from '../codes/codes-list'
import { comment, openPanel } from '../comments/open-comments'
import { toggleInvisible } from '../editor/shows-invisible'
import { openFind } from '../find/open-find'
import { addWord, dismissOpen, openFixes, stepFinding } from '../findings/finding-commands'
import { undoStep } from '../findings/finding-undo'
import { approve, draft, redo, toggleFlag, undo } from './decisions'
import type { Desk, DialogName } from './desk'
import { say } from './desk'
import { keepHunk, revertHunk, stepHunk } from './hunk-commands'
import type { Command } from './keymap'
import { mergeWithNext, splitAtCaret } from './links'
import { goToEdge, startEditing, step, stopEditing } from './moving'
import { followingQuery } from './query/chips'
import { choose, refresh } from './query/choose'
import { openReading } from '../read/open-reading'
import { openReport } from '../report/open-report'
import { selectActive, selectNone, selectOn, selectShown } from './selection/select'
import { keepTyped } from './typed'
import { toggleZen } from './zen'

/** Carries a command out: one line for each, so that keys and buttons do the same. */
export function runCommand(desk: Desk, command: Command): void {
  const answer = linksAnswer(desk, command)
  if (answer === null) say(desk, 'told.notInLinks')
  else if (typeof answer === 'function') answer(desk)
  else {
    if (answer === 'leaves') closeLinks(desk)
    COMMANDS[command](desk)
  }
}

const COMMANDS: Readonly<Record<Command, (desk: Desk) => void>> = {
  next: (desk) => step(desk, 1),
  previous: (desk) => step(desk, -1),
  nextToReview: (desk) => step(desk, 1, true),
  previousToReview: (desk) => step(desk, -1, true),
  first: (desk) => goToEdge(desk, -1),
  last: (desk) => goToEdge(desk, 1),
  goTo: (desk) => openDialog(desk, 'goTo'),
  edit: (desk) => startEditing(desk),
  leave: stopEditing,
  approve,
  draft,
  sendBack: (desk) => openDialog(desk, 'sendBack'),
  flag: toggleFlag,
  insertCode: openCodesList,
  // The editor itself answers this key; a button asks for it here.
  newParagraph: (desk) => desk.editor()?.insertParagraph(),
  merge: mergeWithNext,
  split: splitAtCaret,
  unlink,
  confirmLink: toggleConfirmed,
  moveDown: (desk) => moveSentence(desk, 'target', 1),
  moveUp: (desk) => moveSentence(desk, 'target', -1),
  sourceDown: (desk) => moveSentence(desk, 'source', 1),
  sourceUp: (desk) => moveSentence(desk, 'source', -1),
  omission: (desk) => markEmpty(desk, 'target'),
  addition: (desk) => markEmpty(desk, 'source'),
  nextDoubtful: (desk) => goToDoubtful(desk, 1),
  previousDoubtful: (desk) => goToDoubtful(desk, -1),
  realignRest: (desk) => openDialog(desk, 'realign'),
  select: selectActive,
  selectNext: (desk) => selectOn(desk, 1),
  selectPrevious: (desk) => selectOn(desk, -1),
  selectShown,
  selectNone,
  links: toggleLinks,
  caretRight: (desk) => stepCaret(desk, 'target', 'right'),
  caretLeft: (desk) => stepCaret(desk, 'target', 'left'),
  sourceCaretRight: (desk) => stepCaret(desk, 'source', 'right'),
  sourceCaretLeft: (desk) => stepCaret(desk, 'source', 'left'),
  undo: (desk) => {
    if (!undoStep(desk)) undo(desk)
  },
  redo,
  nextHunk: (desk) => stepHunk(desk, 1),
  previousHunk: (desk) => stepHunk(desk, -1),
  keepHunk,
  revertHunk,
  nextFinding: (desk) => stepFinding(desk, 1),
  previousFinding: (desk) => stepFinding(desk, -1),
  fixes: openFixes,
  dismiss: (desk) => dismissOpen(desk, 'here'),
  dismissEverywhere: (desk) => dismissOpen(desk, 'document'),
  addWord: (desk) => addWord(desk, 'mine'),
  addProjectWord: (desk) => addWord(desk, 'project'),
  checks: (desk) => openPanel(desk, 'checks'),
  safeFixes: (desk) => openDialog(desk, 'safeFixes'),
  baseline: () => document.querySelector<HTMLElement>('.baseline-choice')?.click(),
  history: (desk) => openPanel(desk, 'history'),
  whoWrote: toggleAuthors,
  invisible: toggleInvisible,
  comment,
  markError,
  errors: (desk) => openPanel(desk, 'errors'),
  filter: (desk) => void choose(desk, followingQuery(desk.screen().query)),
  query: () => document.getElementById('query-box')?.focus(),
  refresh,
  read: (desk) => openReading(desk),
  report: (desk) => openReport(desk),
  files: (desk) => openDialog(desk, 'files'),
  find: (desk) => openFind(desk, 'find'),
  replace: (desk) => openFind(desk, 'replace'),
  bulk: (desk) => openDialog(desk, 'bulk'),
  export: (desk) => openDialog(desk, 'export'),
  palette: (desk) => desk.show({ dialog: 'palette' }),
  zen: toggleZen,
  help: (desk) => openDialog(desk, 'help'),
}

function openDialog(desk: Desk, dialog: DialogName): void {
  // Both are made from what the server has: what is being typed goes there first.
  if ((dialog !== 'export' && dialog !== 'realign') || keepTyped(desk)) desk.show({ dialog })
}
