'use client'

import { useTranslation } from 'react-i18next'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { AlertDialog } from '../ui/alert-dialog'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

export interface ResetDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly project: string | null
  /** Both languages as one phrase. */
  readonly languages: string
  readonly documents: number
  readonly isWorking: boolean
  readonly failure: Failure | null
  readonly onReset: () => void
  readonly finalFocus: () => HTMLElement | null
}

/** What will be forgotten, and that it is for good. */
export function ResetDialog(props: ResetDialogProps) {
  const { project, languages, documents, isWorking, failure } = props
  const { t } = useTranslation(['memory', 'common'])
  const say = useSentence()
  return (
    <AlertDialog
      open={props.open}
      onOpenChange={(open) => !isWorking && props.onOpenChange(open)}
      title={project === null ? t('reset.titleNoProject') : t('reset.title', { project })}
      description={
        <>
          <p>{t('reset.what', { count: documents, languages })}</p>
          <p>{t('reset.forGood')}</p>
        </>
      }
      finalFocus={props.finalFocus}
      footer={
        <>
          <Button size="tall" disabled={isWorking} onClick={() => props.onOpenChange(false)}>
            {t('action.cancel', { ns: 'common' })}
          </Button>
          <Button
            variant="danger"
            size="tall"
            disabled={isWorking}
            focusableWhenDisabled
            onClick={props.onReset}
          >
            {t('reset.do')}
          </Button>
        </>
      }
    >
      {failure && (
        <Notice
          severity="error"
          label={t('severity.error', { ns: 'common' })}
          title={t('reset.failed')}
        >
          {say.failure(failure)}
        </Notice>
      )}
    </AlertDialog>
  )
}
