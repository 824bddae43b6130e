import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Added, Edits } from './format'

/** The same edits with every mark of a new paragraph inside a text made a paragraph that was added. */
export function withoutMarks(edits: Edits): Edits {
  const targets = new Map(edits.targets)
  const inside = [...edits.targets].flatMap(([after, content]): Added[] => {
    const [first, ...rest] = paragraphsOf(content)
    if (!first || rest.length === 0) return []
    targets.set(after, first)
    return rest.map((one) => ({ after, content: one }))
  })
  const added = edits.added.flatMap(({ after, content }) =>
    paragraphsOf(content).map((one) => ({ after, content: one })),
  )
  return { ...edits, targets, added: [...inside, ...added] }
}

function paragraphsOf(content: Content): Content[] {
  if (!content.codes.some(({ kind }) => kind === 'newUnit')) return [content]
  const cuts = [-1]
  let n = 0
  for (let at = 0; at < content.text.length; at++)
    if (content.text[at] === CODE && content.codes[n++]?.kind === 'newUnit') cuts.push(at)
  return cuts.map((at, k) => slice(content, at + 1, cuts[k + 1] ?? content.text.length))
}
