import { Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReportFindings, ReportPrecision } from '@/lib/api/report-answers'
import { SEVERITIES, type Severity } from '@/lib/model/finding'
import { EmptyPart } from './empty-part'
import { ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { TableCard } from './table-card'

/** What each check found on the machine's text, what became of it, and how often people agreed. */
export function FindingsPart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  const rows = rowsOf(report.findings ?? [], report.precision)
  if (rows.length === 0)
    return (
      <TableCard title={t('findings')}>
        <EmptyPart>{t(report.findings ? 'findings.none' : 'findings.counting')}</EmptyPart>
      </TableCard>
    )
  return (
    <TableCard title={t('findings')} legend={<Legend t={t} />} file={fileOf('findings')}>
      <FindingsTable view={view} rows={rows} />
      <p className="report-foot">{t('findings.foot')}</p>
    </TableCard>
  )
}

interface FindingsRow {
  readonly check: string
  readonly findings: ReportFindings | null
  readonly precision: ReportPrecision | null
}

/** A check may have been judged whose findings are gone by now. */
function rowsOf(
  findings: readonly ReportFindings[],
  precision: readonly ReportPrecision[],
): readonly FindingsRow[] {
  const judged = new Map(precision.map((one) => [one.check, one]))
  const found = findings.map((one) => ({
    check: one.check,
    findings: one,
    precision: judged.get(one.check) ?? null,
  }))
  const known = new Set(findings.map(({ check }) => check))
  const others = precision
    .filter(({ check }) => !known.has(check))
    .map((one) => ({ check: one.check, findings: null, precision: one }))
  return [...found, ...others]
}

function FindingsTable({ view, rows }: FindingsTableProps) {
  const { t, numbers, checkName } = view
  const most = Math.max(1, ...rows.map(({ findings }) => (findings ? foundBy(findings) : 0)))
  const figure = (name: string, of: (findings: ReportFindings) => number) => ({
    name,
    isFigure: true,
    cell: ({ findings }: FindingsRow) => numbers.whole(findings ? of(findings) : 0),
  })
  return (
    <ReportTable
      caption={t('findings')}
      rows={rows}
      keyOf={({ check }) => check}
      columns={[
        { name: t('column.check'), cell: ({ check }) => checkName(check) },
        {
          name: t('column.severities'),
          isBar: true,
          isExtra: true,
          cell: ({ findings }) =>
            findings && <Bar view={view} found={findings.found} most={most} />,
        },
        figure(t('column.found'), foundBy),
        figure(t('column.fixed'), ({ fixed }) => fixed),
        figure(t('column.dismissed'), ({ dismissed }) => dismissed),
        figure(t('column.after'), ({ after }) => after.error + after.warning + after.hint),
        {
          name: t('column.precision'),
          isFigure: true,
          cell: ({ precision }) =>
            precision?.precision == null ? numbers.none : numbers.percent(precision.precision),
        },
      ]}
    />
  )
}

interface FindingsTableProps {
  readonly view: ReportView
  readonly rows: readonly FindingsRow[]
}

function foundBy({ found }: ReportFindings): number {
  return found.error + found.warning + found.hint
}

interface BarProps {
  readonly view: ReportView
  readonly found: ReportFindings['found']
  readonly most: number
}

/** Lengths are shares of the longest bar. A warning is thinner than an error, a hint an outline. */
function Bar({ view: { t }, found, most }: BarProps) {
  const { error, warning, hint } = found
  return (
    <span
      role="img"
      aria-label={t('findings.bar', { error, warning, hint })}
      className="report-bar"
    >
      {SEVERITIES.filter((severity) => found[severity] > 0).map((severity) => (
        <i
          key={severity}
          className={`is-${severity}`}
          style={{ inlineSize: `${((100 * found[severity]) / most).toFixed(2)}%` }}
        />
      ))}
    </span>
  )
}

function Legend({ t }: Pick<ReportView, 't'>) {
  return (
    <ul className="report-legend">
      {SEVERITIES.map((severity) => {
        const Icon = ICONS[severity]
        return (
          <li key={severity} className={INKS[severity]}>
            <Icon size={14} strokeWidth={1.9} aria-hidden />
            {t(`legend.${severity}`)}
          </li>
        )
      })}
    </ul>
  )
}

const ICONS = { error: OctagonAlert, warning: TriangleAlert, hint: Lightbulb }
const INKS: Readonly<Record<Severity, string>> = {
  error: 'text-error',
  warning: 'text-warning',
  hint: 'text-hint',
}
