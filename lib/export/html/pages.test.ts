import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import type { ReviewSnapshot } from '../review-snapshot'
import { sayIn } from '../say'
import { ANNA, snapshotIn } from '../testing'
import { changeReport } from './change-report'
import { tablePage } from './table-page'

const DOCUMENT = aligned('A1. | B1.', 'the ferry left. | b1.', 'A1.=the+ferry+left. B1.=b1.')
const EVIL = `"><img src=x onerror=alert(1)></title></style><script>alert('1')</script>`

describe('a page of changes', () => {
  it('marks what was struck out and written in, and names by whom', () =>
    expect(changeReport(edited('the boat left.'), sayIn('en'))).toContain(
      'the <del class="who-1" title="Anna">ferry</del><ins class="who-1" title="Anna">boat</ins> left.',
    ))

  it('leaves out what nobody changed, and says so', () => {
    const page = changeReport(edited('the boat left.'), sayIn('en'))
    expect(page).not.toContain('b1.')
    expect(page).toContain('1 segment is left out')
  })

  it('says that nothing was changed', () =>
    expect(changeReport(edited('the ferry left.'), sayIn('en'))).toContain('Nothing was changed'))

  it('counts what was done', () => {
    const page = changeReport(edited('the boat left.'), sayIn('en'))
    expect(page).toMatch(/segments changed<\/dt><dd>1 <small>of 2</)
    expect(page).toMatch(
      /Anna<\/bdi><\/td><td class="n">1<\/td><td class="n">1<\/td><td class="n">1</,
    )
  })

  it('speaks Russian', () => {
    const page = changeReport(edited('the boat left.'), sayIn('ru'))
    expect(page).toContain('<html lang="ru" dir="ltr">')
    expect(page).toContain('1 сегмент опущен')
  })

  it('shows markup that came or went by its sign', () => {
    const snapshot = edited('x')
    const [segment] = snapshot.segments
    const codes = [{ kind: 'inline', id: '1', data: '<b>', display: 'b', role: 'open' } as const]
    const marked = {
      ...{ ...segment!, machine: { text: 'x', codes: [] }, text: { text: '\uFFFCx', codes } },
      hunks: [{ fromA: 0, toA: 0, fromB: 0, toB: 1 }],
    }
    expect(changeReport({ ...snapshot, segments: [marked] }, sayIn('en'))).toContain('>‹b›</ins>x')
  })
})

describe.each([
  ['the page of changes', changeReport],
  ['the table', tablePage],
])('%s', (_, write) => {
  it('shows every text as text', () => {
    const snapshot = edited(EVIL)
    const comment = { ...ANNA, id: 'c', parent: null, text: EVIL, about: null, isResolved: false }
    const by = { author: EVIL, at: ANNA.at }
    const page = write(
      {
        ...{ ...snapshot, title: EVIL, targetLang: 'ar' },
        segments: snapshot.segments.map((one) => ({
          ...{ ...one, comments: [{ ...comment, author: EVIL }], changedBy: by, approvedBy: by },
          ...{ source: one.text, written: one.written.map((stretch) => ({ ...stretch, by })) },
        })),
      },
      sayIn('en'),
    )
    expect(page.match(/<(?:img|script|title|style)\b/g)).toEqual(['<title', '<style'])
    expect(page).not.toMatch(/\son\w+="/)
    expect(page).toContain('lang="ar" dir="rtl"')
  })

  it('needs no script and allows none, and no style but its own', () => {
    const page = write(edited('x'), sayIn('en'))
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`)
    expect(page).not.toMatch(/<script|style="|https?:/)
  })
})

function edited(target: string): ReviewSnapshot {
  const review = rehearse(DOCUMENT)
  review.revise(0, { target })
  return snapshotIn(review.view(), DOCUMENT)
}
