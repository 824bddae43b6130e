import type { Side } from '@/lib/model/file'
import { isEmptyInput, type PaneInput, type PaneReport, type Panes } from './pane-input'
import type { Analysis } from './use-analysis'

/** What is shown of one side, and the input that it came with. */
export interface ShownPane {
  readonly side: Side
  /** The language chosen stays with the side; text, file and encoding are those of the input. */
  readonly input: PaneInput
  readonly report: PaneReport | null
  /** The side whose input it is: the other one's, where one file holds both. */
  readonly from: Side
}

/** The side that brought a file which holds both; null where each side has its own text, or none. */
export function pairedSide(panes: Panes, reports: Analysis['reports']): Side | null {
  const side = SIDES.find((one) => reports[one]?.target)
  return side && isEmptyInput(panes[otherSide(side)]) ? side : null
}

/**
 * Both sides as they are shown. A file that holds both is shown on either side; beside another text
 * it is refused, since nobody can tell which of the two is meant.
 */
export function shownPanes(panes: Panes, reports: Analysis['reports']): readonly ShownPane[] {
  const paired = pairedSide(panes, reports)
  return SIDES.map((side) => {
    const [input, report] = [panes[side], reports[side]]
    if (paired === null) return { side, input, report: refused(report), from: side }
    const both = reports[paired]
    const own = side === 'source' ? both : both?.target && { ...both, ...both.target }
    return {
      ...{ side, from: paired, report: own ?? null },
      input: { ...panes[paired], lang: panes[side].lang },
    }
  })
}

/** The side whose file is to be read anew by other languages: one that has several, or may have. */
export function sideReadBy(panes: Panes, reports: Analysis['reports']): Side | null {
  const paired = pairedSide(panes, reports)
  if (paired !== null) return reports[paired]?.languages.length ? paired : null
  return SIDES.find((side) => panes[side].file && !reports[side]) ?? null
}

function refused(report: PaneReport | null): PaneReport | null {
  if (!report?.target) return report
  return { ...report, failure: { code: 'file.bilingual', args: {} } }
}

export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

export const SIDES: readonly Side[] = ['source', 'target']
