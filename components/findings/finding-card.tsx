'use client'

import './findings.css'
import { ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react'
import { type KeyboardEvent, use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '@/lib/model/content'
import type { Desk } from '../review/desk'
import { KeyHint, KeysContext } from '../review/key-hint'
import { isComposed, type KeySettings } from '../review/key-press'
import type { Mode } from '../review/keymap'
import type { Script } from '../review/segment-row'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem } from '../ui/menu'
import { applyFix, applyNth } from './apply-fix'
import type { FindingCard } from './cards'
import { addWord, closeCard, dismissOpen, stepFinding, switchOff } from './finding-commands'
import { FindingFixes } from './finding-fixes'
import { FindingReasons } from './finding-reasons'
import { SeverityIcon } from './severity-icon'
import { UnknownWord } from './unknown-word'
import { useFindingWords } from './use-finding-words'
import { hearWord, useOpenCardKeys } from './use-open-card-keys'

export interface FindingCardProps {
  readonly desk: Desk
  readonly card: FindingCard
  /** Which card of the segment it is, from 1, and of how many. */
  readonly place: number
  readonly total: number
  /** Rises each time that the fixes are asked for. */
  readonly ask: number
  /** The target that the findings are of. */
  readonly content: Content
  readonly source: Script
  readonly target: Script
  readonly mode: Mode
}

/** One place where checks say no: what is wrong, why, and what can be done. It pushes the rows below. */
export function OpenFindingCard(props: FindingCardProps) {
  const { desk, card, place, total, ask, content, target, mode } = props
  const { t } = useTranslation('checks')
  const { nameOf } = useFindingWords()
  const root = useRef<HTMLElement>(null)
  const keys = use(KeysContext)
  const checks = [...new Set(card.findings.map(({ check }) => check))]
  const names = checks.map(nameOf).join(t('list'))
  useOpenCardKeys(desk, mode, keys)
  useEffect(() => {
    if (ask > 0) firstButton(root.current)?.focus()
  }, [ask])
  const [{ key }] = card.findings
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <section
      ref={root}
      className="flow-card finding-card"
      aria-label={names}
      onKeyDown={(event) => hear(desk, keys, event)}
    >
      <p className="flex items-center gap-1.5 ps-2.5 pe-2 pt-2.5">
        <SeverityIcon severity={card.severity} label={t(`severity.${card.severity}`)} />
        <b className="min-w-0 font-semibold">{names}</b>
        <span className="ms-auto flex shrink-0 items-center gap-1.5 text-12 text-muted num">
          <Steps desk={desk} />
          {t('place', { place, total })}
          <KeyHint command="nextFinding" mode={mode} />
        </span>
      </p>
      <FindingReasons card={card} source={props.source} />
      <FindingFixes
        fixes={card.fixes}
        {...{ content, target }}
        onApply={(fix) => {
          applyFix(desk, fix)
          giveFocusBack(desk)
        }}
      />
      <UnknownWord {...{ card, mode }} onAdd={(whose) => add(desk, whose)} />
      <div className="flex flex-wrap items-center gap-1.5 p-2.5">
        <Button size="small" onClick={() => dismiss(desk, 'here')}>
          {t('dismiss')}
          <KeyHint command="dismiss" mode={mode} />
        </Button>
        <Button size="small" variant="bare" onClick={() => dismiss(desk, 'document')}>
          {t('dismissEverywhere')}
        </Button>
        <Menu
          trigger={
            <IconButton size="small" label={t('more')}>
              <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
            </IconButton>
          }
        >
          {checks.map((check) => (
            <MenuItem key={check} onClick={() => switchOff(desk, check, nameOf(check))}>
              {t('switchOff', { name: nameOf(check) })}
            </MenuItem>
          ))}
        </Menu>
        <Button size="small" variant="bare" className="ms-auto" onClick={() => leave(desk)}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}

/** Fingers have no keys: from finding to finding on a phone. */
function Steps({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('checks')
  return (
    <span className="hidden phone:contents">
      <IconButton label={t('previous')} onClick={() => stepFinding(desk, -1)}>
        <ChevronLeft size={16} strokeWidth={1.75} aria-hidden className="turns" />
      </IconButton>
      <IconButton label={t('next')} onClick={() => stepFinding(desk, 1)}>
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden className="turns" />
      </IconButton>
    </span>
  )
}

/** The first that is drawn: the steps at the head are for phones alone. */
function firstButton(card: HTMLElement | null): HTMLElement | undefined {
  return [...(card?.querySelectorAll('button') ?? [])].find((one) => one.offsetParent !== null)
}

/** Keys while something on the card has the focus. */
function hear(desk: Desk, keys: KeySettings, event: KeyboardEvent): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event
  const isMine = target instanceof Element && event.currentTarget.contains(target)
  if (!isMine || ctrlKey || metaKey || altKey || isComposed(event.nativeEvent)) return
  if (/^[1-9]$/.test(key)) {
    applyNth(desk, Number(key) - 1)
    giveFocusBack(desk)
  } else if (key === 'Escape') leave(desk)
  else if (key === 'Delete') dismiss(desk, shiftKey ? 'document' : 'here')
  else if (hearWord(desk, keys, event.nativeEvent)) giveFocusBack(desk)
  else return
  event.preventDefault()
  event.stopPropagation()
}

function dismiss(desk: Desk, scope: 'here' | 'document'): void {
  dismissOpen(desk, scope)
  giveFocusBack(desk)
}

function add(desk: Desk, whose: 'mine' | 'project'): void {
  addWord(desk, whose)
  giveFocusBack(desk)
}

function leave(desk: Desk): void {
  closeCard(desk)
  giveFocusBack(desk)
}

/** To where one was working: the open text, or the row. */
export function giveFocusBack(desk: Desk): void {
  const editor = desk.screen().mode === 'edit' ? desk.editor() : null
  if (editor) editor.focus()
  else document.getElementById('active-segment')?.focus({ preventScroll: true })
}
