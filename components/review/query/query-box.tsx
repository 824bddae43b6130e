'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { ListFilter, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFindingWords } from '../../findings/use-finding-words'
import { LiveRegion } from '../../ui/live-region'
import { POPUP, POPUP_ITEM } from '../../ui/popup-class'
import { Spinner } from '../../ui/spinner'
import { PROBLEMS_ID } from './query-problems'
import { parseQuery } from './query'
import { type Suggestion, suggestionsFor } from './suggest'

export interface QueryBoxProps {
  readonly query: string
  readonly people: readonly string[]
  /** Ids of the checks that found something. */
  readonly checks: readonly string[]
  readonly isSearching: boolean
  readonly onQuery: (query: string) => void
}

/** The query as text. Enter asks it; while one types, the keys and values that may follow are offered. */
export function QueryBox({ query, people, checks, isSearching, onQuery }: QueryBoxProps) {
  const { t } = useTranslation('query')
  const box = useBox(query, people, checks)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !box.isHighlighted) {
      event.preventDefault()
      box.setOpen(false)
      onQuery(box.text.trim())
      toRow()
    } else if (event.key === 'Escape' && !box.isOpen) {
      box.write(query, query.length)
      toRow()
    }
  }
  return (
    <div className="query-box" role="search">
      <Autocomplete.Root
        items={box.offered}
        mode="none"
        value={box.text}
        open={box.isOpen && box.offered.length > 0}
        onOpenChange={(isOpen, { reason }) => {
          // A key that was picked asks for its value next.
          if (reason === 'item-press') return
          box.setOpen(isOpen)
          if (!isOpen) box.setHighlighted(false)
        }}
        onValueChange={(next, { reason }) => {
          if (reason !== 'item-press') box.typed(next)
        }}
        onItemHighlighted={(item: Suggestion | undefined) => {
          box.setHighlighted(item !== undefined)
        }}
        itemToStringValue={(item: Suggestion) => item.text}
      >
        {isSearching ? <Spinner label={t('searching')} /> : <ListFilter {...ICON} />}
        <Autocomplete.Input
          id={BOX_ID}
          aria-label={t('box')}
          aria-describedby={PROBLEMS_ID}
          aria-invalid={parseQuery(query).problems.length > 0}
          placeholder={t('placeholder')}
          spellCheck={false}
          autoCapitalize="off"
          dir="ltr"
          className="query-input"
          onKeyDown={onKeyDown}
          onFocus={() => box.setOpen(true)}
        />
        {box.text !== '' && (
          <button
            type="button"
            aria-label={t('clear')}
            className="query-clear"
            onClick={() => onQuery('')}
          >
            <X {...ICON} />
          </button>
        )}
        <Offered onPick={box.pick} />
      </Autocomplete.Root>
      <LiveRegion>{isSearching ? t('searching') : ''}</LiveRegion>
    </div>
  )
}

const ICON = { size: 14, strokeWidth: 1.9, 'aria-hidden': true } as const

function Offered({ onPick }: { readonly onPick: (item: Suggestion) => void }) {
  const { t } = useTranslation('query')
  const { nameOf } = useFindingWords()
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={6} align="start" className="z-40 outline-none">
        <Autocomplete.Popup className={`${POPUP} w-80`} aria-label={t('suggestions')}>
          <Autocomplete.List>
            {(item: Suggestion) => (
              <Autocomplete.Item
                key={item.insert}
                value={item}
                className={POPUP_ITEM}
                onClick={() => onPick(item)}
              >
                <bdi dir="ltr" className="font-mono text-12">
                  {item.insert}
                </bdi>
                <span className="min-w-0 flex-1 text-end text-12 text-muted">
                  {item.check === undefined
                    ? item.meaning !== null && t(item.meaning)
                    : nameOf(item.check)}
                </span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

/** The text while it is typed, which may differ from the query that the list follows. */
function useBox(query: string, people: readonly string[], checks: readonly string[]) {
  const [isHighlighted, setHighlighted] = useState(false)
  const [{ text, caret, from }, set] = useState({ text: query, caret: query.length, from: query })
  const [isOpen, setOpen] = useState(false)
  // The same list while nothing is typed: the box tells of a highlight each time that it is new.
  const offered = useMemo(
    () => suggestionsFor(text, caret, people, checks),
    [text, caret, people, checks],
  )
  // A chip, or the way back, writes into the box.
  if (from !== query) set({ text: query, caret: query.length, from: query })
  const write = (next: string, at: number) => set({ text: next, caret: at, from: query })
  useLayoutEffect(() => {
    const box = inputOnPage()
    if (box && box === document.activeElement) box.setSelectionRange(caret, caret)
  }, [caret, text])
  return {
    ...{ isHighlighted, setHighlighted, text, isOpen, setOpen, write, offered },
    typed: (next: string) => {
      write(next, inputOnPage()?.selectionStart ?? next.length)
      setOpen(true)
    },
    pick: (item: Suggestion) => {
      write(item.text, item.caret)
      setHighlighted(false)
      setOpen(true)
      inputOnPage()?.focus()
    },
  }
}

/** The one box of the page; a key finds it by this too. */
const BOX_ID = 'query-box'

function inputOnPage(): HTMLInputElement | null {
  const box = document.getElementById(BOX_ID)
  return box instanceof HTMLInputElement ? box : null
}

function toRow(): void {
  document.getElementById('active-segment')?.focus({ preventScroll: true })
}
