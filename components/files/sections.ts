import type { FileInfo, ImportReportAnswer } from '@/lib/api/answers'
import type { PartCount, ToldAlike } from '@/lib/model/import-report'

/** A file, and what was said of it. */
export interface FileSectionOf {
  readonly file: FileInfo
  readonly parts: readonly PartCount[]
  readonly warnings: readonly ToldAlike[]
  readonly kept: readonly ToldAlike[]
}

export interface Sections {
  readonly sections: readonly FileSectionOf[]
  /** What was said of two files together. */
  readonly pair: readonly ToldAlike[]
  /** Nothing was said of any. */
  readonly isSilent: boolean
}

/** What was said, by the file that it was said of; all of it by the one file that holds both sides. */
export function sectionsOf({ files, report }: ImportReportAnswer, isPaired: boolean): Sections {
  const { warnings = [], kept = [] } = report ?? {}
  const sections = files.map((file) => ({
    ...{ file, parts: report?.parts[isPaired ? 'source' : file.side] ?? [] },
    warnings: isPaired ? warnings : warnings.filter((told) => sideOf(told) === file.side),
    kept: isPaired ? kept : kept.filter((told) => sideOf(told) === file.side),
  }))
  return {
    sections,
    pair: isPaired ? [] : warnings.filter((told) => sideOf(told) === undefined),
    isSilent: report !== null && warnings.length + kept.length === 0,
  }
}

function sideOf({ first }: ToldAlike) {
  return first[0]?.args.side
}
