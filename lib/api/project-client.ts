import type { ErrorWeightsAnswer } from './annotation-answers'
import type { ErrorWeightsRequest } from './annotation-requests'
import type { ReasonsAnswer } from './comment-answers'
import type { ReasonsRequest } from './comment-requests'
import type { DictionaryAnswer, DictionaryFile } from './dictionary-answers'
import type { CheckSettingsAnswer, CheckUseAnswer } from './findings-answers'
import type { CheckChangeRequest, CheckSettingsRequest } from './findings-requests'
import type {
  MemoriesAnswer,
  MemoryInfo,
  MemorySummary,
  ProjectSettingsAnswer,
  ResetAnswer,
} from './memory-answers'
import { projectReportUrl } from './report-addresses'
import type { ReportAnswer } from './report-answers'
import type { ReportRequest, ReportTable } from './report-requests'
import type { SettingsRequest } from './requests'
import { json, read, readPacked } from './transport'

/** The part of the client that asks of a project, or of no document; see `createClient`. */
export function projectCalls(base: string) {
  return {
    errorWeights: (project: string | null) =>
      read<ErrorWeightsAnswer>(`${base}/api/v1/error-weights${projectQuery(project)}`),
    saveErrorWeights: (project: string | null, body: ErrorWeightsRequest) =>
      read<ErrorWeightsAnswer>(
        `${base}/api/v1/error-weights${projectQuery(project)}`,
        json('PUT', body),
      ),
    checkSettings: (project: string | null) =>
      read<CheckSettingsAnswer>(`${base}/api/v1/check-settings${projectQuery(project)}`),
    saveCheckSettings: (project: string | null, body: CheckSettingsRequest) =>
      read<CheckSettingsAnswer>(
        `${base}/api/v1/check-settings${projectQuery(project)}`,
        json('PUT', body),
      ),
    /** Switches a check, adds a word or saves lists, whatever others change meanwhile. */
    changeCheckSettings: (project: string | null, body: CheckChangeRequest) =>
      read<CheckSettingsAnswer>(
        `${base}/api/v1/check-settings${projectQuery(project)}`,
        json('PATCH', body),
      ),
    /** Which dictionary the server checks spelling by. */
    dictionary: (lang: string) =>
      read<DictionaryAnswer>(`${base}/api/v1/dictionaries/${encodeURIComponent(lang)}`),
    dictionaryFile: (lang: string, hash: string, file: DictionaryFile) =>
      readPacked(`${base}/api/v1/dictionaries/${encodeURIComponent(lang)}/${file}?hash=${hash}`),
    checkUse: (project: string | null) =>
      read<CheckUseAnswer>(`${base}/api/v1/check-use${projectQuery(project)}`),
    sendBackReasons: (project: string | null) =>
      read<ReasonsAnswer>(`${base}/api/v1/send-back-reasons${projectQuery(project)}`),
    saveSendBackReasons: (project: string | null, body: ReasonsRequest) =>
      read<ReasonsAnswer>(
        `${base}/api/v1/send-back-reasons${projectQuery(project)}`,
        json('PUT', body),
      ),
    projectReport: (project: string | null, filter: ReportRequest = {}) =>
      read<ReportAnswer>(projectReportUrl(`${base}/api/v1`, project, filter)),
    projectReportFile: (project: string | null, table: ReportTable, filter: ReportRequest = {}) =>
      projectReportUrl(`${base}/api/v1`, project, filter, table),
    memories: () => read<MemoriesAnswer>(`${base}/api/v1/memories`),
    memory: (which: WhichMemory) => read<MemoryInfo>(base + addressOf(which)),
    resetMemory: (which: WhichMemory) =>
      read<ResetAnswer>(base + addressOf(which), { method: 'DELETE' }),
    projectSettings: (project: string | null) =>
      read<ProjectSettingsAnswer>(base + settingsOf(project)),
    saveProjectSettings: (project: string | null, body: SettingsRequest) =>
      read<ProjectSettingsAnswer>(base + settingsOf(project), json('PUT', body)),
  }
}

type WhichMemory = Pick<MemorySummary, 'project' | 'sourceLang' | 'targetLang'>

function addressOf({ project, sourceLang, targetLang }: WhichMemory): string {
  return `/api/v1/memories/${sourceLang}/${targetLang}${projectQuery(project)}`
}

function settingsOf(project: string | null): string {
  return `/api/v1/project-settings${projectQuery(project)}`
}

/** Documents without a project are meant where none is named. */
function projectQuery(project: string | null): string {
  return project === null ? '' : `?project=${encodeURIComponent(project)}`
}
