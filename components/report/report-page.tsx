import type { ReactNode } from 'react'
import { DocumentsPart } from './documents-part'
import { FindingsPart } from './findings-part'
import { HterPart } from './hter-part'
import { MqmPart } from './mqm-part'
import { ProgressPart } from './progress-part'
import './report-charts.css'
import './report-tables.css'
import './report.css'
import { ReportBar, type ReportBarProps } from './report-bar'
import { ReportFigures } from './report-figures'
import { ReportFilters } from './report-filters'
import type { ReportView } from './report-view'
import { ReviewersPart } from './reviewers-part'
import { StillCounting } from './still-counting'
import { ActiveTimePart, PacePart } from './time-part'
import { ZoneKeeper } from './zone-keeper'

export interface ReportPageProps extends Pick<ReportBarProps, 'title' | 'back' | 'home'> {
  readonly view: ReportView
  /** Of a project: which one. */
  readonly choice?: ReactNode
  /** Beside the heading of a document: the way to what it belongs to. */
  readonly above?: ReactNode
}

/** How far the review has come, how much it changed, what was found, who did it in what time. */
export function ReportPage({ view, choice, above, ...bar }: ReportPageProps) {
  const { report, t, personOf } = view
  const { filter, span, people } = report
  return (
    <>
      <ReportBar view={view} {...bar} />
      <main className="report-page">
        <div className="report-title">
          <h1>{t('title')}</h1>
          {above}
          {choice}
          <ReportFilters
            {...{ filter, span }}
            people={people.map((id) => ({ id, name: personOf(id).name }))}
          />
        </div>
        <ReportFigures {...view} />
        <div className="report-grid">
          <ProgressPart view={view} />
          <HterPart view={view} />
          <div className="is-whole">
            <DocumentsPart view={view} />
          </div>
          <div className="report-column">
            <FindingsPart view={view} />
            <MqmPart view={view} />
          </div>
          <div className="report-column">
            <ReviewersPart view={view} />
            <PacePart view={view} />
            <ActiveTimePart view={view} />
          </div>
        </div>
      </main>
      <ZoneKeeper zone={filter.zone} />
      {(report.effort === null || report.findings === null) && <StillCounting />}
    </>
  )
}
