'use client'

import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import type { Mode } from '../review/keymap'
import type { Script } from '../review/segment-row'
import { LiveRegion } from '../ui/live-region'
import { OpenFindingCard } from './finding-card'
import { type ActiveText, type OpenCard, useOpenCard } from './use-findings'
import { useFindingWords } from './use-finding-words'

export interface ActiveCardProps {
  readonly desk: Desk
  readonly active: ActiveText
  readonly mode: Mode
  readonly source: Script
  readonly target: Script
}

/** The open card of the active row. It follows what is found by itself, and says what it shows. */
export function ActiveCard({ active, ...props }: ActiveCardProps) {
  const open = useOpenCard(active)
  return (
    <>
      <LiveRegion>{open && <Said {...open} />}</LiveRegion>
      {open && <OpenFindingCard {...props} {...open} />}
    </>
  )
}

function Said({ card, place, total }: OpenCard) {
  const { t } = useTranslation('checks')
  const { messageOf } = useFindingWords()
  const what = card.findings.map(messageOf).join(' ')
  const severity = t(`severity.${card.severity}`)
  return t('said', { severity, place, total, what, count: card.fixes.length })
}
