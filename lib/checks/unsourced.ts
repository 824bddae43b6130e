import { isAddedBoilerplate } from './boilerplate'
import { isBreadcrumb } from './breadcrumb'
import { isRemark } from './chatter'
import { copiesIn } from './headline-twice'
import { headlinesIn } from './headlines'
import { type LengthRatio, lengthRatio, logRatio } from './length-ratio'
import { repeatedIn } from './repeated-sentence'
import { shiftedBack } from './shifted-links'
import { isTornOff } from './torn-sentence'
import type { DocumentView, View } from './view'

/** What the links of a document hide, by positions of segments. */
export interface Accounts {
  /** Targets that no source answers, and that another check explains. */
  readonly explained: ReadonlySet<number>
  /** Targets that translate nothing, whatever they are linked with. */
  readonly alien: ReadonlySet<number>
  /** Sources without a translation, though something stands beside them. */
  readonly lost: ReadonlySet<number>
}

/** Made once for all the checks that ask. */
export function accountsOf(document: Pick<DocumentView, 'views'>): Accounts {
  const known = cache.get(document.views)
  if (known) return known
  const made = accounts(document)
  cache.set(document.views, made)
  return made
}

const cache = new WeakMap<readonly View[], Accounts>()

function accounts(document: Pick<DocumentView, 'views'>): Accounts {
  const { views } = document
  const alien = aliensIn(document)
  const explained = new Set(alien)
  for (const { copy, first } of copiesIn(views)) {
    explained.add(copy.view.index)
    explained.add(first.view.index)
  }
  for (const view of views) if (isTornOff(view)) explained.add(view.index)
  const lost = new Set<number>()
  const ratio = lengthRatio(document)
  let run: View[] = []
  for (const view of [...views, null]) {
    const isLinked = view !== null && view.source !== '' && alien.has(view.index)
    const answer = isLinked ? freeBeside(view, explained, ratio) : undefined
    if (answer) explained.add(answer.index)
    else if (isLinked) run.push(view)
    if (isLinked && !answer) continue
    for (const { index } of shiftedBack(run)) lost.add(index)
    run = []
  }
  return { explained, alien, lost }
}

function aliensIn(document: Pick<DocumentView, 'views'>): Set<number> {
  const { views } = document
  const alien = new Set<number>()
  for (const headline of headlinesIn(views))
    if (isBreadcrumb(headline, document)) alien.add(headline.view.index)
  for (const { view, start, end } of repeatedIn(views))
    if (start === 0 && end === view.target.trimEnd().length) alien.add(view.index)
  for (const view of views) if (isAddedBoilerplate(view) || isRemark(view)) alien.add(view.index)
  return alien
}

/** A target beside it, as long as expected, that has no source and no other reason: its translation. */
function freeBeside(
  { source, previous, next }: View,
  explained: ReadonlySet<number>,
  ratio: LengthRatio | null,
): View | undefined {
  const isFitting = ({ target }: View) =>
    ratio === null || Math.abs(logRatio({ source, target }) - ratio.median) < FITTING
  return [next, previous]
    .flatMap((view) => view ?? [])
    .find((view) => isFree(view) && !explained.has(view.index) && isFitting(view))
}

function isFree({ source, target }: View): boolean {
  return source === '' && target !== ''
}

/** Log of a ratio of lengths that a translation keeps to. */
const FITTING = 0.4
