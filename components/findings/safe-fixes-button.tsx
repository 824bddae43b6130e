'use client'

import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import { Button } from '../ui/button'

/** Opens what would be mended without asking, to be looked through first. */
export function SafeFixesButton({ desk, count }: SafeFixesButtonProps) {
  const { t } = useTranslation('checks')
  return (
    <Button
      size="small"
      disabled={count === 0}
      focusableWhenDisabled
      onClick={() => desk.show({ dialog: 'safeFixes' })}
    >
      {count === 0 ? t('safe.none') : t('safe', { count })}
    </Button>
  )
}

export interface SafeFixesButtonProps {
  readonly desk: Desk
  readonly count: number
}
