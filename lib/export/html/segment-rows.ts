import { readableText } from '@/lib/inline/content'
import { directionOf } from '@/lib/text/direction'
import type { ReviewComment, ReviewSegment, ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { shownChanges } from '../shown-changes'
import { type Html, html } from './html'

/** Classes for people, in the order of how much they did: `who-1` to `who-4`, then again. */
export type ClassOf = (author: string | null) => string

export function classesOf(authors: readonly string[]): ClassOf {
  const places = new Map(authors.map((author, n) => [author, `who-${(n % 4) + 1}`]))
  return (author) => (author === null ? 'who-0' : (places.get(author) ?? 'who-0'))
}

/** Segments as a table: number, source, target with its changes, and what became of it. */
export function segmentTable(
  snapshot: ReviewSnapshot,
  segments: readonly ReviewSegment[],
  say: Say,
  classOf: ClassOf,
): Html {
  const { sourceLang, targetLang } = snapshot
  return html`<table class="segments">
    <thead>
      <tr>
        <th class="number" scope="col">${say.words('column.number')}</th>
        <th scope="col">${say.language(sourceLang)}</th>
        <th scope="col">${say.language(targetLang)}</th>
        <th class="state" scope="col">${say.words('column.status')}</th>
      </tr>
    </thead>
    <tbody>
      ${segments.map((segment) => rowOf(segment, snapshot, say, classOf))}
    </tbody>
  </table>`
}

function rowOf(
  segment: ReviewSegment,
  { sourceLang, targetLang }: ReviewSnapshot,
  say: Say,
  classOf: ClassOf,
): Html {
  const source = readableText(segment.source)
  return html`<tr id="s${segment.number}">
    <td class="number">${say.number(segment.number)}</td>
    <td>
      <div class="text source" lang="${sourceLang}" dir="${directionOf(sourceLang)}">${source}</div>
    </td>
    <td>
      <div class="text" lang="${targetLang}" dir="${directionOf(targetLang)}">
        ${changesIn(segment, classOf)}
      </div>
      ${commentsOf(segment, say, classOf)}
    </td>
    <td class="state">${stateOf(segment, say)}</td>
  </tr> `
}

function changesIn(segment: ReviewSegment, classOf: ClassOf): Html[] {
  return shownChanges(segment).map(({ deed, text, by }) => {
    const who = classOf(by?.author ?? null)
    const title = by?.author ?? ''
    if (deed === 'keep') return html`${text}`
    return deed === 'insert'
      ? html`<ins class="${who}" title="${title}">${text}</ins>`
      : html`<del class="${who}" title="${title}">${text}</del>`
  })
}

function stateOf(segment: ReviewSegment, say: Say): Html {
  const { status, changedBy, approvedBy, findings } = segment
  const by = approvedBy ?? changedBy
  const who = by && html`<bdi>${by.author}</bdi><br />${say.time(by.at)}`
  const open =
    findings > 0
      ? html`<br /><span class="findings">${say.words('row.findings', { count: findings })}</span>`
      : null
  return html`<span class="status ${status}">${say.status(status)}</span>${who}${open}`
}

function commentsOf({ comments }: ReviewSegment, say: Say, classOf: ClassOf): Html | null {
  return comments.length === 0
    ? null
    : html`<ul class="comments">
        ${comments.map((one) => commentOf(one, say, classOf))}
      </ul>`
}

function commentOf(comment: ReviewComment, say: Say, classOf: ClassOf): Html {
  const { author, at, text, parent, isResolved } = comment
  const settled = isResolved ? html` · ${say.words('comment.resolved')}` : null
  return html`<li class="${classOf(author)}${parent === null ? '' : ' answer'}" dir="auto">
    <b>${author}</b> · ${say.time(at)}${settled} ${text}
  </li>`
}
