import type { ReviewSnapshot } from '../review-snapshot'
import type { Say } from '../say'
import { summaryOf } from '../summary'
import { safe } from './html'
import { aboutOf, pageOf } from './page'
import { classesOf, segmentTable } from './segment-rows'

/** Both texts side by side, segment by segment, with the changes of the target marked. */
export function tablePage(snapshot: ReviewSnapshot, say: Say): string {
  const { people } = summaryOf(snapshot)
  const classOf = classesOf(people.map(({ author }) => author))
  const legend = people.map(
    ({ author }) =>
      safe`<span><span class="sign ${classOf(author)}"></span><bdi>${author}</bdi></span>`,
  )
  const body = safe`${aboutOf(snapshot, say)}
<p class="legend">${legend}</p>
${segmentTable(snapshot, snapshot.segments, say, classOf)}`
  return pageOf(snapshot, say, say.words('table.title', { title: snapshot.title }), body)
}
