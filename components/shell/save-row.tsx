import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

export interface SaveRowProps {
  /** Why the last saving failed; null when it did not. */
  readonly failure: Failure | null
  /** What to say above the reason. */
  readonly failedTitle: string
  readonly label: string
  /** Whether there is something to save, and nothing is being saved. */
  readonly canSave: boolean
  /** Where the saving stands, beside the button. */
  readonly children: ReactNode
}

/** The foot of a form of settings: what went wrong, the button, and what became of it. */
export function SaveRow({ failure, failedTitle, label, canSave, children }: SaveRowProps) {
  const { t } = useTranslation('common')
  const say = useSentence()
  return (
    <>
      {failure && (
        <Notice severity="error" label={t('severity.error')} title={failedTitle}>
          {say.failure(failure)}
        </Notice>
      )}
      <div className="flex items-center gap-3">
        <Button
          type="submit"
          variant="primary"
          size="tall"
          disabled={!canSave}
          focusableWhenDisabled
        >
          {label}
        </Button>
        {children}
      </div>
    </>
  )
}
