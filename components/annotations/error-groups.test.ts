import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import { errorGroups } from './error-groups'

describe('errors by category', () => {
  it('go under their category, in the order of the text, the worst of a segment first', () => {
    const errors = [
      error('b', 'accuracy/omission', 'minor'),
      error('a', 'fluency/grammar', 'minor'),
      error('b', 'accuracy', 'critical'),
      error('a', 'accuracy/addition', 'neutral'),
    ]
    const groups = errorGroups(errors, (segment) => ['a', 'b'].indexOf(segment))
    expect(
      groups.map((group) => [
        group.category,
        ...group.errors.map((one) => `${one.number} ${one.error.severity}`),
      ]),
    ).toEqual([
      ['accuracy', '1 neutral', '2 critical', '2 minor'],
      ['fluency', '1 minor'],
    ])
  })
})

function error(
  segment: string,
  category: AnnotationView['category'],
  severity: AnnotationView['severity'],
): AnnotationView {
  const places = { span: null, missing: null, inSource: null, quote: '', note: '', editedAt: null }
  const made = { id: `${segment} ${category}`, number: 0, author: 'me', at: '' }
  return { segment, category, severity, ...places, ...made, on: [segment] }
}
