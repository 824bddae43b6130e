'use client'

import './links-view.css'
import './link-row.css'
import './link-ribbon.css'
import './links-panel.css'
import './links-narrow.css'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { Desk, Screen, Told } from '../review/desk'
import type { DocumentCache } from '../review/document-cache'
import type { Command } from '../review/keymap'
import { isInPopup } from '../review/popup'
import type { RowWords, Script } from '../review/segment-row'
import { useUndoing } from '../review/undo-menu'
import { linkCounts, type LinkFilter, type LinkItem, linkItems, openRound } from './link-items'
import { LinkList } from './link-list'
import { closeLinks } from './links-commands'
import { LinksBar } from './links-bar'
import { LinksHead } from './links-head'
import { LinksPanel } from './links-panel'
import { useLinkWords } from './use-link-words'

export interface LinksViewProps {
  readonly desk: Desk
  readonly info: Pick<DocumentInfo, 'sourceLang' | 'targetLang'>
  readonly shown: DocumentCache
  readonly screen: Screen
  readonly activeRank: number
  readonly source: Script
  readonly target: Script
  readonly doubts: RowWords['doubts']
  readonly told: Told | null
  readonly run: (command: Command) => void
}

/** Both columns of sentences with the links between them, to be looked through and repaired. */
export function LinksView(props: LinksViewProps) {
  const { desk, info, shown, screen, activeRank, doubts, run } = props
  const { t } = useTranslation('links')
  const words = useLinkWords()
  const [filter, setFilter] = useState<LinkFilter>('all')
  const folds = useFolds(shown, activeRank, filter)
  const undoing = useUndoing(desk)
  const counts = useMemo(() => linkCounts(shown.rows), [shown.rows])
  useFocusOnLink(screen, folds.items)
  useEscape(desk)
  const choose = (next: LinkFilter) => {
    setFilter(next === filter ? 'all' : next)
    folds.foldAll()
  }
  return (
    <>
      <main className="links-view">
        <LinksHead
          {...{ counts, filter, run }}
          sourceLang={info.sourceLang}
          targetLang={info.targetLang}
          folded={folds.folded}
          isUnfolded={folds.isUnfolded}
          onFilter={choose}
          onFold={(isUnfolded) => (isUnfolded ? folds.unfoldAll() : folds.foldAll())}
        />
        <div role="grid" aria-label={t('grid')} aria-rowcount={shown.total} className="contents">
          <LinkList
            {...{ desk, screen, activeRank, words, doubts }}
            cache={shown}
            items={folds.items}
            source={props.source}
            target={props.target}
            foldWords={(count) => t(filter === 'all' ? 'fold.sure' : 'fold.others', { count })}
            onUnfold={folds.unfold}
          />
        </div>
      </main>
      <LinksPanel {...{ desk, activeRank, words, doubts, run }} cache={shown} />
      <LinksBar told={props.told} run={run} {...undoing} />
    </>
  )
}

/** The lines of the list, and which of the folded ones have been opened. */
function useFolds({ rows, from }: DocumentCache, active: number, filter: LinkFilter) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE)
  const all = useMemo(() => linkItems(rows, from, { filter, opened }), [rows, from, filter, opened])
  // The same list while the active link is in no fold: ten thousand lines are not laid out anew.
  const items = useMemo(() => openRound(all, active), [all, active])
  const folded = useMemo(
    () =>
      items.reduce((sum, item) => sum + (item.kind === 'fold' ? item.last - item.first + 1 : 0), 0),
    [items],
  )
  const idsOf = (first: number, last: number) =>
    rows.slice(first - from, last - from + 1).map(([id]) => id)
  return {
    items,
    folded,
    isUnfolded: opened.size > 0,
    unfold: (first: number, last: number) =>
      setOpened((old) => new Set([...old, ...idsOf(first, last)])),
    unfoldAll: () => setOpened(new Set(idsOf(from, from + rows.length))),
    foldAll: () => setOpened(NONE),
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The focus follows the active link, unless the reader has put it elsewhere. */
function useFocusOnLink({ active, dialog }: Screen, items: readonly LinkItem[]): void {
  const isFirst = useRef(true)
  const focus = useEffectEvent(() => {
    const now = window.document.activeElement
    const isElsewhere = now && now !== window.document.body && !now.closest('.link-rows')
    if (dialog !== null || (isElsewhere && !isFirst.current)) return
    isFirst.current = false
    window.document.getElementById('active-segment')?.focus({ preventScroll: true })
  })
  // A fold that was opened or a filter takes away what had the focus.
  useEffect(() => focus(), [active, dialog, items])
}

/** Escape leaves for the same segment, unless a menu or dialog has it. */
function useEscape(desk: Desk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (desk.screen().dialog !== null || isInPopup(event.target)) return
      event.preventDefault()
      closeLinks(desk)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [desk])
}
