'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Kbd } from '../ui/kbd'
import type { Marking } from './marking'
import { type Place, turned } from './place'

export interface ErrorPlaceProps {
  readonly marking: Marking
  readonly onPlace: (place: Place) => void
}

/** Which words the error is in, or what is missing, and how others are chosen. */
export function ErrorPlace({ marking, onPlace }: ErrorPlaceProps) {
  const { t } = useTranslation('errors')
  const { place, texts, changes } = marking
  if (changes) return null
  const { text, lang, dir } = texts[place.side]
  const isMissing = place.side === 'source'
  const quote = place.span ? text.slice(place.span.start, place.span.end) : ''
  const whole = isMissing ? 'card.wholeSource' : 'card.wholeSegment'
  return (
    <div className="grid gap-1 px-3 pt-1.5">
      <p className="min-w-0 text-ink-2">
        {quote === '' ? t(whole) : t(isMissing ? 'card.missing' : 'card.words')}{' '}
        {quote !== '' && (
          <q lang={lang} dir={dir} className="review-text text-14 break-words text-ink">
            {quote}
          </q>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-12 text-muted phone:hidden">
        <span>
          <Kbd>←</Kbd> <Kbd>→</Kbd> {t('card.chooseWords')}
        </span>
        <span>
          <Kbd>⇧</Kbd> <Kbd>→</Kbd> {t('card.moreWords')}
        </span>
      </p>
      <span className="-ms-2">
        <Button size="small" variant="bare" onClick={() => onPlace(turned(place))}>
          {t(isMissing ? 'card.toTarget' : 'card.toMissing')}
          <Kbd>{isMissing ? '↑' : '↓'}</Kbd>
        </Button>
      </span>
    </div>
  )
}
