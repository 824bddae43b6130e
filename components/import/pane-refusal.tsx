'use client'

import { FileUp, OctagonAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'

export interface PaneRefusalProps {
  readonly file: File | null
  readonly failure: Failure
  readonly onChoose: () => void
}

/** A file that cannot be read: which, why, and the way out. */
export function PaneRefusal({ file, failure, onChoose }: PaneRefusalProps) {
  const { t } = useTranslation('import')
  const say = useSentence()
  return (
    <div
      role="alert"
      className="grid min-h-0 flex-1 grid-cols-[20px_1fr] content-start gap-x-3 gap-y-1 overflow-y-auto px-(--pane-start) pt-3"
    >
      <OctagonAlert size={20} strokeWidth={1.5} aria-hidden className="text-error" />
      <p className="text-14 font-semibold">
        {file ? (
          <bdi className="break-all">{t('file.notRead', { name: file.name })}</bdi>
        ) : (
          t('text.notRead')
        )}
      </p>
      <p className="col-start-2 text-ink-2">{say.failure(failure)}</p>
      <div className="col-start-2 mt-3">
        <Button onClick={onChoose}>
          <FileUp size={16} strokeWidth={1.75} aria-hidden />
          {t('file.chooseOther')}
        </Button>
      </div>
    </div>
  )
}
