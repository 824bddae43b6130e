'use client'

import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../ui/visually-hidden'
import type { Script } from '../review/segment-row'
import type { FindingCard } from './cards'
import { wordsOf } from './findings-state'
import { useFindingWords } from './use-finding-words'

export interface FindingReasonsProps {
  readonly card: FindingCard
  readonly source: Script
}

/** What each finding of a card says, what its check asks, and what proves it in the source. */
export function FindingReasons({ card, source }: FindingReasonsProps) {
  const { t } = useTranslation('checks')
  const words = useFindingWords()
  return (
    <ul className="finding-reasons">
      {card.findings.map((finding) => (
        <li key={finding.key}>
          {words.messageOf(finding)}
          <span className="block text-12 text-muted">{words.questionOf(finding.check)}</span>
          {finding.source && (
            <VisuallyHidden>
              {t('evidence')} <bdi {...source}>{sourceWordsOf(finding)}</bdi>
            </VisuallyHidden>
          )}
        </li>
      ))}
    </ul>
  )
}

function sourceWordsOf(finding: FindingCard['findings'][number]): string {
  const { text, side } = wordsOf(finding)
  return side === 'source' ? text : (finding.key.split('\u001f')[3] ?? '').replace(/#\d+$/, '')
}
