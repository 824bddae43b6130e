'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { useSentence } from '../i18n/use-sentence'
import { Spinner } from '../ui/spinner'
import { Comparison } from './comparison'
import { lineageOf, stateBefore } from './lineage'
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
  const { entries, revisions } = props
  const { t } = useTranslation('history')
  const [chosen, choose] = useState<{ from?: string; to?: string }>({})
  const { own, earlier } = lineageOf(entries, revisions.segment)
  const find = (key?: string) => entries.find((entry) => keyOf(entry) === key)
  const from = find(chosen.from) ?? own.at(-1)
  const to = find(chosen.to) ?? own[0]
  const lines = {
    ...props,
    ...(from && { from }),
    ...(to && { to }),
    onCompare: (entry: RevisionEntry) => choose({ ...chosen, from: keyOf(entry) }),
  }
  return (
    <>
      <section className="px-4 pt-4 pb-3">
        <h3 className="mb-2 flex justify-between text-12 font-medium text-muted">
          <span>{t('count', { count: own.length })}</span>
          <span className="font-normal">{t('newestFirst')}</span>
        </h3>
        <RevisionLines {...lines} shown={own} />
      </section>
      {earlier.length > 0 && (
        <section className="px-4 pt-1 pb-3">
          <h3 className="mb-2 text-12 font-medium text-muted">{t('earlier')}</h3>
          <RevisionLines {...lines} shown={earlier} />
        </section>
      )}
      {from && to && (own.length > 1 || chosen.from !== undefined) && (
        <Comparison {...props} segment={revisions.segment} from={from} to={to} onChoose={choose} />
      )}
    </>
  )
}

interface RevisionLinesProps extends Loaded {
  readonly shown: readonly RevisionEntry[]
  readonly from?: RevisionEntry
  readonly to?: RevisionEntry
  readonly onCompare: (entry: RevisionEntry) => void
}

function RevisionLines(props: RevisionLinesProps) {
  const { shown, entries, revisions, people, lang, from, to, onCompare } = props
  return (
    <ol className="-mx-2">
      {shown.map((entry) => (
        <RevisionLine
          key={keyOf(entry)}
          entry={entry}
          before={stateBefore(entries, entry)}
          lang={lang}
          by={makerOf(entry.author, people)}
          role={roleOf(entry, from, to)}
          showsText={entry.segment !== revisions.segment}
          onCompare={() => onCompare(entry)}
        />
      ))}
    </ol>
  )
}

/** A single revision has nothing to be compared with. */
function roleOf(entry: RevisionEntry, from?: RevisionEntry, to?: RevisionEntry) {
  if (from === to) return null
  return entry === to ? 'to' : entry === from ? 'from' : null
}
