import type { AnnotationView } from '@/lib/api/annotation-answers'
import { readableText, slice } from '@/lib/inline/content'
import type { MqmAnnotation } from '@/lib/model/mqm'
import { displaySource } from '@/lib/review/state'
import { directionOf } from '@/lib/text/direction'
import { rememberStep } from '../findings/finding-undo'
import { current, type Current, type Desk, say } from '../review/desk'
import { goToRank, stopEditing } from '../review/moving'
import { rankOf } from '../review/document-cache'
import { selectedSpan, type SelectedSpan } from '../review/selected-span'
import { annotationsOn } from './annotations-on-screen'
import { type Choice, type Marking, stretchOf, topOf } from './marking'
import type { Texts } from './place'

/**
 * Opens the card on which an error is marked: in the words that are selected, in what is selected of
 * the source, which is missing then, or in the segment as a whole. What was typed becomes a draft
 * first, so that there is a revision to name.
 */
export function markError(desk: Desk): void {
  const selected = selectedSpan(desk)
  stopEditing(desk)
  if (desk.screen().mode === 'edit') return
  const at = current(desk)
  if (!at) {
    say(desk, 'told.stillLoading')
    return
  }
  closeSheet(desk)
  annotationsOn(desk.store).marking.set({ ...fresh(desk, at), place: placeOf(selected, at) })
}

/** Opens the card with an error that is marked already, where it is shown. */
export function changeError(desk: Desk, changes: AnnotationView): void {
  goToError(desk, changes)
  const at = current(desk)
  if (!at || !changes.on.includes(at.loaded.state.segment.id)) return
  const { category, note } = changes
  const known = { changes, category, note, top: topOf(category) }
  annotationsOn(desk.store).marking.set({ ...fresh(desk, at), ...known })
}

export function goToError(desk: Desk, { on }: AnnotationView): void {
  const { shown } = desk.store.state()
  closeSheet(desk)
  if (on.includes(desk.screen().active)) return
  const rank = rankOf(shown, on[0] ?? '')
  if (rank >= 0) goToRank(desk, rank)
}

/** The side panel as a sheet lies over the row that is to be seen. */
function closeSheet(desk: Desk): void {
  if (desk.screen().isPanelOpen) desk.show({ isPanelOpen: false })
}

/** What a choice on the card does. */
export function answerChoice(desk: Desk, marking: Marking, choice: Choice): void {
  const { marking: open } = annotationsOn(desk.store)
  if (choice.kind === 'goesOn') {
    open.set(choice.marking)
    return
  }
  open.set(null)
  if (choice.kind === 'marks') {
    const { category, severity } = choice
    if (marking.changes) change(desk, marking.changes, { category, severity }, marking.note)
    else add(desk, marking, { category, severity })
  }
  // Once the card is gone, so that nothing takes the focus back.
  requestAnimationFrame(() =>
    document.getElementById('active-segment')?.focus({ preventScroll: true }),
  )
}

export function removeError(desk: Desk, view: AnnotationView): void {
  const store = annotationsOn(desk.store)
  store.do({ does: 'remove', id: view.id })
  const back = () => store.do({ does: 'restore', view })
  rememberStep(desk, { back, told: 'told.errorBack', count: 1 })
  say(desk, 'told.errorRemoved', {}, true)
}

function add(desk: Desk, marking: Marking, said: MqmAnnotation): void {
  const at = current(desk)
  if (at?.loaded.state.segment.id !== marking.segment) return
  const { segment, number, note } = marking
  const id = desk.newId()
  const stretch = stretchOf(marking)
  const annotation = { id, segment, number, ...stretch, ...said, note }
  const store = annotationsOn(desk.store)
  store.do({ does: 'add', annotation, more: knownOf(desk, at, marking) })
  const back = () => store.do({ does: 'remove', id })
  rememberStep(desk, { back, told: 'told.errorRemoved', count: 1 })
  say(desk, 'told.errorMarked', { number: at.number }, true)
}

function change(desk: Desk, view: AnnotationView, said: MqmAnnotation, note: string): void {
  const { id, category, severity } = view
  const store = annotationsOn(desk.store)
  store.do({ does: 'change', id, to: { ...said, note: note.trim() } })
  const before = { category, severity, note: view.note }
  const back = () => store.do({ does: 'change', id, to: before })
  rememberStep(desk, { back, told: 'told.errorAsBefore', count: 1 })
  say(desk, 'told.errorChanged', {}, true)
}

function fresh(desk: Desk, { loaded }: Current): Marking {
  const { segment, head } = loaded.state
  return {
    ...{ segment: segment.id, number: head.number, about: head.target },
    texts: textsOf(desk, loaded.state),
    ...{ place: { side: 'target', span: null }, changes: null },
    ...{ top: null, category: null, note: '', isWriting: false },
  }
}

function textsOf(desk: Desk, state: Current['loaded']['state']): Texts {
  const { sourceLang, targetLang } = desk.store.state().info
  const source = displaySource(state)
  const side = (text: string, lang: string, from: number) => {
    return { text, lang, dir: directionOf(lang), from }
  }
  return {
    source: side(source.content.text, sourceLang, source.start),
    target: side(state.head.target.text, targetLang, 0),
  }
}

function placeOf(selected: SelectedSpan | null, { loaded: { state } }: Current): Marking['place'] {
  if (!selected) return { side: 'target', span: null }
  const { side } = selected
  const text = side === 'target' ? state.head.target : displaySource(state).content
  const { length } = text.text
  const span = { start: Math.min(selected.start, length), end: Math.min(selected.end, length) }
  return { side, span: span.start < span.end ? span : null }
}

/** What the server will say of a new annotation besides what it is sent. */
function knownOf(desk: Desk, { loaded }: Current, marking: Marking) {
  const { segment, source } = loaded.state
  const { span, missing } = stretchOf(marking)
  const from = segment.source.start
  const said = span ? slice(marking.about, span.start, span.end) : null
  const lost = missing ? slice(source, missing.start, missing.end) : null
  const words = said ?? lost
  return {
    quote: words ? readableText(words) : '',
    author: desk.store.state().info.person.id,
    at: new Date().toISOString(),
    inSource: missing ? { start: from + missing.start, end: from + missing.end } : null,
    text: marking.about,
  }
}
