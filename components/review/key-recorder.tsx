'use client'

import { use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { LiveRegion } from '../ui/live-region'
import type { Assigned, KeyChoice, KeyPlace } from './key-choice'
import { assign, clearKeys, takeOver } from './key-choice'
import { KeysContext } from './key-hint'
import { chordOf, isComposed, keyLabels } from './key-press'
import { isFixed } from './key-rules'

export interface KeyRecorderProps {
  readonly keys: KeyChoice
  readonly place: KeyPlace
  readonly onKeys: (keys: KeyChoice) => void
  /** Nothing more is to be recorded. */
  readonly onEnd: () => void
}

type Refused = Extract<Assigned, { ok: false }> & { readonly chord: string }

/** Listens for the chord that a command is to have; says why where it cannot have it. */
export function KeyRecorder({ keys, place, onKeys, onEnd }: KeyRecorderProps) {
  const { t } = useTranslation('keys')
  const [refused, setRefused] = useState<Refused | null>(null)
  const words = useRefusalWords(refused)
  const finish = (assigned: Assigned, chord: string) => {
    if (assigned.ok) {
      onKeys(assigned.keys)
      onEnd()
    } else setRefused({ ...assigned, chord })
  }
  const box = useRecording((chord) => {
    if (chord === 'Escape') onEnd()
    else if (chord === 'Backspace') finish({ ok: true, keys: clearKeys(keys, place) }, chord)
    else finish(assign(keys, place, chord), chord)
  })
  const prompt = t('change.press', { action: t(place.command) })
  const canTake = refused?.refusal === 'taken' && !isFixed(refused.by, place.mode)
  return (
    <div className="rounded-m border border-accent-line bg-accent-soft">
      {/* The keys are taken as they come: a screen reader must hand them through. */}
      <div
        ref={box}
        role="application"
        tabIndex={-1}
        aria-label={prompt}
        aria-describedby="key-recorder-hint"
        className="rounded-m px-3 py-2"
      >
        <p className="font-medium">{words === '' ? prompt : words}</p>
        <p id="key-recorder-hint" className="text-12 text-ink-2">
          {t('change.hint')}
        </p>
        <LiveRegion urgency="now">{words}</LiveRegion>
      </div>
      <div className="flex gap-2 px-3 pb-2.5">
        {canTake && (
          <Button
            size="small"
            onClick={() => finish(takeOver(keys, place, refused.chord), refused.chord)}
          >
            {t('change.takeOver')}
          </Button>
        )}
        <Button size="small" variant="bare" onClick={onEnd}>
          {t('change.cancel')}
        </Button>
      </div>
    </div>
  )
}

/**
 * Takes the focus and every key that comes to it, before the dialog or the page can. Tab goes on to
 * the buttons; there, Escape alone is heard.
 */
function useRecording(onChord: (chord: string) => void) {
  const box = useRef<HTMLDivElement>(null)
  const { mac } = use(KeysContext)
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const isHere = document.activeElement === box.current
    const isBeside = box.current?.parentElement?.contains(document.activeElement) === true
    if (!isBeside || event.key === 'Tab' || isComposed(event)) return
    if (!isHere && event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    const chord = chordOf(event, mac)
    if (chord !== null && !event.repeat) onChord(chord)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => heard(event)
    box.current?.focus()
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return box
}

function useRefusalWords(refused: Refused | null): string {
  const { t } = useTranslation('keys')
  const { mac } = use(KeysContext)
  if (!refused) return ''
  const keys = keyLabels(refused.chord, mac).join(mac ? '' : ' ')
  if (refused.refusal !== 'taken') return t(`refused.${refused.refusal}`, { keys })
  const isKept = refused.by === 'leave' || refused.by === 'newParagraph'
  return t(isKept ? 'refused.keptByFixed' : 'refused.taken', { keys, action: t(refused.by) })
}
