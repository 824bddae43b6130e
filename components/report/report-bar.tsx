import { ArrowLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { PagePalette } from '../palette/page-palette'
import { BrandMark } from '../shell/brand'
import { buttonClass } from '../ui/button-class'
import { Kbd } from '../ui/kbd'
import { EscapeBack } from './escape-back'
import { ReportDownload } from './report-download'
import type { ReportView } from './report-view'

export interface ReportBarProps {
  readonly view: Pick<ReportView, 't' | 'fileOf' | 'report'>
  /** Of the document or the project. */
  readonly title: string
  readonly back: { readonly label: string; readonly href: string }
  readonly home: string
}

/** Where one is, the way out, and what can be taken along. */
export function ReportBar({ view, title, back, home }: ReportBarProps) {
  const { t, fileOf, report } = view
  const isOfProject = report.document === null
  return (
    <header className="report-top">
      <Link href="/" aria-label={home} className="rounded-s phone:-m-3 phone:p-3">
        <BrandMark />
      </Link>
      <span className="min-w-0 truncate font-semibold" title={title}>
        <bdi>{title}</bdi>
      </span>
      <ChevronRight size={14} strokeWidth={1.9} aria-hidden className="turns shrink-0 text-muted" />
      <span className="shrink-0 text-muted">{t('title')}</span>
      <span className="flex-1" />
      <span className="phone:hidden">
        <PagePalette />
      </span>
      <ReportDownload
        name={title}
        files={TABLES.filter((table) => isOfProject || table !== 'documents').map((table) => ({
          label: t(`file.${table}`),
          href: fileOf(table),
        }))}
      />
      <a href={back.href} className={`${buttonClass('plain')} phone:px-0 phone:min-w-11`}>
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="turns hidden phone:block" />
        <span className="phone:sr-only">{back.label}</span>
        <Kbd>Esc</Kbd>
      </a>
      <EscapeBack href={back.href} />
    </header>
  )
}

const TABLES = [
  ...(['documents', 'figures', 'progress', 'hter', 'findings', 'precision'] as const),
  ...(['reviewers', 'effort', 'mqm'] as const),
] as const
