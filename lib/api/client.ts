import type { Failure, Result } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import type {
  ActAnswer,
  ActionsAnswer,
  ActRefusal,
  DocumentInfo,
  DocumentsAnswer,
  ExportRefusal,
  ImportDone,
  ImportProgress,
  ImportReportAnswer,
  LatestAnswer,
  OutlineAnswer,
  RevisionsAnswer,
  SegmentsAnswer,
} from './answers'
import type { ActiveTimeRequest } from './active-time-requests'
import type { AnnotationsAnswer, ScoreBasisAnswer } from './annotation-answers'
import type { AnnotationChangeRequest, AnnotationRequest } from './annotation-requests'
import type { CommentCountsAnswer, CommentsAnswer } from './comment-answers'
import type { CommentChangeRequest, CommentRequest } from './comment-requests'
import type { EventsAnswer, OwnActionsAnswer } from './event-answers'
import type { BulkAnswer, BulkPreview } from './bulk-answers'
import type { BulkPreviewRequest, BulkRequest } from './bulk-requests'
import type { AuthorshipAnswer } from './authorship-answers'
import type { BlameAnswer } from './blame-answers'
import type { FindingsAnswer } from './findings-answers'
import type { DismissRequest } from './findings-requests'
import { fileNameOf } from './file-name-of'
import { readImport } from './import-stream'
import { projectCalls } from './project-client'
import type { ReadingAnswer } from './reading-answers'
import type { RealignmentAnswer } from './realign-answers'
import type { ExportRequest, ImportOptions, RenameRequest } from './requests'
import { documentReportUrl } from './report-addresses'
import type { ReportAnswer } from './report-answers'
import type { ReportRequest, ReportTable } from './report-requests'
import type { SearchAnswer, SearchedIds } from './search-answers'
import type { SearchRequest } from './search-requests'
import type { SeenAnswer, SeenRequest } from './seen-answers'
import { json, reach, read, refusalOf, refused } from './transport'

/** What an import needs: two files (a pasted text is a `File` made in the page), or one with both sides. */
export interface ImportCall {
  readonly files: { readonly source: File; readonly target: File } | { readonly bilingual: File }
  readonly options?: ImportOptions
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** A Result whose refusal may say more: `refusal` is null when the server was not the one to refuse. */
export type Outcome<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly refusal: R | null }

/** A refused action carries what stands in its place. */
export type ActOutcome = Outcome<ActAnswer, ActRefusal>

/** The exported file, or which segments hold it up. */
export type ExportOutcome = Outcome<{ readonly name: string; readonly blob: Blob }, ExportRefusal>

export type ApiClient = ReturnType<typeof createClient>

/**
 * The HTTP API as functions. Every answer is a Result; a server that cannot be reached is the
 * failure `server.unreachable`, which may be tried again with the same action id.
 */
