import { STATUSES } from '@/lib/model/review'
import type { ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { type Summary, summaryOf } from '../summary'
import { type Html, html } from './html'
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
  const body = html`${aboutOf(snapshot, say)} ${figuresOf(summary, say)}
    ${peopleOf(summary, say, classOf)}
    <h2>${say.words('report.changes')}</h2>
    <p class="legend">
      <span
        >${say.words('legend.removed')} <del class="who-0">${say.words('legend.word')}</del></span
      ><span>${say.words('legend.added')} <ins class="who-0">${say.words('legend.word')}</ins></span
      ><span>${say.words('legend.people')}</span>
    </p>
    ${told.length > 0 ? segmentTable(snapshot, told, say, classOf) : html`<p>${say.words('report.none')}</p>`}
    ${rest > 0 ? html`<p class="about">${say.words('report.rest', { count: rest })}</p>` : null}`
  const title = say.words('report.title', { title: snapshot.title })
  return pageOf(snapshot, say, title, body)
}

function figuresOf({ segments, statuses, changed, words, comments, findings }: Summary, say: Say) {
  const approved = statuses.approved + statuses.final
  const figure = (key: string, value: string, of: number | null = null) =>
    html`<div>
      <dt>${say.words(`figure.${key}`)}</dt>
      <dd>
        ${value}${of === null ? null : html` <small>${say.words('figure.of', { total: of })}</small>`}
      </dd>
    </div>`
  return html`<dl class="figures">
      ${[
        figure('approved', say.number(approved), segments),
        figure('changed', say.number(changed), segments),
        figure('alive', words.machine === 0 ? '–' : say.share(words.alive / words.machine)),
        figure('comments', say.number(comments)),
        figure('findings', say.number(findings)),
      ]}
    </dl>
    <p class="legend">
      ${STATUSES.filter((status) => statuses[status] > 0).map(
        (status) =>
          html`<span class="${status}"
            >${say.status(status)} ${say.number(statuses[status])}</span
          >`,
      )}
    </p>`
}

function peopleOf({ people }: Summary, say: Say, classOf: ClassOf): Html | null {
  if (people.length === 0) return null
  const head = ['changes', 'added', 'removed', 'approved'].map(
    (key) => html`<th class="n" scope="col">${say.words(`people.${key}`)}</th>`,
  )
  const rows = people.map(
    ({ author, changes, added, removed, approved }) =>
      html`<tr>
        <td><span class="sign ${classOf(author)}"></span><bdi>${author}</bdi></td>
        ${[changes, added, removed, approved].map((one) => html`<td class="n">${say.number(one)}</td>`)}
      </tr>`,
  )
  return html`<h2>${say.words('people.title')}</h2>
    <table class="people">
      <thead>
        <tr>
          <th scope="col">${say.words('people.name')}</th>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}
