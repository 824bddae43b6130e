'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AlertDialog } from '../ui/alert-dialog'
import { Button } from '../ui/button'
import { useLeaveGuard } from './leave'

export interface UnsavedDialogProps {
  readonly isUnsaved: boolean
  /** What was typed is given up. */
  readonly onGiveUp: () => void
}

/** Asks before a page is left on which something was typed and not saved. */
export function UnsavedDialog({ isUnsaved, onGiveUp }: UnsavedDialogProps) {
  const { t } = useTranslation('common')
  const [wanted, want] = useState<{ readonly go: () => void } | null>(null)
  const ask = useCallback((go: () => void) => want({ go }), [])
  useLeaveGuard(isUnsaved, ask)
  useLinksAsked(isUnsaved, ask)
  return (
    <AlertDialog
      open={wanted !== null}
      onOpenChange={(open) => !open && want(null)}
      title={t('unsaved.title')}
      description={<p>{t('unsaved.text')}</p>}
      footer={
        <>
          <Button onClick={() => want(null)}>{t('unsaved.stay')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              want(null)
              onGiveUp()
              wanted?.go()
            }}
          >
            {t('unsaved.go')}
          </Button>
        </>
      }
    />
  )
}

/** Links of the page ask too, before anything else hears of the press. */
function useLinksAsked(isUnsaved: boolean, ask: (go: () => void) => void): void {
  const router = useRouter()
  useEffect(() => {
    if (!isUnsaved) return
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !leadsAway(link, event)) return
      event.preventDefault()
      event.stopPropagation()
      const { pathname, search, hash } = new URL(link.href)
      ask(() => router.push(pathname + search + hash))
    }
    addEventListener('click', onClick, { capture: true })
    return () => removeEventListener('click', onClick, { capture: true })
  }, [isUnsaved, ask, router])
}

/** In this window, to another of our pages; the browser asks before any other. */
function leadsAway(link: HTMLAnchorElement, press: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = press
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return false
  if (link.target === '_blank' || link.href === '') return false
  return link.origin === location.origin && link.pathname !== location.pathname
}
