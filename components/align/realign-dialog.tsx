'use client'

import './align.css'

import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import type { Desk } from '../review/desk'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { LiveRegion } from '../ui/live-region'
import { Notice } from '../ui/notice'
import { type Realignment, useRealignment } from './use-realignment'

export interface RealignDialogProps {
  readonly desk: Desk
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Shows what realigning the rest would change before it is done. */
export function RealignDialog({ desk, open, onOpenChange }: RealignDialogProps) {
  const { t } = useTranslation('links')
  const close = () => onOpenChange(false)
  const realignment = useRealignment(desk, open, close)
  const { proposed, accept } = realignment
  const isSomething = proposed?.ok === true && proposed.value.runs.length > 0
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('realign.title')}
      closeLabel={t('realign.cancel')}
      size="s"
      footer={
        <>
          <Button onClick={close}>{t('realign.cancel')}</Button>
          <Button variant="primary" disabled={!isSomething} onClick={accept}>
            {t('realign.do')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">{t('realign.about')}</p>
      <Proposal {...realignment} />
    </Dialog>
  )
}

function Proposal({ proposed, isAgain }: Realignment) {
  const { t } = useTranslation('links')
  const { t: common } = useTranslation('common')
  const sentence = useSentence()
  if (proposed === null) return <LiveWords words={t('realign.working')} />
  if (!proposed.ok) {
    return (
      <Notice severity="error" label={common('severity.error')}>
        {sentence.failure(proposed.failure)}
      </Notice>
    )
  }
  const { runs, kept, before, after } = proposed.value
  if (runs.length === 0) return <LiveWords words={t('realign.nothing')} />
  return (
    <>
      {isAgain && <p className="mb-3">{t('realign.again')}</p>}
      <LiveWords words={t('realign.places', { count: runs.length })} />
      <dl className="realign-figures num">
        <dt>{t('realign.links')}</dt>
        <dd>{t('realign.fromTo', { from: before.links, to: after.links })}</dd>
        <dt>{t('realign.doubtful')}</dt>
        <dd>{t('realign.fromTo', { from: before.doubtful, to: after.doubtful })}</dd>
        <dt>{t('realign.kept')}</dt>
        <dd>{t('realign.number', { number: kept })}</dd>
      </dl>
    </>
  )
}

function LiveWords({ words }: { readonly words: string }) {
  return (
    <>
      <p aria-hidden>{words}</p>
      <LiveRegion>{words}</LiveRegion>
    </>
  )
}
