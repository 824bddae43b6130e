'use client'

import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import { useSentence } from '../i18n/use-sentence'
import { Dialog } from '../ui/dialog'
import { Spinner } from '../ui/spinner'
import { FileSection } from './file-section'
import { sectionsOf } from './sections'
import { ToldList } from './told-list'
import { useImportReport } from './use-import-report'

export interface FilesDialogProps {
  readonly info: Pick<DocumentInfo, 'id' | 'title' | 'isPaired'>
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What came in with the document: how it was read, what to look at, and what stays unseen. */
export function FilesDialog({ info, ...dialog }: FilesDialogProps) {
  const { t } = useTranslation('files')
  return (
    <Dialog title={t('title')} subtitle={info.title} closeLabel={t('close')} {...dialog}>
      <FilesHere info={info} />
    </Dialog>
  )
}

function FilesHere({ info }: Pick<FilesDialogProps, 'info'>) {
  const { t } = useTranslation('files')
  const say = useSentence()
  const answer = useImportReport(info.id)
  if (!answer) {
    return (
      <p role="status" className="flex items-center gap-2 text-muted">
        <Spinner />
        {t('loading')}
      </p>
    )
  }
  if (!answer.ok) return <p role="alert">{say.failure(answer.failure)}</p>
  const { sections, pair, isSilent } = sectionsOf(answer.value, info.isPaired)
  return (
    <div
      role="region"
      aria-label={t('title')}
      // By keys it can be scrolled where it is longer than the window.
      tabIndex={0}
      className="grid gap-6 rounded-s outline-offset-4"
    >
      {sections.map((section) => (
        <FileSection key={section.file.side} {...section} isPaired={info.isPaired} />
      ))}
      {pair.length > 0 && (
        <section>
          <h3 className="text-14 font-semibold">{t('pair')}</h3>
          <ToldList kind="warnings" told={pair} />
        </section>
      )}
      {answer.value.report === null && <p className="text-muted">{t('notKept')}</p>}
      {isSilent && <p className="text-muted">{t('nothing')}</p>}
    </div>
  )
}
