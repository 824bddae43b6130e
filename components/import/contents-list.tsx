'use client'

import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import type { ShownPane } from './paired-panes'

export interface ContentsListProps {
  readonly panes: readonly ShownPane[]
  readonly isPaired: boolean
}

/** What was read of each file beside its paragraphs, and what stays in it and is not shown. */
export function ContentsList({ panes, isPaired }: ContentsListProps) {
  const { t } = useTranslation(['import', 'files'])
  const say = useSentence()
  const told = panes.flatMap(({ side, input, report }) => {
    const contents = report?.failure ? null : report?.contents
    if (!contents || contents.parts.length + contents.kept.length === 0) return []
    return isPaired && side === 'target' ? [] : [{ side, name: input.file?.name ?? '', contents }]
  })
  if (told.length === 0) return null
  return (
    <ul role="list" aria-label={t('contents')} className="mt-3 grid gap-1 text-12 text-muted">
      {told.map(({ side, name, contents: { parts, kept } }) => (
        <li key={side} className="num">
          <bdi className="font-semibold text-ink-2">{name}</bdi>{' '}
          <span className="dotted">
            {parts.map(({ part, count }) => (
              <span key={part}>{t(`parts.${part}`, { count, ns: 'files' })}</span>
            ))}
          </span>
          {kept.length > 0 && (
            <span>
              {parts.length > 0 && ' · '}
              {t('contents.kept')} {kept.map((one) => say.warning(one)).join(' ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
