import type { CheckedDocument, CheckedSegment } from '@/lib/checks/view'
import { sameCode } from '@/lib/inline/content'
import type { Code } from '@/lib/model/content'
import type { Warning } from '@/lib/model/file'
import type { Finding } from '@/lib/model/finding'
import type { CheckAnswer, CheckRequest } from './check-messages'

/** What the worker needs of the world; tests have their own. */
export interface RunnerParts<Settings> {
  readonly load: (request: Extract<CheckRequest, { kind: 'settings' }>) => Promise<Settings>
  readonly check: (
    document: CheckedDocument,
    index: number,
    settings: Settings,
  ) => readonly Finding[]
  /** Ids of the checks that cannot be asked here. */
  readonly elsewhere: (settings: Settings) => readonly string[]
  /** What could not be loaded. */
  readonly missing: (settings: Settings) => readonly Warning[]
  readonly say: (answer: CheckAnswer) => void
  /** Calls back once what has come in by then has been heard. */
  readonly later: (run: () => void) => void
}

/**
 * Checks the newest text that it was handed: those that came in while it was busy are passed over,
 * so that it never falls behind who types.
 */
export function createRunner<Settings>(
  parts: RunnerParts<Settings>,
): (request: CheckRequest) => void {
  const { load, check, elsewhere, missing, say, later } = parts
  let settings: Promise<Settings> | null = null
  let window: Extract<CheckRequest, { kind: 'window' }> | null = null
  let target: string | null = null
  let codes: readonly Code[] = []
  let turn = 0

  const run = async (mine: number) => {
    const known = await settings
    if (mine !== turn || !known || !window || target === null) return
    const { document, index, segment } = window
    const segments = document.segments.map((one, n) =>
      n === index && target !== null ? withText(one, target, codes) : one,
    )
    const findings = check({ ...document, segments }, index, known)
    const source = segments[index]?.source ?? ''
    const apart = { elsewhere: elsewhere(known), missing: missing(known) }
    say({ segment, source, target, codes, findings, ...apart })
  }
  const ask = () => {
    turn += 1
    const mine = turn
    later(() => void run(mine))
  }
  return (request) => {
    switch (request.kind) {
      case 'settings': {
        settings = load(request)
        break
      }
      case 'window': {
        window = request
        const own = request.document.segments[request.index]
        target = own?.target ?? ''
        codes = own?.targetCodes ?? []
        break
      }
      case 'text': {
        if (request.segment !== window?.segment) return
        if (request.target === target && areSame(request.codes, codes)) return
        target = request.target
        codes = request.codes
      }
    }
    ask()
  }
}

function withText(
  one: CheckedSegment,
  target: string,
  targetCodes: readonly Code[],
): CheckedSegment {
  const isOther = target !== one.target || !areSame(targetCodes, one.targetCodes ?? [])
  return isOther ? { ...one, target, targetCodes, cameApproved: false } : one
}

function areSame(a: readonly Code[], b: readonly Code[]): boolean {
  return a.length === b.length && a.every((code, n) => sameCode(code, b[n]))
}
