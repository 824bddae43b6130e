import { createClient } from '@/lib/api/client'
import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportRequest, ReportTable } from '@/lib/api/report-requests'
import { directionOfLocale } from '@/lib/i18n/settings'
import type { Person } from '@/lib/model/review'
import { makerOf } from '../history/revision-names'
import { requestLocale, serverTranslator } from '../i18n/server'
import { numbersOf } from './numbers'
import type { ReportView } from './report-view'

/** A report with the words, figures and names of the request's language. */
export async function reportViewOf(report: ReportAnswer, me: Person): Promise<ReportView> {
  const { t, language } = await serverTranslator('report')
  const checks = await serverTranslator('findings')
  const errors = await serverTranslator('errors')
  const review = await serverTranslator('review')
  const people = { me, machine: review.t('machine') }
  return {
    report,
    t,
    numbers: numbersOf(language),
    direction: directionOfLocale(await requestLocale()),
    personOf: (id) => makerOf(id, people),
    checkName: (check) => (checks.exists(`${check}.name`) ? checks.t(`${check}.name`) : check),
    categoryName: (category) => errors.t(`category.${category}`),
    severityName: (severity) => errors.t(`severity.${severity}`),
    fileOf: (table) => addressOf(report, table),
  }
}

/** The file holds what the page shows: the same people, days and comparison. */
function addressOf({ document, project, filter }: ReportAnswer, table: ReportTable): string {
  const { reviewer, from, to, ...others } = filter
  const asked: ReportRequest = {
    ...others,
    ...(reviewer !== null && { reviewer }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
  const client = createClient()
  return document
    ? client.documentReportFile(document.id, table, asked)
    : client.projectReportFile(project, table, asked)
}
