import { STATUSES } from '@/lib/model/review'
import type { ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { type Summary, summaryOf } from '../summary'
import { type Html, safe } from './html'
import { aboutOf, pageOf } from './page'
import { type ClassOf, classesOf, segmentTable } from './segment-rows'

/**
 * What was changed in a review, and by whom, as one page to print or to send: figures, people, and
 * every segment that differs from the machine's text, was sent back or was talked about.
 */
export function changeReport(snapshot: ReviewSnapshot, say: Say): string {
  const summary = summaryOf(snapshot)
  const classOf = classesOf(summary.people.map(({ author }) => author))
  const told = snapshot.segments.filter(
    ({ hunks, comments, status }) =>
      hunks.length > 0 || comments.length > 0 || status === 'rejected',
  )
  const rest = snapshot.segments.length - told.length
  const left =
    rest > 0 ? safe`<p class="about">${say.words('report.rest', { count: rest })}</p>` : null
  const changes =
    told.length > 0
      ? safe`${legendOf(say)}${segmentTable(snapshot, told, say, classOf)}${left}`
      : safe`<p>${say.words('report.none')}</p>`
  const body = safe`${aboutOf(snapshot, say)}
${figuresOf(summary, say)}
${statusesOf(summary, say)}
${peopleOf(summary, say, classOf)}
<h2>${say.words('report.changes')}</h2>
${changes}`
  const title = say.words('report.title', { title: snapshot.title })
  return pageOf(snapshot, say, title, body)
}

function legendOf(say: Say): Html {
  const word = say.words('legend.word')
  return safe`<p class="legend"><span>${say.words('legend.removed')} <del class="who-0">${word}</del></span><span>${say.words('legend.added')} <ins class="who-0">${word}</ins></span><span>${say.words('legend.people')}</span></p>
`
}

function figuresOf(summary: Summary, say: Say): Html {
  const { segments, statuses, changed, words, comments, findings } = summary
  const figure = (key: string, value: string, of: number | null = null) => {
    const total =
      of === null ? null : safe` <small>${say.words('figure.of', { total: of })}</small>`
    return safe`<div><dt>${say.words(`figure.${key}`)}</dt><dd>${value}${total}</dd></div>`
  }
  const figures = [
    figure('approved', say.number(statuses.approved + statuses.final), segments),
    figure('changed', say.number(changed), segments),
    figure('alive', words.machine === 0 ? '–' : say.share(words.alive / words.machine)),
    figure('comments', say.number(comments)),
    figure('findings', say.number(findings)),
  ]
  return safe`<dl class="figures">${figures}</dl>`
}

function statusesOf({ statuses }: Summary, say: Say): Html {
  const there = STATUSES.filter((status) => statuses[status] > 0)
  const list = there.map(
    (status) =>
      safe`<span><span class="status ${status}">${say.status(status)}</span> ${say.number(statuses[status])}</span>`,
  )
  return safe`<p class="legend statuses">${list}</p>`
}

function peopleOf({ people }: Summary, say: Say, classOf: ClassOf): Html | null {
  if (people.length === 0) return null
  const heads = ['changes', 'added', 'removed', 'approved'].map(
    (key) => safe`<th class="n" scope="col">${say.words(`people.${key}`)}</th>`,
  )
  const rows = people.map(({ author, changes, added, removed, approved }) => {
    const figures = [changes, added, removed, approved]
    const cells = figures.map((one) => safe`<td class="n">${say.number(one)}</td>`)
    return safe`<tr><td><span class="sign ${classOf(author)}"></span><bdi>${author}</bdi></td>${cells}</tr>`
  })
  return safe`<h2>${say.words('people.title')}</h2>
<table class="people"><thead><tr><th scope="col">${say.words('people.name')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}
