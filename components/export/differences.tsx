'use client'

import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { Unapproved } from '@/lib/model/review'
import { displayMachine } from '@/lib/review/state'
import type { SegmentState } from '@/lib/review/view'
import { directionOf } from '@/lib/text/direction'
import { DiffText } from '../diff/diff-text'
import { DiffToggles } from '../diff/diff-toggles'
import { useDiff } from '../diff/use-diff'
import type { Desk } from '../review/desk'
import type { DocumentCache } from '../review/document-cache'
import { shownOf, useDocumentPart } from '../review/use-document'
import { Button } from '../ui/button'
import { StatusIcon } from '../ui/status-icon'
import { differingRanks } from './differing-ranks'

export interface DifferencesProps {
  readonly desk: Desk
  readonly info: Pick<DocumentInfo, 'targetLang'>
  readonly choice: Unapproved
}

/** Where the text that goes out is not the machine's, folded away; its diffs are made when it is opened. */
export function Differences({ desk, info, choice }: DifferencesProps) {
  const { t } = useTranslation('export')
  const [isOpen, setOpen] = useState(false)
  const [limit, setLimit] = useState(PAGE)
  const shown = useDocumentPart(desk.store, shownOf)
  const ranks = useMemo(() => differingRanks(shown, choice), [shown, choice])
  useEffect(() => {
    if (isOpen) for (const rank of ranks.slice(0, limit)) desk.store.load(rank, rank)
  }, [desk, isOpen, ranks, limit])
  if (ranks.length === 0) return <p className="mt-4 text-muted">{t('differs.none')}</p>
  return (
    <details
      className="mt-4 border-t border-hairline pt-2"
      onToggle={({ currentTarget: { open } }) => setOpen(open)}
    >
      <summary className="rounded-s py-1.5 font-medium coarse:min-h-11 coarse:content-center">
        {t('differs', { count: ranks.length })}
      </summary>
      {isOpen && (
        <>
          <DiffToggles />
          <ol className="mt-1 border-t border-hairline">
            {ranks.slice(0, limit).map((rank) => (
              <Line key={rank} {...{ rank, shown }} lang={info.targetLang} />
            ))}
          </ol>
          {ranks.length > limit && (
            <Button size="small" className="mt-2" onClick={() => setLimit(limit + PAGE)}>
              {t('differs.more')}
            </Button>
          )}
        </>
      )}
    </details>
  )
}

/** A document may differ in thousands of places, and a diff is work. */
const PAGE = 20

interface LineProps {
  readonly rank: number
  readonly shown: DocumentCache
  readonly lang: string
}

function Line({ rank, shown, lang }: LineProps) {
  const { t } = useTranslation('export')
  const row = shown.rows[rank - shown.from]
  const state = row && shown.loaded.get(row[0])?.state
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-2 border-b border-hairline py-1.5">
      <span className="flex h-6 items-center gap-1.5 text-12 text-muted">
        <span className="num">{t('differs.number', { number: rank + 1 })}</span>
        {state && <StatusIcon status={state.head.status} size={14} />}
      </span>
      {state ? (
        <Change state={state} lang={lang} />
      ) : (
        <p className="leading-6 text-muted">{t('differs.reading')}</p>
      )}
    </li>
  )
}

function Change({ state, lang }: { readonly state: SegmentState; readonly lang: string }) {
  const { t } = useTranslation('export')
  const machine = useMemo(() => displayMachine(state).content, [state])
  const { target } = state.head
  const shown = useDiff(machine, target, lang)
  return (
    <p className="panel-text review-text" lang={lang} dir={directionOf(lang)}>
      <DiffText
        a={machine}
        b={target}
        hunks={shown?.hunks ?? []}
        words={{ removed: t('differs.removed'), added: t('differs.added') }}
      />
    </p>
  )
}
