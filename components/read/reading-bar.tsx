import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { TFunction } from 'i18next'
import { buttonClass } from '../ui/button-class'
import { PrintButton } from './print-button'
import { addressOf, READING_VIEWS, type ReadingChoice } from './reading-choice'

export interface ReadingBarProps {
  readonly title: string
  readonly document: string
  readonly done: number
  readonly total: number
  readonly choice: ReadingChoice
  readonly t: TFunction<'reading'>
}

/** Where one is, and how the text is shown: links, so that each way of reading has an address. */
export function ReadingBar({ title, document, done, total, choice, t }: ReadingBarProps) {
  const option = (name: string, next: ReadingChoice, isChosen: boolean) => (
    <Link
      key={name}
      href={`/documents/${encodeURIComponent(document)}/${addressOf(next)}`}
      replace
      aria-current={isChosen ? 'true' : undefined}
      className="reading-option"
    >
      {t(name)}
    </Link>
  )
  return (
    <header className="reading-bar">
      <a href={`/documents/${encodeURIComponent(document)}/review`} className={buttonClass('bare')}>
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="turns" />
        {t('back')}
      </a>
      <h1 className="min-w-0 flex-1 truncate text-13 font-semibold">{title}</h1>
      <span className="text-muted num phone:hidden">{t('progress', { done, total })}</span>
      <nav aria-label={t('view')} className="reading-options">
        {READING_VIEWS.map((view) =>
          option(`view.${view}`, { ...choice, view }, view === choice.view),
        )}
      </nav>
      <nav aria-label={t('unapproved')} className="reading-options">
        {(['current', 'machine'] as const).map((unapproved) =>
          option(
            `unapproved.${unapproved}`,
            { ...choice, unapproved },
            unapproved === choice.unapproved,
          ),
        )}
      </nav>
      <nav aria-label={t('marks')} className="reading-options">
        {(['on', 'off'] as const).map((marks) =>
          option(`marks.${marks}`, { ...choice, marks }, marks === choice.marks),
        )}
      </nav>
      <PrintButton>{t('print')}</PrintButton>
    </header>
  )
}
