'use client'

import { Eraser } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'
import { EmptyState } from '../ui/empty-state'
import { LiveRegion } from '../ui/live-region'
import type { WhichMemory } from './memory-address'
import { ResetDialog } from './reset-dialog'

export interface ResettableProps {
  readonly memory: WhichMemory
  /** Its name, at the head of the page. */
  readonly heading: ReactNode
  readonly languages: string
  /** How many taught it; 0 when it is empty already. */
  readonly documents: number
  /** What is in it. */
  readonly children: ReactNode
}

/** A memory with the button that empties it; afterwards, what was done. */
export function Resettable({ memory, heading, languages, documents, children }: ResettableProps) {
  const { t } = useTranslation('memory')
  const { state, setOpen, reset } = useReset(memory)
  const toAll = useRef<HTMLAnchorElement>(null)
  const isEmpty = state.forgotten !== null || documents === 0
  return (
    <>
      <div className="flex items-end gap-4 pt-3 pb-5 phone:flex-col phone:items-start">
        <div className="min-w-0 flex-1">{heading}</div>
        {!isEmpty && (
          <Button variant="danger" size="tall" onClick={() => setOpen(true)}>
            <Eraser size={16} strokeWidth={1.75} aria-hidden />
            {t('reset')}
          </Button>
        )}
      </div>
      <ResetDialog
        open={state.isOpen}
        onOpenChange={setOpen}
        project={memory.project}
        languages={languages}
        documents={documents}
        isWorking={state.isWorking}
        failure={state.failure}
        onReset={() => void reset()}
        finalFocus={() => toAll.current}
      />
      <LiveRegion>
        {state.forgotten === null ? '' : t('reset.done', { count: state.forgotten })}
      </LiveRegion>
      {isEmpty ? <Emptied forgotten={state.forgotten} link={toAll} /> : children}
    </>
  )
}

interface EmptiedProps {
  /** How many documents forgot just now; null when it was empty before. */
  readonly forgotten: number | null
  /** The way on, which takes the focus after a reset. */
  readonly link: RefObject<HTMLAnchorElement | null>
}

function Emptied({ forgotten, link }: EmptiedProps) {
  const { t } = useTranslation('memory')
  const title = forgotten === null ? t('gone.title') : t('reset.done', { count: forgotten })
  return (
    <EmptyState
      title={title}
      actions={
        <Link ref={link} href="/settings/memory" className={buttonClass('plain', 'tall')}>
          {t('back')}
        </Link>
      }
    >
      {t('gone.text')}
    </EmptyState>
  )
}

interface Reset {
  readonly isOpen: boolean
  readonly isWorking: boolean
  readonly failure: Failure | null
  /** How many documents forgot, once they have. */
  readonly forgotten: number | null
}

function useReset(memory: WhichMemory) {
  const router = useRouter()
  const [state, setState] = useState<Reset>(AT_REST)
  const reset = async () => {
    setState({ ...AT_REST, isOpen: true, isWorking: true })
    const result = await createClient().resetMemory(memory)
    if (result.ok) {
      setState({ ...AT_REST, forgotten: result.value.forgotten })
      // So that Back shows what is so now.
      router.refresh()
    } else setState({ ...AT_REST, isOpen: true, failure: result.failure })
  }
  return { state, reset, setOpen: (isOpen: boolean) => setState({ ...AT_REST, isOpen }) }
}

const AT_REST: Reset = { isOpen: false, isWorking: false, failure: null, forgotten: null }
