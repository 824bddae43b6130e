import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Finding, Severity } from '@/lib/model/finding'
import type { Check, DocumentCheck, Found, SegmentCheck } from './check'
import { CHECKS } from './registry'
import type { CheckSettings } from './settings'
import { isTooLong, tooLong } from './too-long'
import { type CheckedDocument, type DocumentView, type View, viewDocument } from './view'

/** The findings of every segment, in the order of their places. */
export function checkDocument(document: CheckedDocument, settings: CheckSettings): Finding[][] {
  const view = viewDocument(document)
  const found = view.views.map((one) => findingsOf(one, settings))
  for (const check of documentChecks(settings, view))
    for (const one of check.runDocument(view, settings)) {
      const segment = view.views[one.segment]
      if (segment) found[one.segment]?.push(findingOf(check, one, segment))
    }
  return found.map(inOrder)
}

/** The findings of one segment by the checks that read one, for a person who is typing in it. */
export function checkSegment(
  document: CheckedDocument,
  index: number,
  settings: CheckSettings,
): Finding[] {
  const view = viewDocument(document).views[index]
  return view ? inOrder(findingsOf(view, settings)) : []
}

function findingsOf(view: View, settings: CheckSettings): Finding[] {
  const checks = isTooLong(view) ? [tooLong as SegmentCheck] : segmentChecks(settings, view)
  return checks.flatMap((check) =>
    check.run(view, settings).map((found) => findingOf(check, found, view)),
  )
}

function segmentChecks(settings: CheckSettings, languages: Languages): SegmentCheck[] {
  return applying(settings, languages).filter((check) => 'run' in check)
}

function documentChecks(settings: CheckSettings, languages: Languages): DocumentCheck[] {
  return applying(settings, languages).filter((check) => 'runDocument' in check)
}

type Languages = Pick<DocumentView, 'targetBase'>

function applying({ off }: CheckSettings, { targetBase }: Languages): Check[] {
  return CHECKS.filter(
    ({ id, languages }) => !off.has(id) && (languages?.includes(targetBase) ?? true),
  )
}

function findingOf(check: Check, found: Found, view: View): Finding {
  const kind = check.kinds[found.kind]
  if (!kind) throw new Error(`check ${check.id} has no kind ${found.kind}`)
  const severity = found.severity ?? kind.severity
  return {
    check: check.id,
    kind: found.kind,
    severity: check.tier === 1 && isDoubtful(view) ? milder(severity) : severity,
    target: found.target ?? null,
    source: found.source ?? null,
    args: found.args ?? {},
    fixes: found.fixes ?? [],
    confidence: found.confidence ?? 0.9,
  }
}

/** What is compared with a source that may be another's proves little. */
function isDoubtful({ source, target, confidence }: View): boolean {
  return source !== '' && target !== '' && confidence < DOUBTFUL_BELOW
}

function milder(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'hint'
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ target }: Finding) => target?.start ?? -1
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b))
}
