import type { Range } from '@/lib/model/range'
import type { LinkSide } from '@/lib/review/propose-move'
import { directionOf } from '@/lib/text/direction'
import { wordPieces } from '@/lib/text/words'
import { current, type Desk, NO_CARETS, say } from '../review/desk'
import type { Command } from '../review/keymap'
import { splitAtCaret } from '../review/links'
import { goToRank, isActiveShown } from '../review/moving'
import { keepTyped } from '../review/typed'
import { confirmLink, doubtfulRank, goToDoubtful, textOf } from './repairs'

/** From the rows to the links, or back to the same segment. */
export function toggleLinks(desk: Desk): void {
  if (desk.screen().view === 'links') closeLinks(desk)
  else openLinks(desk)
}

export function openLinks(desk: Desk): void {
  if (!keepTyped(desk)) return
  desk.show({ ...NO_CARETS, view: 'links', mode: 'navigate', isZen: false, rest: 'middle' })
}

export function closeLinks(desk: Desk): void {
  desk.show({ ...NO_CARETS, view: 'review', rest: 'middle' })
  // Back to the same segment, also where the filter would hide it.
  if (!isActiveShown(desk)) desk.show({ frozen: null, query: '' })
}

/**
 * What commands do otherwise while the links are on the screen: `leaves` goes back to the rows first,
 * null does nothing but say so, because what it would change is not in sight.
 */
const IN_LINKS: Readonly<Partial<Record<Command, LinksAnswer>>> = {
  approve: confirmAndGoOn,
  nextToReview: (desk) => goToDoubtful(desk, 1),
  previousToReview: (desk) => goToDoubtful(desk, -1),
  split: splitInLinks,
  ...all(null, ['draft', 'sendBack', 'insertCode', 'newParagraph', 'refresh', 'zen']),
  ...all(null, ['nextHunk', 'previousHunk', 'keepHunk', 'revertHunk']),
  ...all(null, ['select', 'selectNext', 'selectPrevious', 'selectShown']),
  ...all('leaves', [
    'edit',
    'comment',
    'markError',
    'errors',
    'history',
    'whoWrote',
    'baseline',
    'filter',
    'query',
  ]),
  ...all('leaves', ['find', 'replace', 'bulk']),
  ...all('leaves', ['nextFinding', 'previousFinding', 'fixes', 'checks', 'safeFixes']),
  ...all(null, ['dismiss', 'dismissEverywhere', 'addWord', 'addProjectWord']),
}

type LinksAnswer = ((desk: Desk) => void) | 'leaves' | null

/** Commands that only the links have: elsewhere their keys belong to the browser. */
const ONLY_IN_LINKS: ReadonlySet<Command> = new Set([
  ...(['caretRight', 'caretLeft', 'sourceCaretRight', 'sourceCaretLeft'] as const),
])

/** What the command does here if it does anything else than in the rows. */
export function linksAnswer(desk: Desk, command: Command): LinksAnswer | undefined {
  if (isElsewhere(desk, command)) return null
  if (desk.screen().view !== 'links') return undefined
  return IN_LINKS[command]
}

/** Does a key belong to the browser, because its command is of the other view? */
export function isElsewhere(desk: Desk, command: Command): boolean {
  return ONLY_IN_LINKS.has(command) && desk.screen().view !== 'links'
}

/** Says that the link is right, and goes to the next that is doubtful, if there is one. */
function confirmAndGoOn(desk: Desk): void {
  if (!confirmLink(desk)) return
  const rank = doubtfulRank(desk, 1)
  if (rank !== null) goToRank(desk, rank)
}

function splitInLinks(desk: Desk): void {
  const { sourceCaret, targetCaret = null } = desk.screen()
  if (sourceCaret === null && targetCaret === null) say(desk, 'told.splitNeedsPlace')
  else splitAtCaret(desk)
}

/** Puts the caret of a side at the next word on the screen's right, or left. */
export function stepCaret(desk: Desk, side: LinkSide, towards: 'right' | 'left'): void {
  const at = current(desk)
  const { info } = desk.store.state()
  const lang = side === 'source' ? info.sourceLang : info.targetLang
  const text = at ? textOf(at.loaded.state, side).text : ''
  if (!at || text === '') {
    say(desk, at ? 'told.noSentence' : 'told.stillLoading', { number: at?.number ?? 0 })
    return
  }
  const isOn = (towards === 'right') === (directionOf(lang) === 'ltr')
  const { sourceCaret, targetCaret = null } = desk.screen()
  const words = wordPieces(text, lang).filter(({ isWord, start }) => isWord && start > 0)
  const word = nextStop(words, side === 'source' ? sourceCaret : targetCaret, isOn)
  if (!word) {
    say(desk, 'told.noSentence', { number: at.number })
    return
  }
  const { start: caret } = word
  desk.show(side === 'source' ? { sourceCaret: caret } : { targetCaret: caret })
  const before = text.slice(caret, word.end)
  say(desk, side === 'source' ? 'told.caretInSource' : 'told.caretInTarget', { before })
}

/** The next word to begin a part with; from no place at all, the first or the last. */
function nextStop(words: readonly Range[], caret: number | null, isOn: boolean): Range | undefined {
  const here = words.find(({ start }) => start === caret)
  if (isOn) return words.find(({ start }) => start > (caret ?? 0)) ?? here
  return words.findLast(({ start }) => start < (caret ?? Infinity)) ?? here
}

function all(answer: LinksAnswer, commands: readonly Command[]) {
  return Object.fromEntries(commands.map((command) => [command, answer]))
}
