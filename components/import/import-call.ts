import type { ImportCall } from '@/lib/api/client'
import type { ImportOptions } from '@/lib/api/requests'
import type { Side } from '@/lib/model/file'
import type { Analysis } from './use-analysis'
import type { PaneInput, Panes } from './pane-input'
import { pairedSide, type ShownPane, shownPanes } from './paired-panes'

/** Sentences are found, or each line or paragraph is a segment as it is. */
export type SegmentsChoice = NonNullable<ImportOptions['segments']>

/** What is sent: files as they came, typed text as UTF-8, and the languages that the page shows. */
export function importCall(
  panes: Panes,
  reports: Analysis['reports'],
  { project, segments }: { readonly project: string; readonly segments: SegmentsChoice },
): ImportCall {
  const [source, target] = shownPanes(panes, reports)
  const paired = pairedSide(panes, reports)
  const both = paired && panes[paired].file
  return {
    files: both
      ? { bilingual: both }
      : { source: fileOf(panes.source, 'source'), target: fileOf(panes.target, 'target') },
    options: {
      ...(both ? {} : titleOption(panes.source)),
      ...option('project', project.trim()),
      ...option('sourceLang', panes.source.lang ?? langOf(source)),
      ...option('targetLang', panes.target.lang ?? langOf(target)),
      ...option('sourceEncoding', source?.input.encoding),
      ...option('targetEncoding', target?.input.encoding),
      ...(segments === 'lines' ? { segments } : {}),
      ...(paired && panes[paired].columns ? { columns: panes[paired].columns } : {}),
    },
  }
}

/** What a side is written in, as its file says or as it looks. */
function langOf(pane: ShownPane | undefined): string | null {
  return pane?.report?.declared ?? pane?.report?.guess?.lang ?? null
}

function fileOf({ file, text }: PaneInput, side: Side): File {
  return file ?? new File([text], `${side}.txt`, { type: 'text/plain' })
}

function option(name: TextOption, value: string | null | undefined): ImportOptions {
  return value ? { [name]: value } : {}
}

type TextOption = Exclude<keyof ImportOptions, 'segments' | 'columns'>

/** A file has a name; what was pasted is called after its first line. */
function titleOption({ file, text }: PaneInput): ImportOptions {
  const line = /\S.*/.exec(text)?.[0].trim() ?? ''
  return file || line === '' ? {} : { title: titleOf(line) }
}

/** At most 80 characters, cut between words where the language has spaces. */
export function titleOf(line: string): string {
  if (line.length <= MAX_TITLE) return line
  const cut = line.slice(0, MAX_TITLE).replace(/[\ud800-\udbff]$/, '')
  const edge = cut.lastIndexOf(' ')
  return `${(edge > MAX_TITLE / 2 ? cut.slice(0, edge) : cut).replace(/[\s.,;:–—-]+$/u, '')}…`
}

const MAX_TITLE = 80
