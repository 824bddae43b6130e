'use client'

import { Check, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { LiveRegion } from '../ui/live-region'
import type { Told } from './desk'
import type { Command } from './keymap'
import { Offers } from './undo-offers'

export interface ToastProps {
  readonly told: Told | null
  readonly run: (command: Command) => void
}

/** What happened, in words, with the way back. Said aloud as well. */
export function Toast({ told, run }: ToastProps) {
  const { t } = useTranslation('review')
  const sentence = useSentence()
  const turn = useTurn(told)
  const isFailure = told?.kind === 'failed'
  const words =
    told === null ? '' : isFailure ? sentence.failure(told.failure) : t(told.key, told.args)
  const Icon = isFailure ? TriangleAlert : Check
  return (
    <>
      <span className="stays-in-zen contents">
        <LiveRegion urgency={isFailure ? 'now' : 'polite'}>
          <span key={turn}>{words}</span>
        </LiveRegion>
      </span>
      {told !== null && (
        <span className="stays-in-zen inline-flex min-w-0 items-center gap-2 text-ink-2 phone:order-first phone:basis-full phone:flex-wrap">
          <Icon size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
          <span
            aria-hidden
            className="min-w-0 py-1 leading-[18px] text-pretty phone:max-w-[calc(100%-22px)]"
          >
            {words}
          </span>
          {told.kind === 'failed' && <Offers offers={told.offers ?? []} />}
          {told.kind === 'done' && told.undoes && (
            <Button
              size="small"
              variant="bare"
              className="shrink-0 text-accent!"
              onClick={() => run('undo')}
            >
              {t('action.undo')}
            </Button>
          )}
        </span>
      )}
    </>
  )
}

/** Changes with every word, also when it is the same again: else nobody would hear it twice. */
function useTurn(told: Told | null): number {
  const [last, setLast] = useState({ told, turn: 0 })
  if (last.told === told) return last.turn
  setLast({ told, turn: last.turn + 1 })
  return last.turn + 1
}
