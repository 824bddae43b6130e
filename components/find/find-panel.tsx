'use client'

import './find.css'
import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import { useSentence } from '../i18n/use-sentence'
import type { Desk, FindMode } from '../review/desk'
import type { Script } from '../review/segment-row'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { LiveRegion } from '../ui/live-region'
import { hitsOfFind } from './hits'
import { usePanelHits } from './hits-store'
import { FindResults } from './find-results'
import { closeFind } from './open-find'
import { QueryForm } from './query-form'
import { rememberSearch } from './recent'
import { ReplaceForm } from './replace-form'
import { showFound } from './show-found'
import { useKeptQuery } from './use-kept-query'
import { type Query, type Search, useSearch } from './use-search'

export interface FindPanelProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly mode: FindMode
  readonly source: Script
  readonly target: Script
}

/** Find, and replace, beside the list: the results stay while one goes through them. */
export function FindPanel({ desk, info, mode, source, target }: FindPanelProps) {
  const { t } = useTranslation('find')
  const [query, setQuery] = useKeptQuery(info.id)
  const [limit, setLimit] = useState(PAGE)
  const [current, setCurrent] = useState(-1)
  const isReplacing = mode === 'replace'
  const asked = isReplacing ? { ...query, sides: 'target' as const } : query
  const search = useSearch(info.id, asked, desk.store.state().base.seq, limit)
  const { answer } = search
  const segments = answer?.segments ?? []
  const { sourceLang, targetLang } = info
  const looked = JSON.stringify(asked)
  const hits = useMemo(
    () => hitsOfFind(JSON.parse(looked) as Query, { sourceLang, targetLang }, answer),
    [looked, sourceLang, targetLang, answer],
  )
  usePanelHits(hits)
  const pick = (index: number) => {
    const found = segments[index]
    if (!found) return
    rememberSearch(query.pattern.text)
    setCurrent(index)
    showFound(desk, found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What a dialog of the panel hears comes by here too, and is its own.
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
    const step = stepOf(event)
    if (event.key === 'Escape') closeFind(desk)
    else if (step !== 0) pick(Math.min(Math.max(current + step, 0), segments.length - 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      role="search"
      aria-label={t(`title.${mode}`)}
      className="find-panel"
      onKeyDown={onKeyDown}
    >
      <header className="flex h-11 shrink-0 items-center gap-2 border-b border-hairline ps-4 pe-2">
        <h2 className="flex-1 text-13 font-semibold">{t(`title.${mode}`)}</h2>
        {!isReplacing && (
          <Button size="small" variant="bare" onClick={() => desk.show({ find: 'replace' })}>
            {t('toReplace')}
          </Button>
        )}
        <IconButton label={t('close')} onClick={() => closeFind(desk)}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </header>
      <QueryForm
        {...{ query, isReplacing }}
        onChange={(next) => {
          setQuery(next)
          setCurrent(-1)
          setLimit(PAGE)
        }}
      >
        {isReplacing && <ReplaceForm {...{ desk, info, query }} />}
      </QueryForm>
      <Summary search={search} current={current} />
      <FindResults {...{ segments, current, source, target }} onPick={pick} />
      {search.answer?.more === true && (
        <Button
          size="small"
          className="m-3"
          onClick={() => setLimit((old) => Math.min(old * 2, 1000))}
        >
          {t('more')}
        </Button>
      )}
    </section>
  )
}

const PAGE = 200

/** Down and up go through the results; Enter in the field goes on, with Shift back. */
function stepOf({ key, shiftKey, target, altKey }: KeyboardEvent): number {
  if (altKey || !(target instanceof HTMLElement) || target.closest('form')) return 0
  if (target.closest('[role="combobox"],[role="listbox"]')) return 0
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  return key === 'Enter' && target instanceof HTMLInputElement ? (shiftKey ? -1 : 1) : 0
}

function Summary({ search, current }: { readonly search: Search; readonly current: number }) {
  const { t } = useTranslation('find')
  const sentence = useSentence()
  const { answer, failure, isWaiting } = search
  const text = failure
    ? sentence.failure(failure)
    : answer
      ? countOf()
      : isWaiting
        ? t('searching')
        : ''
  const found = answer?.segments[current]
  const total = answer ? answer.total : 0
  const place = found ? t('at', { place: current + 1, total, number: found.number }) : ''
  return (
    <div className="border-b border-hairline px-4 pb-2 text-12 text-ink-2">
      <p className={failure ? 'text-error' : undefined}>{text === '' ? t('hint') : text}</p>
      {place !== '' && <p className="num">{place}</p>}
      <LiveRegion>{[text, place].filter((one) => one !== '').join(' ')}</LiveRegion>
    </div>
  )

  function countOf(): string {
    if (!answer || answer.total === 0) return t('nothing')
    return t('summary', { count: answer.total, matches: answer.matches })
  }
}