export function createClient(base = '') {
  const of = (document: string) => `${base}/api/v1/documents/${encodeURIComponent(document)}`
  return {
    ...projectCalls(base),
    importDocument: (call: ImportCall) => importDocument(`${base}/api/v1/documents`, call),
    importSample: (name: string) =>
      followImport(`${base}/api/v1/samples/${encodeURIComponent(name)}`, { method: 'POST' }),
    documents: () => read<DocumentsAnswer>(`${base}/api/v1/documents`),
    document: (id: string) => read<DocumentInfo>(of(id)),
    importReport: (id: string) => read<ImportReportAnswer>(`${of(id)}/import-report`),
    rename: (id: string, body: RenameRequest) => read<DocumentInfo>(of(id), json('PATCH', body)),
    remove: (id: string) => read<{ deletedAt: string }>(of(id), { method: 'DELETE' }),
    restore: (id: string) => read<DocumentInfo>(`${of(id)}/restore`, { method: 'POST' }),
    outline: (id: string) => read<OutlineAnswer>(`${of(id)}/outline`),
    latest: (id: string) => read<LatestAnswer>(`${of(id)}/latest`),
    segments: (id: string, from: number, count = 200) =>
      read<SegmentsAnswer>(`${of(id)}/segments?from=${from}&count=${count}`),
    /** Ids of all segments that hold a text, in whatever case. */
    segmentsWith: (id: string, text: string, sides: SearchRequest['sides']) => {
      const body: SearchRequest = { pattern: { text }, sides, idsOnly: true }
      return read<SearchedIds>(`${of(id)}/search`, json('POST', body))
    },
    act: (id: string, action: Action) => act(`${of(id)}/actions`, action),
    actions: (id: string, since: number) => read<ActionsAnswer>(`${of(id)}/actions?since=${since}`),
    events: (id: string, since: number) => read<EventsAnswer>(`${of(id)}/events?since=${since}`),
    eventStreamUrl: (id: string, since: number) => `${of(id)}/events?since=${since}`,
    ownActions: (id: string) => read<OwnActionsAnswer>(`${of(id)}/own-actions`),
    realignment: (id: string, from = 0) =>
      read<RealignmentAnswer>(`${of(id)}/realignment?from=${from}`, { method: 'POST' }),
    revisions: (id: string, segment: string) =>
      read<RevisionsAnswer>(`${of(id)}/segments/${encodeURIComponent(segment)}/revisions`),
    commentCounts: (id: string) => read<CommentCountsAnswer>(`${of(id)}/comments`),
    comments: (id: string, segment: string) =>
      read<CommentsAnswer>(`${of(id)}/segments/${encodeURIComponent(segment)}/comments`),
    addComment: (id: string, body: CommentRequest) =>
      read<{ id: string; at: string }>(`${of(id)}/comments`, json('POST', body)),
    changeComment: (id: string, comment: string, body: CommentChangeRequest) =>
      read<null>(`${of(id)}/comments/${comment}`, json('PATCH', body)),
    deleteComment: (id: string, comment: string) =>
      read<null>(`${of(id)}/comments/${comment}`, { method: 'DELETE' }),
    readComments: (id: string, ids: readonly string[]) =>
      read<null>(`${of(id)}/comments/read`, json('POST', { ids })),
    annotations: (id: string) => read<AnnotationsAnswer>(`${of(id)}/annotations`),
    annotationsUrl: (id: string, as: 'csv' | 'tsv' | 'json') => `${of(id)}/annotations.${as}`,
    addAnnotation: (id: string, body: AnnotationRequest) =>
      read<{ id: string; at: string }>(`${of(id)}/annotations`, json('POST', body)),
    changeAnnotation: (id: string, annotation: string, body: AnnotationChangeRequest) =>
      read<null>(`${of(id)}/annotations/${annotation}`, json('PATCH', body)),
    deleteAnnotation: (id: string, annotation: string) =>
      read<null>(`${of(id)}/annotations/${annotation}`, { method: 'DELETE' }),
    scoreBasis: (id: string) => read<ScoreBasisAnswer>(`${of(id)}/score-basis`),
    findings: (id: string, segments?: readonly string[]) =>
      read<FindingsAnswer>(
        `${of(id)}/findings${segments ? `?segments=${segments.join(',')}` : ''}`,
      ),
    /** Sent again, a dismissal stays as it was. */
    dismiss: (id: string, body: DismissRequest) =>
      read<{ findings: number }>(`${of(id)}/dismissals`, json('POST', body)),
    undismiss: (id: string, ids: readonly string[]) =>
      read<{ findings: number }>(`${of(id)}/dismissals`, json('DELETE', { ids })),
    search: (id: string, body: SearchRequest, signal?: AbortSignal) =>
      read<SearchAnswer>(`${of(id)}/search`, { ...json('POST', body), ...(signal && { signal }) }),
    seen: (id: string) => read<SeenAnswer>(`${of(id)}/seen`),
    /** Survives the page that it is sent from. */
    noteSeen: (id: string, body: SeenRequest) =>
      read<SeenAnswer>(`${of(id)}/seen`, { ...json('PUT', body), keepalive: true }),
    /** Survives the page that it is sent from. */
    noteActiveTime: (id: string, body: ActiveTimeRequest) =>
      read<null>(`${of(id)}/active-time`, { ...json('POST', body), keepalive: true }),
    previewBulk: (id: string, body: BulkPreviewRequest, signal?: AbortSignal) =>
      read<BulkPreview>(`${of(id)}/bulk/preview`, {
        ...json('POST', body),
        ...(signal && { signal }),
      }),
    bulk: (id: string, body: BulkRequest) => read<BulkAnswer>(`${of(id)}/bulk`, json('POST', body)),
    blame: (id: string, segment: string, signal: AbortSignal) =>
      read<BlameAnswer>(`${of(id)}/segments/${encodeURIComponent(segment)}/blame`, { signal }),
    authorship: (id: string, signal: AbortSignal) =>
      read<AuthorshipAnswer>(`${of(id)}/authorship`, { signal }),
    /** What is null in it because it is still being counted comes when it is asked for again. */
    documentReport: (id: string, filter: ReportRequest = {}) =>
      read<ReportAnswer>(documentReportUrl(of(id), filter)),
    documentReportFile: (id: string, table: ReportTable, filter: ReportRequest = {}) =>
      documentReportUrl(of(id), filter, table),
    reading: (id: string, choice: { unapproved: 'machine' | 'current'; changes: 'yes' | 'no' }) =>
      read<ReadingAnswer>(`${of(id)}/reading?${new URLSearchParams(choice)}`),
    export: (id: string, asked: ExportRequest) =>
      exportDocument(`${of(id)}/export?${new URLSearchParams(asked)}`),
  }
}

async function act(url: string, action: Action): Promise<ActOutcome> {
  const response = await reach(url, json('POST', { action }))
  if (!response.ok) return { ...response, refusal: null }
  if (!response.value.ok) {
    const body = await refusalOf(response.value)
    const refusal = 'segments' in body ? (body as ActRefusal) : null
    return { ok: false, failure: body.failure, refusal }
  }
  return { ok: true, value: (await response.value.json()) as ActAnswer }
}

async function exportDocument(url: string): Promise<ExportOutcome> {
  const response = await reach(url)
  if (!response.ok) return { ...response, refusal: null }
  if (!response.value.ok) {
    const body = await refusalOf(response.value)
    const refusal = 'segments' in body ? (body as ExportRefusal) : null
    return { ok: false, failure: body.failure, refusal }
  }
  const name = fileNameOf(response.value.headers.get('content-disposition') ?? '')
  return { ok: true, value: { name, blob: await response.value.blob() } }
}

async function importDocument(url: string, call: ImportCall): Promise<Result<ImportDone>> {
  const body = new FormData()
  body.set('options', JSON.stringify(call.options ?? {}))
  for (const [part, file] of Object.entries(call.files)) body.set(part, file)
  const signal = call.signal ? { signal: call.signal } : {}
  return followImport(url, { method: 'POST', body, ...signal }, call.onProgress)
}

async function followImport(
  url: string,
  init: RequestInit,
  onProgress?: ImportCall['onProgress'],
): Promise<Result<ImportDone>> {
  const response = await reach(url, init)
  if (!response.ok) return response
  if (!response.value.ok) return refused(await refusalOf(response.value))
  return readImport(response.value, onProgress)
}
