'use client'

import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names'
import { Kbd } from '../ui/kbd'
import { type Marking, type Offer, offersOf } from './marking'
import { useErrorWords } from './use-error-words'

export interface ErrorOffersProps {
  readonly marking: Marking
  readonly onChoose: (offer: Offer) => void
}

/** What can be chosen at this step: categories or kinds, then severities, each with its key. */
export function ErrorOffers({ marking, onChoose }: ErrorOffersProps) {
  const { t } = useTranslation('errors')
  const { categoryName } = useErrorWords()
  const offers = offersOf(marking)
  const categories = offers.filter(({ category }) => category)
  const severities = offers.filter(({ severity }) => severity)
  return (
    <div className="grid gap-2 px-3 pt-2">
      {categories.length > 0 && (
        <ul className="error-offers" aria-label={t('card.categories')}>
          {categories.map((offer) => (
            <li key={offer.category}>
              <button type="button" className="error-offer" onClick={() => onChoose(offer)}>
                <Kbd>{offer.key.toUpperCase()}</Kbd>
                <span className="min-w-0">{offer.category && categoryName(offer.category)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {severities.length > 0 && (
        <ul className="error-severities" aria-label={t('card.severities')}>
          {severities.map((offer) => (
            <li key={offer.severity}>
              <Severity offer={offer} marking={marking} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Severity({ offer, marking, onChoose }: ErrorOffersProps & { readonly offer: Offer }) {
  const { severityName } = useErrorWords()
  const { severity, key } = offer
  if (!severity) return null
  const isNow = marking.changes?.severity === severity
  return (
    <button
      type="button"
      aria-pressed={marking.changes ? isNow : undefined}
      className={classNames('error-offer', isNow && 'is-now')}
      onClick={() => onChoose(offer)}
    >
      <Kbd>{KEYS[key] ?? key}</Kbd>
      <span className={`error-stretch is-${severity} starts ends`}>{severityName(severity)}</span>
    </button>
  )
}

/** A small and a capital letter are one key, which is written as the keyboard has it. */
const KEYS: Readonly<Partial<Record<string, string>>> = { m: 'M', M: '⇧ M' }
