'use client'

import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { diff } from '@/lib/diff/hunks'
import { DiffText } from '../diff/diff-text'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { Spinner } from '../ui/spinner'
import { RevisionLine } from './revision-line'
import { keyOf, makerOf, type People } from './revision-names'
import type { Revisions } from './use-revisions'

export interface HistoryPanelProps {
  readonly revisions: Revisions
  readonly people: People
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly onRestore: (entry: RevisionEntry) => void
}

/** Every state of the active segment, the difference between any two, and the way back to each. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { entries, failure } = props.revisions
  const { t } = useTranslation('history')
  const sentence = useSentence()
  if (failure) return <p className="p-4 text-ink-2">{sentence.failure(failure)}</p>
  if (!entries) {
    return (
      <p className="flex items-center gap-2 p-4 text-muted">
        <Spinner /> {t('loading')}
      </p>
    )
  }
  return <LoadedHistory key={props.revisions.segment} {...props} entries={entries} />
}

type Loaded = HistoryPanelProps & { readonly entries: readonly RevisionEntry[] }

function LoadedHistory(props: Loaded) {
  const { entries, people } = props
  const { t } = useTranslation('history')
  const [chosen, choose] = useState<{ from?: string; to?: string }>({})
  const newest = entries[0]
  const oldest = entries.at(-1)
  const find = (key?: string) => entries.find((entry) => keyOf(entry) === key)
  const from = find(chosen.from) ?? oldest
  const to = find(chosen.to) ?? newest
  return (
    <>
      <section className="px-4 pt-4 pb-3">
        <h3 className="mb-2 flex justify-between text-12 font-medium text-muted">
          <span>{t('count', { count: entries.length })}</span>
          <span className="font-normal">{t('newestFirst')}</span>
        </h3>
        <ol className="-mx-2">
          {entries.map((entry, n) => (
            <RevisionLine
              key={keyOf(entry)}
              entry={entry}
              before={entries[n + 1] ?? null}
              lang={props.lang}
              by={makerOf(entry.author, people)}
              role={roleOf(entry, from, to)}
              onCompare={() => choose({ ...chosen, from: keyOf(entry) })}
            />
          ))}
        </ol>
      </section>
      {from && to && entries.length > 1 && (
        <Comparison {...props} from={from} to={to} onChoose={choose} />
      )}
    </>
  )
}

/** A single revision has nothing to be compared with. */
function roleOf(entry: RevisionEntry, from?: RevisionEntry, to?: RevisionEntry) {
  if (from === to) return null
  return entry === to ? 'to' : entry === from ? 'from' : null
}

interface ComparisonProps extends Loaded {
  readonly from: RevisionEntry
  readonly to: RevisionEntry
  readonly onChoose: (chosen: { from: string; to: string }) => void
}

function Comparison({ entries, from, to, lang, dir, onChoose, onRestore }: ComparisonProps) {
  const { t } = useTranslation('history')
  const { hunks } = useMemo(() => diff(from.target, to.target, lang), [from, to, lang])
  const options = entries.map((entry) => ({
    value: keyOf(entry),
    label: t(entry.author === null ? 'choice.machine' : 'choice.person', {
      number: entry.number,
      status: t(`status.${entry.status}`),
    }),
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
      {hunks.length === 0 ? (
        <p className="text-muted">{t('sameText')}</p>
      ) : (
        <p className="panel-text review-text" lang={lang} dir={dir}>
          <DiffText
            a={from.target}
            b={to.target}
            hunks={hunks}
            words={{ removed: t('removed'), added: t('added') }}
          />
        </p>
      )}
      {from !== entries[0] && (
        <Button size="small" className="mt-3" onClick={() => onRestore(from)}>
          {t('restore', { number: from.number })}
        </Button>
      )}
    </section>
  )
}
