import type { Finding, Severity } from '@/lib/model/finding'
import type { Associations } from './associations'
import type { Check, Found } from './check'
import { isProvenLink } from './proven-link'
import { tooLong } from './too-long'
import type { View } from './view'

/** What a check finds in one segment; that it failed, where it throws. */
export function foundBy(
  check: Check,
  view: View,
  associations: Associations | null,
  run: () => readonly Found[],
): Finding[] {
  return unlessFails(
    () => run().map((found) => findingOf(check, found, view, associations)),
    () => [failedOn(view, check)],
  )
}

/** A check that fails on a text nobody thought of is a bug of ours, and no reason to ask no other. */
export function unlessFails<T>(work: () => T, failed: () => T): T {
  try {
    return work()
  } catch {
    return failed()
  }
}

/** Says so in the failed check's place. */
export function failedOn(view: View, { id }: Check): Finding {
  return findingOf(tooLong, { kind: 'failed', args: { name: id } }, view, null)
}

/**
 * A finding as everybody sees it, with what its check says of its kind. `associations`: what the words of
 * the pair prove of a link.
 */
export function findingOf(
  check: Check,
  found: Found,
  view: View,
  associations: Associations | null,
): Finding {
  const kind = check.kinds[found.kind]
  if (!kind) throw new Error(`check ${check.id} has no kind ${found.kind}`)
  const severity = found.severity ?? kind.severity
  return {
    check: check.id,
    kind: found.kind,
    severity: needsLink(check) && isDoubtful(view, associations) ? milder(severity) : severity,
    target: found.target ?? null,
    source: found.source ?? null,
    args: found.args ?? {},
    fixes: found.fixes ?? [],
    confidence: found.confidence ?? 0.9,
  }
}

function needsLink({ tier, provesLink = false }: Check): boolean {
  return tier === 1 && !provesLink
}

/** What is compared with a source that may be another's proves little. */
function isDoubtful(view: View, associations: Associations | null): boolean {
  return view.source !== '' && view.target !== '' && !isProvenLink(view, associations)
}

function milder(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'hint'
}
