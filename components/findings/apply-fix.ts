import { fixedContent } from '@/lib/checks/fix-content'
import { checkedText } from '@/lib/checks/segments'
import { trimWhite } from '@/lib/inline/content'
import type { Fix } from '@/lib/model/finding'
import { act, seen } from '../review/decisions'
import { current, type Desk, say } from '../review/desk'
import { findingsOn } from './findings-on-screen'
import { openCard, closeCard } from './finding-commands'

/** Applies a fix of the open card, by its place from 0. */
export function applyNth(desk: Desk, n: number): void {
  const fix = openCard(desk)?.fixes[n]
  if (fix) applyFix(desk, fix)
  else say(desk, 'told.noFix', { number: n + 1 })
}

/** Puts a fix into the open text as one step of typing; else into the segment as one action. */
export function applyFix(desk: Desk, fix: Fix): void {
  if (desk.screen().mode === 'edit') applyInEditor(desk, fix)
  else applyToSegment(desk, fix)
}

function applyInEditor(desk: Desk, fix: Fix): void {
  const editor = desk.editor()
  if (!editor) return
  const content = editor.content()
  if (!isChecked(desk, checkedText(content))) {
    say(desk, 'told.fixBehind')
    return
  }
  closeCard(desk)
  editor.become(fixedContent(content, [fix]))
  editor.focus()
  say(desk, 'told.fixTyped')
}

function applyToSegment(desk: Desk, fix: Fix): void {
  const at = seen(desk)
  if (!at) return
  const { segment, head } = at.loaded.state
  if (!isChecked(desk, checkedText(head.target))) {
    say(desk, 'told.fixBehind')
    return
  }
  const target = trimWhite(fixedContent(head.target, [fix])).content
  const origin = checkOf(desk, fix)
  const change = { segment: segment.id, basedOn: head.action, target, status: 'draft' as const }
  const action = { kind: 'revise' as const, id: desk.newId(), label: 'fix' as const, origin }
  closeCard(desk)
  act(desk, { ...action, changes: [change] }, 'told.fixed', { number: at.number })
}

/** The check that offers a fix, by which its use is counted. */
function checkOf(desk: Desk, fix: Fix): string {
  const findings = openCard(desk)?.findings ?? []
  const offers = findings.find(({ fixes }) => fixes.some((one) => one.text === fix.text))
  return (offers ?? findings[0])?.check ?? ''
}

/** Is this the text that the findings on the screen are of? */
function isChecked(desk: Desk, text: string): boolean {
  const local = findingsOn(desk.store).state.get().local.get(desk.screen().active)
  if (local !== undefined) return local.text === text
  // An open text that nobody has changed yet is the one that the server has checked.
  const at = current(desk)
  return at !== null && checkedText(at.loaded.state.head.target) === text
}
