'use client'

import './annotations.css'
import { Highlighter } from 'lucide-react'
import { type KeyboardEvent, use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import { KeysContext } from '../review/key-hint'
import { chordOf, isComposed } from '../review/key-press'
import { Button } from '../ui/button'
import { Kbd } from '../ui/kbd'
import { LiveRegion } from '../ui/live-region'
import { TextArea } from '../ui/text-field'
import { ErrorOffers } from './error-offers'
import { ErrorPlace } from './error-place'
import { answerChoice } from './mark-error'
import { back, chosen, type Choice, type Marking, pressed } from './marking'
import { useMarking } from './use-annotations'
import { useErrorWords } from './use-error-words'

export interface ErrorCardProps {
  readonly desk: Desk
  readonly segment: string
}

/** The card on which an error of the active segment is marked, while that is done. */
export function ErrorCard({ desk, segment }: ErrorCardProps) {
  const marking = useMarking(segment)
  return marking && <OpenErrorCard desk={desk} marking={marking} />
}

/** A category, a kind, a severity: each by its key. It pushes the rows below and covers nothing. */
function OpenErrorCard({ desk, marking }: { readonly desk: Desk; readonly marking: Marking }) {
  const { t } = useTranslation('errors')
  const { mac } = use(KeysContext)
  const root = useRef<HTMLElement>(null)
  const { isWriting, changes } = marking
  const step = useStepWords(marking)
  useEffect(() => {
    if (!isWriting) root.current?.focus({ preventScroll: true })
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [marking.top, marking.category, isWriting])
  const answer = (choice: Choice) => answerChoice(desk, marking, choice)
  const goOn = (next: Partial<Marking>) =>
    answer({ kind: 'goesOn', marking: { ...marking, ...next } })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposed(event.nativeEvent) || isForButton(event)) return
    const chord = chordOf(event.nativeEvent, mac)
    const choice = chord === null ? null : pressed(marking, chord)
    if (!choice) return
    event.preventDefault()
    event.stopPropagation()
    answer(choice)
  }
  return (
    <section
      ref={root}
      role="dialog"
      tabIndex={-1}
      aria-label={t(changes ? 'card.change' : 'card.mark')}
      className="flow-card error-card"
      onKeyDown={onKeyDown}
    >
      <LiveRegion>{step}</LiveRegion>
      <p className="flex flex-wrap items-center gap-1.5 px-3 pt-2.5">
        <Highlighter size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <b className="font-semibold">{t(changes ? 'card.change' : 'card.mark')}</b>
        <span className="text-ink-2">{step}</span>
      </p>
      <ErrorPlace marking={marking} onPlace={(place) => goOn({ place })} />
      <ErrorOffers marking={marking} onChoose={(offer) => answer(chosen(marking, offer))} />
      {isWriting && (
        <div className="px-3 pt-2">
          <TextArea
            label={t('card.note')}
            hint={t('card.noteHint')}
            rows={2}
            dir="auto"
            autoFocus
            value={marking.note}
            onChange={(event) => goOn({ note: event.target.value })}
          />
        </div>
      )}
      {!isWriting && marking.note !== '' && (
        <p dir="auto" className="px-3 pt-2 break-words whitespace-pre-wrap text-ink-2">
          {marking.note}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5 p-2.5">
        {!isWriting && (
          <Button size="small" onClick={() => goOn({ isWriting: true })}>
            {t(marking.note === '' ? 'card.addNote' : 'card.editNote')}
            <Kbd>⏎</Kbd>
          </Button>
        )}
        {isWriting && (
          <Button size="small" onClick={() => answer(pressed(marking, 'Enter') ?? back(marking))}>
            {t('card.noteDone')}
            <Kbd>⏎</Kbd>
          </Button>
        )}
        {marking.top !== null && !isWriting && (
          <Button size="small" variant="bare" onClick={() => answer(back(marking))}>
            {t('card.back')}
            <Kbd>Esc</Kbd>
          </Button>
        )}
        <Button
          size="small"
          variant="bare"
          className="ms-auto"
          onClick={() => answer({ kind: 'closes' })}
        >
          {t('card.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** What has been chosen so far, or what is asked first. */
function useStepWords({ top, category }: Marking): string {
  const { t } = useTranslation('errors')
  const { fullName } = useErrorWords()
  if (category) return t('card.severityOf', { category: fullName(category) })
  return top ? t('card.kindOf', { category: fullName(top) }) : t('card.category')
}

/** Enter on a button presses it. */
function isForButton({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement
}
