import { readableText } from '@/lib/inline/content'
import { directionOf } from '@/lib/text/direction'
import type { ReviewComment, ReviewSegment, ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { shownChanges } from '../shown-changes'
import { type Html, safe } from './html'

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
  const heads = [
    safe`<th class="number" scope="col">${say.words('column.number')}</th>`,
    ...[sourceLang, targetLang].map(
      (lang) =>
        safe`<th scope="col" dir="${directionOf(lang)}"><bdi>${say.language(lang)}</bdi></th>`,
    ),
    safe`<th class="state" scope="col">${say.words('column.status')}</th>`,
  ]
  const rows = segments.map((segment) => rowOf(segment, snapshot, say, classOf))
  return safe`<table class="segments">
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>`
}

function rowOf(
  segment: ReviewSegment,
  { sourceLang, targetLang }: ReviewSnapshot,
  say: Say,
  classOf: ClassOf,
): Html {
  const source = textIn(sourceLang, 'text source', safe`${readableText(segment.source)}`)
  const target = textIn(targetLang, 'text', safe`${changesIn(segment, classOf)}`)
  const comments = commentsOf(segment, say, classOf)
  return safe`<tr id="s${segment.number}"><td class="number">${say.number(segment.number)}</td><td>${source}</td><td>${target}${comments}</td><td class="state">${stateOf(segment, say)}</td></tr>
`
}

function textIn(lang: string, kind: string, text: Html): Html {
  return safe`<div class="${kind}" lang="${lang}" dir="${directionOf(lang)}">${text}</div>`
}

function changesIn(segment: ReviewSegment, classOf: ClassOf): Html[] {
  return shownChanges(segment).map(({ deed, text, by }) => {
    const who = classOf(by?.author ?? null)
    const title = by?.author ?? ''
    if (deed === 'keep') return safe`${text}`
    return deed === 'insert'
      ? safe`<ins class="${who}" title="${title}">${text}</ins>`
      : safe`<del class="${who}" title="${title}">${text}</del>`
  })
}

function stateOf(segment: ReviewSegment, say: Say): Html {
  const { status, changedBy, approvedBy, findings } = segment
  const by = approvedBy ?? changedBy
  const who = by && safe`<bdi>${by.author}</bdi><br>${say.time(by.at)}`
  const count = say.words('row.findings', { count: findings })
  const open = findings > 0 ? safe`<br><span class="findings">${count}</span>` : null
  return safe`<span class="status ${status}">${say.status(status)}</span>${who}${open}`
}

function commentsOf({ comments }: ReviewSegment, say: Say, classOf: ClassOf): Html | null {
  if (comments.length === 0) return null
  return safe`<ul class="comments">${comments.map((one) => commentOf(one, say, classOf))}</ul>`
}

function commentOf(comment: ReviewComment, say: Say, classOf: ClassOf): Html {
  const { author, at, text, parent, isResolved } = comment
  const settled = isResolved ? safe` · ${say.words('comment.resolved')}` : null
  const kind = `${classOf(author)}${parent === null ? '' : ' answer'}`
  return safe`<li class="${kind}"><b><bdi>${author}</bdi></b> · ${say.time(at)}${settled}<p dir="auto">${text}</p></li>`
}
