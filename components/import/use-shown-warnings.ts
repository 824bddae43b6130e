'use client'

import { useState } from 'react'
import type { Warning } from '@/lib/model/file'
import { pairedSide, shownPanes } from './paired-panes'
import { isEmptyInput, type Panes } from './pane-input'
import type { Analysis } from './use-analysis'
import type { ShownWarning } from './warning-list'

/**
 * The warnings worth showing now: nobody is told that a side is empty before asking to align it.
 * While one is missing, or cannot be read, there is nothing to align.
 */
export function useShownWarnings(panes: Panes, { reports, warnings }: Analysis) {
  const paired = pairedSide(panes, reports)
  const sides = shownPanes(panes, reports)
  const [asked, setAsked] = useState<string | null>(null)
  const pair = `${panes.source.id} ${panes.target.id}`
  const missing = warnings.filter(isMissingText)
  const isRefused = sides.some(({ report }) => report?.failure)
  const isEmpty = sides.some(({ input }) => isEmptyInput(input))
  const shown: readonly ShownWarning[] = [
    ...(asked === pair && !isRefused && paired === null ? missing : []).map(ofPair),
    ...warnings.filter((one) => !isMissingText(one)).map(ofPair),
    ...sides
      .filter(({ side }) => paired === null || side === 'source')
      .flatMap(({ side, input, report }) =>
        (report?.warnings ?? [])
          .filter((one) => !isSettled(one, input.encoding))
          .map((warning) => ({ warning, side: paired === null ? side : null })),
      ),
  ]
  // A file that pairs its texts may have no translation yet: it is written in the review.
  const isMissing = isRefused || isEmpty || (paired === null && missing.length > 0)
  return { warnings: shown, isMissing, askForMissing: () => setAsked(pair) }
}

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
