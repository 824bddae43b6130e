'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { changeError, goToError, removeError } from './mark-error'
import type { ErrorsPanelProps } from './errors-panel'
import { topOf } from './marking'
import { useErrorWords } from './use-error-words'

export interface ErrorLineProps extends ErrorsPanelProps {
  readonly error: AnnotationView
  readonly number: number
  readonly isHere: boolean
}

/** One marked error: a press goes there. Only who marked it may change it. */
export function ErrorLine(props: ErrorLineProps) {
  const { desk, error, number, isHere, source, target } = props
  const { t } = useTranslation('errors')
  const { categoryName, severityName, titleOf } = useErrorWords()
  const { category, severity, quote, missing, note, author } = error
  const isMine = author === desk.store.state().info.person.id
  const isWhole = topOf(category) === category
  return (
    <li className={classNames('errors-line', isHere && 'is-here')}>
      <button type="button" onClick={() => goToError(desk, error)}>
        <span className="grid min-w-0 gap-0.5 text-start">
          <span>
            <span className={`error-stretch is-${severity} starts ends`}>
              {severityName(severity)}
            </span>{' '}
            {!isWhole && categoryName(category)}
          </span>
          {missing !== null && <span className="text-12 text-muted">{t('line.missing')}</span>}
          {quote !== '' && (
            <span className="panel-words">
              <bdi {...(missing ? source : target)}>{quote.slice(0, LONGEST)}</bdi>
            </span>
          )}
          {note !== '' && (
            <span dir="auto" className="break-words text-ink-2">
              {note}
            </span>
          )}
        </span>
        <span className="text-12 text-muted num">{number > 0 ? number : ''}</span>
      </button>
      {isMine && (
        <span className="flex">
          <IconButton
            size="small"
            label={t('line.change', { error: titleOf(error) })}
            onClick={() => changeError(desk, error)}
          >
            <Pencil size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
          <IconButton
            size="small"
            label={t('line.remove', { error: titleOf(error) })}
            onClick={() => removeError(desk, error)}
          >
            <Trash2 size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  )
}

const LONGEST = 160
