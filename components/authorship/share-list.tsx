'use client'

import { useTranslation } from 'react-i18next'
import { makerOf, type People } from '../history/revision-names'
import { AuthorSign } from './author-sign'
import { usePercent } from './use-percent'
import type { AuthorShare } from './written'

export interface ShareListProps {
  readonly shares: readonly AuthorShare[]
  readonly people: People
}

/** Authors with their line, their words and their share of all. */
export function ShareList({ shares, people }: ShareListProps) {
  const { t } = useTranslation('authorship')
  const percent = usePercent()
  return (
    <ul className="author-list">
      {shares.map(({ author, count, share }) => (
        <li key={author ?? ''}>
          <AuthorSign author={author} />
          <span className="author-name">{makerOf(author, people).name}</span>{' '}
          <span className="num">{t('words', { count })}</span>{' '}
          <span className="num">{percent(share)}</span>
        </li>
      ))}
    </ul>
  )
}
