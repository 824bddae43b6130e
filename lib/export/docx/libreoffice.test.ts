import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeZip } from '@/lib/formats/zip/write'
import { drive, type Step } from '@/lib/review/drive'
import { seeded } from '@/lib/review/random'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import type { ReviewSnapshot } from '../review-snapshot'
import { ANNA, snapshotIn } from '../testing'
import { hasLibreOffice, resolvedByLibreOffice } from './libreoffice'
import { resolvedParagraphs } from './resolved'
import { trackedDocx } from './tracked-docx'

const folder = mkdtempSync(join(tmpdir(), 'interlinear-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/*
 * Law 12, judged by another program than ours. It is not asked where the machine has none.
 */
if (hasLibreOffice())
  it('is resolved by LibreOffice to the same texts as by us', () => {
    const documents = [headed(), ...random()].flatMap((snapshot) => {
      const parts = trackedDocx(snapshot)
      if (!parts.ok) throw new Error(parts.failure.code)
      const bytes = makeZip(parts.value)
      const xml = parts.value.find(({ name }) => name === 'word/document.xml')?.content
      return (['accept', 'reject'] as const).map((how) => ({ bytes, how, xml: String(xml) }))
    })
    const texts = resolvedByLibreOffice(folder, documents)
    const own = documents.map(({ xml, how }) => resolvedParagraphs(xml, how)?.join('\n'))
    expect(texts.map(comparable)).toEqual(own.map(comparable))
  })
else
  console.error('!!! Word files: not judged by LibreOffice, there is no soffice on this machine.')

function comparable(text: string | null | undefined): string {
  return (text ?? '').replace(/\n+$/, '')
}

/** Headings, list items, comments, and paragraphs that came and went. */
function headed(): ReviewSnapshot {
  const document = aligned(
    'A1. | B1. | C1. | D1. | E1.',
    'a1. | b1. | c1. | d1.',
    'A1.=a1. B1.=b1. C1.=c1. D1.= E1.=d1.',
  )
  const review = rehearse(document)
  review.revise(0, { target: 'a1 anew.' })
  review.revise(1, { target: '' })
  review.revise(3, { target: 'NEW PARAGRAPH' })
  const snapshot = snapshotIn(review.view(), document)
  const comment = { ...ANNA, id: 'c', parent: null, text: 'Why?', about: null, isResolved: false }
  const segments = snapshot.segments.map((one, n) => ({
    ...{ ...one, comments: [{ ...comment, id: `c${n}` }] },
  }))
  return { ...snapshot, segments, kinds: new Map([['0', 'heading']] as const) }
}

function random(): ReviewSnapshot[] {
  const snapshots: ReviewSnapshot[] = []
  for (let seed = 900; seed < 912; seed += 1) {
    const steps: Step[] = []
    drive(seeded(seed), (step) => steps.push(step))
    for (const { after, document } of steps.slice(-1)) snapshots.push(snapshotIn(after, document))
  }
  return snapshots
}
