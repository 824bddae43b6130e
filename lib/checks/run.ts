import type { Finding } from '@/lib/model/finding'
import type { Check, DocumentCheck, SegmentCheck } from './check'
import { failedOn, findingOf, foundBy, unlessFails } from './finding-of'
import { CHECKS } from './registry'
import type { CheckSettings } from './settings'
import { isOptIn } from './switches'
import { inOrder } from './order'
import { isTooLong, tooLong } from './too-long'
import { type CheckedDocument, type DocumentView, type View, viewDocument } from './view'

/** The findings of every segment, in the order of their places. */
export function checkDocument(document: CheckedDocument, settings: CheckSettings): Finding[][] {
  const view = viewDocument(document)
  const across = foundAcross(view, settings)
  return view.views.map((one, n) => inOrder([...findingsOf(one, settings), ...(across[n] ?? [])]))
}

/** The findings of some segments, by position, by the checks that read one with its neighbours. */
export function checkSegments(
  document: CheckedDocument,
  positions: readonly number[],
  settings: CheckSettings,
): Finding[][] {
  const { views } = viewDocument(document)
  return positions.map((position) => {
    const view = views[position]
    return view ? inOrder(findingsOf(view, settings)) : []
  })
}

/** The same of one segment, for a person who is typing in it. */
export function checkSegment(
  document: CheckedDocument,
  index: number,
  settings: CheckSettings,
): Finding[] {
  return checkSegments(document, [index], settings)[0] ?? []
}

/** The findings of every segment by the checks that read a document as a whole. */
export function checkAcross(document: CheckedDocument, settings: CheckSettings): Finding[][] {
  return foundAcross(viewDocument(document), settings).map(inOrder)
}

function foundAcross(view: DocumentView, settings: CheckSettings): Finding[][] {
  const found = view.views.map((): Finding[] => [])
  for (const check of documentChecks(settings, view))
    for (const { segment, finding } of acrossBy(check, view, settings))
      found[segment]?.push(finding)
  return found
}

function findingsOf(view: View, settings: CheckSettings): Finding[] {
  const checks = isTooLong(view) ? [tooLong as SegmentCheck] : segmentChecks(settings, view)
  const { associations } = settings
  return checks.flatMap((check) =>
    foundBy(check, view, associations, () => check.run(view, settings)),
  )
}

function acrossBy(check: DocumentCheck, view: DocumentView, settings: CheckSettings) {
  return unlessFails(
    () =>
      check.runDocument(view, settings).flatMap((one) => {
        const segment = view.views[one.segment]
        if (!segment) return []
        return {
          segment: one.segment,
          finding: findingOf(check, one, segment, settings.associations),
        }
      }),
    () => view.views.slice(0, 1).map((one) => ({ segment: 0, finding: failedOn(one, check) })),
  )
}

function segmentChecks(settings: CheckSettings, languages: Languages): SegmentCheck[] {
  return applying(settings, languages).filter((check) => 'run' in check)
}

function documentChecks(settings: CheckSettings, languages: Languages): DocumentCheck[] {
  return applying(settings, languages).filter((check) => 'runDocument' in check)
}

type Languages = Pick<DocumentView, 'targetBase'>

function applying({ off, on }: CheckSettings, { targetBase }: Languages): Check[] {
  const isOn = (id: string) => (isOptIn(id) ? on.has(id) : !off.has(id))
  return CHECKS.filter(({ id, languages }) => isOn(id) && (languages?.includes(targetBase) ?? true))
}
