'use client'

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../read/reading.css'
import { createClient } from '@/lib/api/client'
import type { ReadingAnswer } from '@/lib/api/reading-answers'
import type { Result } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { ReadingText } from '../read/reading-text'
import { Spinner } from '../ui/spinner'

export interface ExportPreviewProps {
  readonly document: string
  readonly view: 'clean' | 'changes' | 'sides'
  readonly unapproved: 'machine' | 'current'
}

/** The beginning of what goes out, as it reads; its rows are not to be jumped to from here. */
export function ExportPreview({ document, view, unapproved }: ExportPreviewProps) {
  const { t } = useTranslation('export')
  const say = useSentence()
  const answer = useReading(document, view === 'changes' ? 'yes' : 'no', unapproved)
  if (answer === null)
    return (
      <p className="flex items-center gap-2 p-6 text-muted">
        <Spinner /> {t('preview.reading')}
      </p>
    )
  if (!answer.ok) return <p className="p-6 text-ink-2">{say.failure(answer.failure)}</p>
  const { value } = answer
  const words = { removed: t('differs.removed'), added: t('differs.added'), jump: () => '' }
  return (
    <div inert className="export-paper" data-view={view}>
      {value.paragraphs.length === 0 && <p className="text-muted">{t('preview.empty')}</p>}
      <ReadingText {...value} choice={{ view, unapproved, marks: 'off' }} words={words} />
      {!value.isWhole && <p className="text-muted">{t('preview.more')}</p>}
    </div>
  )
}

function useReading(document: string, changes: 'yes' | 'no', unapproved: 'machine' | 'current') {
  const asked = `${document} ${changes} ${unapproved}`
  const [known, setKnown] = useState<{ asked: string; answer: Result<ReadingAnswer> } | null>(null)
  useEffect(() => {
    let isWanted = true
    void createClient()
      .reading(document, { unapproved, changes })
      .then((answer) => isWanted && setKnown({ asked, answer }))
    return () => {
      isWanted = false
    }
  }, [asked, document, unapproved, changes])
  return known?.asked === asked ? known.answer : null
}
