'use client'

import { ChevronRight } from 'lucide-react'
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { offsetAtPoint } from '../editor/caret-offset'
import type { Desk, Screen } from '../review/desk'
import { type DocumentCache, rowAt } from '../review/document-cache'
import { goToRank } from '../review/moving'
import { estimatedHeight } from '../review/row-height'
import type { RowWords, Script } from '../review/segment-row'
import { useRest } from '../review/use-rest'
import { useStanding } from '../review/use-standing'
import { useVirtualRows } from '../ui/use-virtual-rows'
import { keepFocus } from './links-head'
import { indexOfRank, type LinkItem, stretchesOf } from './link-items'
import { LinkRow } from './link-row'
import type { LinkWords } from './use-link-words'
import { type LinkDrag, useLinkDrag } from './use-link-drag'

export interface LinkListProps {
  readonly desk: Desk
  readonly cache: DocumentCache
  readonly screen: Screen
  readonly items: readonly LinkItem[]
  readonly activeRank: number
  readonly source: Script
  readonly target: Script
  readonly words: LinkWords
  readonly doubts: RowWords['doubts']
  /** What a folded run of links is called. */
  readonly foldWords: (count: number) => string
  readonly onUnfold: (first: number, last: number) => void
}

/** The links, of which only those in sight are drawn. */
export function LinkList(props: LinkListProps) {
  const { desk, cache, screen, items, activeRank } = props
  const scroller = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  const activeIndex = indexOfRank(items, activeRank)
  const virtual = useLines(props, scroller, activeIndex)
  const { drag, onPointerDown } = useLinkDrag(desk)
  useRest({
    ...{ scroller, token: screen.active, rest: screen.rest },
    activeElement: () => active.current,
    reach: virtual.reach,
  })
  const { drawn, start: startIndex, end: endIndex } = virtual
  useEffect(() => {
    const timer = setTimeout(() => {
      const near = items.slice(Math.max(0, startIndex - NEAR), endIndex + NEAR)
      for (const { first, last } of stretchesOf(near)) desk.store.load(first, last)
    }, 40)
    return () => clearTimeout(timer)
  }, [desk, items, startIndex, endIndex, cache])
  return (
    <div
      ref={scroller}
      className="link-rows"
      data-dragging={drag ? '' : undefined}
      onClick={(event) => pick(desk, event)}
      onPointerDown={onPointerDown}
    >
      <div className="relative" style={{ blockSize: virtual.height }}>
        {drawn.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measure}
            data-index={index}
            className="absolute inset-x-0 top-0 flow-root"
            style={{ transform: `translateY(${start}px)` }}
          >
            <div ref={index === activeIndex ? active : undefined}>
              <Line {...props} item={items[index]} drag={drag} />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Lines on either side of those in sight whose texts are asked for as well. */
const NEAR = 20

interface LineProps extends LinkListProps {
  readonly item: LinkItem | undefined
  readonly drag: LinkDrag | null
}

function Line({ item, drag, ...props }: LineProps) {
  const { cache, screen, activeRank, source, target, words, doubts } = props
  if (!item) return null
  if (item.kind === 'fold') return <Fold {...props} first={item.first} last={item.last} />
  const { rank } = item
  const row = rowAt(cache, rank)
  if (!row) return null
  const isActive = rank === activeRank
  const isFrom = drag?.dragged.rank === rank
  const isTo = drag?.drop != null && drag.over?.first === rank
  return (
    <LinkRow
      {...{ rank, row, isActive, source, target, words, doubts }}
      loaded={cache.loaded.get(row[0]) ?? null}
      sourceCaret={isActive ? screen.sourceCaret : null}
      targetCaret={isActive ? (screen.targetCaret ?? null) : null}
      dragged={isFrom ? drag.dragged : null}
      drop={isFrom ? drag.drop : null}
      takes={isTo ? drag.dragged.side : null}
    />
  )
}

type FoldProps = Pick<LinkListProps, 'foldWords' | 'onUnfold'> & {
  readonly first: number
  readonly last: number
}

function Fold({ first, last, foldWords, onUnfold }: FoldProps) {
  const { t } = useTranslation('links')
  const words = foldWords(last - first + 1)
  const range = t('fold.range', { first: first + 1, last: last + 1 })
  return (
    <div role="row" aria-rowindex={first + 1} data-first={first} data-last={last}>
      <div role="gridcell">
        <button
          type="button"
          className="link-fold num"
          aria-expanded={false}
          onMouseDown={keepFocus}
          aria-label={t('fold.open', { words, range })}
          onClick={() => onUnfold(first, last)}
        >
          <ChevronRight size={14} strokeWidth={1.9} aria-hidden className="turns" />
          <span>{range}</span>
          <span className="link-fold-words">{words}</span>
        </button>
      </div>
    </div>
  )
}

function useLines(
  { cache, items, source, target }: LinkListProps,
  scroller: RefObject<HTMLElement | null>,
  activeIndex: number,
) {
  const standing = useStanding(cache)
  const keyOf = useCallback(
    (index: number) => {
      const item = items[index]
      if (item?.kind === 'fold') return `fold ${item.first}`
      return rowAt(standing, item?.rank ?? -1)?.[0] ?? index
    },
    [standing, items],
  )
  const heightOf = useCallback(
    (index: number) => {
      const item = items[index]
      if (item?.kind === 'fold') return FOLD_HEIGHT
      return estimatedHeight(rowAt(standing, item?.rank ?? -1) ?? null, METRICS, source, target)
    },
    [standing, items, source, target],
  )
  const count = items.length
  return useVirtualRows({ scroller, count, activeIndex, keyOf, heightOf, size: SIZE })
}

const SIZE = { width: 1100, height: 760 }
const FOLD_HEIGHT = 36
const METRICS = { width: 1060, textSize: 15, lineHeight: 23, rowPadding: 7 }

/** Makes a link the active one; a press in a sentence puts the caret of its side there. */
function pick(desk: Desk, event: MouseEvent): void {
  const pressed = event.target as Element
  const row = pressed.closest<HTMLElement>('.link-row')
  if (!row || getSelection()?.isCollapsed === false || pressed.closest('.link-grip')) return
  const sentence = pressed.closest<HTMLElement>('.link-sentence')
  const text = sentence?.querySelector('.link-text')
  const within = text ? offsetAtPoint(text, event.clientX, event.clientY) : null
  const rank = Number(row.dataset.first)
  if (desk.screen().rank !== rank) goToRank(desk, rank, 'inSight')
  if (!sentence || within === null || desk.screen().rank !== rank) return
  const caret = Number(sentence.dataset.start) + within
  desk.show(
    sentence.dataset.side === 'source'
      ? { sourceCaret: caret, rest: 'inSight' }
      : { targetCaret: caret, rest: 'inSight' },
  )
}
