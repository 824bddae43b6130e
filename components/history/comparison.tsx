'use client'

import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { DiffView } from '../diff/diff-view'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { lineageOf } from './lineage'
import { keyOf } from './revision-names'

export interface ComparisonProps {
  /** Of the segment and its predecessors, the newest first. */
  readonly entries: readonly RevisionEntry[]
  readonly segment: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly from: RevisionEntry
  readonly to: RevisionEntry
  readonly onChoose: (chosen: { from: string; to: string }) => void
  readonly onRestore: (entry: RevisionEntry) => void
}

/** The difference between two states, and the way back to the older where it is the segment's own. */
export function Comparison(props: ComparisonProps) {
  const { entries, segment, from, to, lang, dir, onChoose } = props
  const { t } = useTranslation('history')
  const nameOf = (entry: RevisionEntry) =>
    t(entry.author === null ? 'choice.machine' : 'choice.person', {
      number: entry.number,
      status: t(`status.${entry.status}`),
    })
  const options = entries.map((entry) => ({
    value: keyOf(entry),
    label:
      entry.segment === segment ? nameOf(entry) : t('choice.earlier', { choice: nameOf(entry) }),
  }))
  const [a, b] = [keyOf(from), keyOf(to)]
  return (
    <section className="border-t border-hairline px-4 pt-4 pb-5">
      <h3 className="mb-2 text-12 font-medium text-muted">{t('difference')}</h3>
      <p className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-12">
        <Select
          label={t('from')}
          value={a}
          options={options}
          onChange={(value) => onChoose({ from: value, to: b })}
        />
        <span aria-hidden className="turns text-muted">
          →
        </span>
        <Select
          label={t('to')}
          value={b}
          options={options}
          onChange={(value) => onChoose({ from: a, to: value })}
        />
      </p>
      <DiffView
        a={from.target}
        b={to.target}
        {...{ lang, dir }}
        words={{ removed: t('removed'), added: t('added') }}
        same={t('sameText')}
      />
      <WayBack {...props} />
    </section>
  )
}

/** To an own state; the text of a half would take the place of the whole. */
function WayBack({ entries, segment, from, onRestore }: ComparisonProps) {
  const { t } = useTranslation('history')
  if (from.segment !== segment) {
    return <p className="mt-3 text-12 text-ink-2">{t('notRestorable')}</p>
  }
  if (from === lineageOf(entries, segment).own[0]) return null
  return (
    <Button size="small" className="mt-3" onClick={() => onRestore(from)}>
      {t('restore', { number: from.number })}
    </Button>
  )
}
