'use client'

import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { People } from '../history/revision-names'
import { useSentence } from '../i18n/use-sentence'
import type { Desk } from '../review/desk'
import { ShareList } from './share-list'
import { useDocumentAuthors } from './use-document-authors'
import { usePercent } from './use-percent'
import { withShares } from './written'

export interface DocumentAuthorsProps {
  readonly desk: Desk
  readonly people: People
}

/** Whose words the whole document has, and which share of the machine's is still alive. */
export const DocumentAuthors = memo(function DocumentAuthors(props: DocumentAuthorsProps) {
  const { desk, people } = props
  const { t } = useTranslation('authorship')
  const sentence = useSentence()
  const percent = usePercent()
  const { answer, failure } = useDocumentAuthors(desk)
  return (
    <section className="document-authors" aria-label={t('document')}>
      <h4>{t('document')}</h4>
      {failure && <p>{sentence.failure(failure)}</p>}
      {!answer && !failure && <p>{t('counting')}</p>}
      {answer && <ShareList shares={withShares(answer.words)} people={people} />}
      {answer && answer.machine.written > 0 && (
        <p className="num">
          {t('alive', { share: percent(answer.machine.alive / answer.machine.written) })}
        </p>
      )}
    </section>
  )
})
