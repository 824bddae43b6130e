'use client'

import './codes.css'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Insertable } from '@/lib/inline/insertable-codes'
import { codeMeaning, codeName } from '../editor/code-sign'
import { CodeChip } from '../editor/static-text'
import type { Desk } from '../review/desk'
import { isComposed } from '../review/key-press'
import { Kbd } from '../ui/kbd'
import { closeCodesList, codesListOf, insertNth } from './codes-list'

export interface CodesCardProps {
  readonly desk: Desk
  readonly segment: string
}

/** The codes that can be put into the open text, each with its digit; in the flow under it. */
export function CodesCard({ desk, segment }: CodesCardProps) {
  const store = codesListOf(desk)
  const list = useSyncExternalStore(store.subscribe, store.get, none)
  return list?.segment === segment ? <OpenList desk={desk} items={list.items} /> : null
}

function OpenList({ desk, items }: { readonly desk: Desk; readonly items: CodesItems }) {
  const { t } = useTranslation('codes')
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    root.current?.querySelector('button')?.focus()
    return () => codesListOf(desk).set(null)
  }, [desk])
  return (
    <section
      ref={root}
      className="flow-card codes-card"
      aria-label={t('insert')}
      onKeyDown={(event) => hear(desk, event)}
      onBlur={(event) => {
        if (isOutside(event)) codesListOf(desk).set(null)
      }}
    >
      <p className="codes-head">
        <b className="font-semibold">{t('insert')}</b>
        <span className="text-12 text-muted">{t('insert.hint')}</span>
      </p>
      <ol className="codes-items">
        {items.map((item, n) => (
          <li key={n}>
            <button type="button" className="codes-item" onClick={() => insertNth(desk, n)}>
              {n < 9 && <Kbd>{n + 1}</Kbd>}
              <Item {...item} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

type CodesItems = readonly Insertable[]

function Item({ codes, isMissing }: Insertable) {
  const { t } = useTranslation('codes')
  const [first, second] = codes
  if (!first) return null
  return (
    <>
      <span aria-hidden className="codes-sign">
        {codes.map((code, n) => (
          <CodeChip key={n} code={code} />
        ))}
      </span>
      <span>{second ? codeMeaning(first, t) : codeName(first, t)}</span>
      <span className="codes-data" dir="ltr">
        {first.data}
      </span>
      {isMissing && <span className="codes-missing">{t('insert.missing')}</span>}
    </>
  )
}

function none(): null {
  return null
}

function isOutside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)
}

/** Digits put a code in, arrows go through the list, Escape closes it. */
function hear(desk: Desk, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || isComposed(event.nativeEvent)) return
  if (/^[1-9]$/.test(key)) insertNth(desk, Number(key) - 1)
  else if (key === 'Escape' || key === 'F2') closeCodesList(desk)
  else if (key === 'ArrowDown' || key === 'ArrowRight') step(event, 1)
  else if (key === 'ArrowUp' || key === 'ArrowLeft') step(event, -1)
  else if (key !== 'Enter') return
  if (key !== 'Enter') event.preventDefault()
  event.stopPropagation()
}

function step({ currentTarget }: KeyboardEvent, by: 1 | -1): void {
  const buttons = [...currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((one) => one === document.activeElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
