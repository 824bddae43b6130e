'use client'

import { useState } from 'react'
import type { Warning } from '@/lib/model/file'
import { isEmptyInput, type Panes } from './pane-input'
import type { Analysis } from './use-analysis'

/**
 * The warnings worth showing now: nobody is told that a side is empty before asking to align it.
 * While one is missing, or cannot be read, there is nothing to align.
 */
export function useShownWarnings(panes: Panes, analysis: Analysis) {
  const [asked, setAsked] = useState<string | null>(null)
  const pair = `${panes.source.id} ${panes.target.id}`
  const missing = analysis.warnings.filter(isMissingText)
  const refused = [analysis.reports.source, analysis.reports.target].some((one) => one?.failure)
  const isMissing =
    refused || missing.length > 0 || isEmptyInput(panes.source) || isEmptyInput(panes.target)
  const sides = [panes.source, panes.target]
  const own = [analysis.reports.source, analysis.reports.target].flatMap((report, n) =>
    (report?.warnings ?? []).filter((one) => !isSettled(one, sides[n]?.encoding ?? null)),
  )
  const shown = asked === pair && !refused ? missing : []
  return {
    warnings: [...shown, ...analysis.warnings.filter((one) => !isMissingText(one)), ...own],
    isMissing,
    askForMissing: () => setAsked(pair),
  }
}

/** A guess that is nearly sure stands beside the file's name; a chosen encoding is nobody's guess. */
function isSettled({ code, args }: Warning, chosen: string | null): boolean {
  return code === 'encoding.guessed' && (chosen !== null || Number(args.percent) >= NEARLY_SURE)
}

const NEARLY_SURE = 90

function isMissingText({ code }: Warning): boolean {
  return code === 'pair.sourceEmpty' || code === 'pair.targetEmpty'
}
