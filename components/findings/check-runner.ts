import type { CheckedDocument } from '@/lib/checks/view'
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
  let turn = 0

  const run = async (mine: number) => {
    const known = await settings
    if (mine !== turn || !known || !window || target === null) return
    const { document, index, segment } = window
    const segments = document.segments.map((one, n) =>
      n === index && target !== null ? { ...one, target } : one,
    )
    const findings = check({ ...document, segments }, index, known)
    const source = segments[index]?.source ?? ''
    const apart = { elsewhere: elsewhere(known), missing: missing(known) }
    say({ segment, source, target, findings, ...apart })
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
        target = request.document.segments[request.index]?.target ?? ''
        break
      }
      case 'text': {
        if (request.segment !== window?.segment || request.target === target) return
        target = request.target
      }
    }
    ask()
  }
}
