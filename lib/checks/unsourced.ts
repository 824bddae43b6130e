import { isAddedBoilerplate } from './boilerplate'
import { isBreadcrumb } from './breadcrumb'
import { isRemark } from './chatter'
import { copiesIn } from './headline-twice'
import { headlinesIn } from './headlines'
import { repeatedIn } from './repeated-sentence'
import { isTornOff } from './torn-sentence'
import type { DocumentView, View } from './view'

/** Segments whose text was added, and that another check explains: their positions. */
export function explainedIn(document: Pick<DocumentView, 'views'>): ReadonlySet<number> {
  const { views } = document
  const explained = new Set<number>()
  const add = ({ index }: View) => explained.add(index)
  for (const { copy, first } of copiesIn(views)) {
    add(copy.view)
    add(first.view)
  }
  for (const headline of headlinesIn(views))
    if (isBreadcrumb(headline, document)) add(headline.view)
  for (const { view } of repeatedIn(views)) add(view)
  for (const view of views)
    if (isAddedBoilerplate(view) || isRemark(view) || isTornOff(view)) add(view)
  return explained
}
