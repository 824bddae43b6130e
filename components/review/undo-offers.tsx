'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import type { Offer } from './desk'

/** The ways on from what could not be done, as buttons. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation('undo')
  return offers.map(({ key, run }) => (
    <Button key={key} size="small" variant="bare" className="shrink-0 text-accent!" onClick={run}>
      {t(key)}
    </Button>
  ))
}
