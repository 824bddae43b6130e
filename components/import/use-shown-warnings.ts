'use client'

import { useState } from 'react'
import type { Side, Warning } from '@/lib/model/file'
import { isEmptyInput, type Panes } from './pane-input'
import type { Analysis } from './use-analysis'
import type { ShownWarning } from './warning-list'

/**
 * The warnings worth showing now: nobody is told that a side is empty before asking to align it.
 * While one is missing, or cannot be read, there is nothing to align.
 */
export function useShownWarnings(panes: Panes, { reports, warnings }: Analysis) {
  const [asked, setAsked] = useState<string | null>(null)
  const pair = `${panes.source.id} ${panes.target.id}`
  const missing = warnings.filter(isMissingText)
  const isRefused = SIDES.some((side) => reports[side]?.failure)
  const isEmpty = SIDES.some((side) => isEmptyInput(panes[side]))
  const shown: readonly ShownWarning[] = [
    ...(asked === pair && !isRefused ? missing : []).map(ofPair),
    ...warnings.filter((one) => !isMissingText(one)).map(ofPair),
    ...SIDES.flatMap((side) =>
      (reports[side]?.warnings ?? [])
        .filter((one) => !isSettled(one, panes[side].encoding))
        .map((warning) => ({ warning, side })),
    ),
  ]
  const isMissing = isRefused || isEmpty || missing.length > 0
  return { warnings: shown, isMissing, askForMissing: () => setAsked(pair) }
}

const SIDES: readonly Side[] = ['source', 'target']

function ofPair(warning: Warning): ShownWarning {
  return { warning, side: null }
}

/** A guess that is nearly sure stands beside the file's name; a chosen encoding is nobody's guess. */
function isSettled({ code, args }: Warning, chosen: string | null): boolean {
  return code === 'encoding.guessed' && (chosen !== null || Number(args.percent) >= NEARLY_SURE)
}

const NEARLY_SURE = 90

function isMissingText({ code }: Warning): boolean {
  return code === 'pair.sourceEmpty' || code === 'pair.targetEmpty'
}
