'use client'

import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import { Button } from '../ui/button'
import { findingsOn } from './findings-on-screen'

/** Whether English grammar is checked, and the way to have it checked, or not any more. */
export function GrammarLine({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('checks')
  const { grammar, settings } = findingsOn(desk.store)
  const state = useSyncExternalStore(grammar.subscribe, grammar.get, () => 'none' as const)
  if (state === 'none') return null
  const isOff = state === 'off' || state === 'failed'
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-2 border-t border-hairline ps-4 pe-2 py-1 text-12 text-ink-2">
      <p role="status" className="min-w-0 flex-1">
        {t(`grammar.${state}`)}
      </p>
      <Button
        size="small"
        variant="bare"
        onClick={() => settings.change({ check: 'grammar', off: !isOff })}
      >
        {t(`grammar.do.${state}`)}
      </Button>
    </div>
  )
}
