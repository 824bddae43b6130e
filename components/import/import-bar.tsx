'use client'

import { FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '@/lib/api/answers'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Chord } from '../ui/chord'
import { LiveRegion } from '../ui/live-region'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { ACCEPTED } from './accepted'
import { overall } from './import-progress'
import type { ImportState } from './use-import'

export interface ImportBarProps {
  readonly state: ImportState
  /** Paragraphs of both sides, beside the button. */
  readonly summary: string
  /** Whether one file holds both sides: then there is nothing to align. */
  readonly isPaired: boolean
  /** What else can be chosen, at the other end. */
  readonly choices: ReactNode
  /** Takes a file that holds both; null once there is a text. */
  readonly onBilingual: ((file: File) => void) | null
  readonly onStart: () => void
  readonly onCancel: () => void
}

/** Align; while it works, how far it is and the way to stop it. Both are as tall. */
export function ImportBar(props: ImportBarProps) {
  const { state, summary, isPaired, choices, onBilingual, onStart, onCancel } = props
  const { t } = useTranslation('import')
  const works = state.kind === 'running' || state.kind === 'opening'
  const { alignButton, cancelButton } = useFocusOnTheOther(works)
  const stage = state.kind === 'running' ? t(`stage.${state.progress.stage}`) : t('stage.open')
  return (
    <div className="pt-4">
      {state.kind === 'failed' && <ImportRefusal failure={state.failure} />}
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        {works ? (
          <Working progress={state.kind === 'running' ? state.progress : null} stage={stage} />
        ) : (
          <Button ref={alignButton} variant="primary" size="tall" onClick={onStart}>
            {t(isPaired ? 'openReview' : 'align')}
            <Chord keys="Mod+Enter" onAccent />
          </Button>
        )}
        {works ? (
          <Button
            ref={cancelButton}
            onClick={onCancel}
            disabled={state.kind === 'opening'}
            focusableWhenDisabled
          >
            {t('cancel')}
          </Button>
        ) : (
          <>
            <span className="flex flex-1 flex-wrap items-center gap-3 text-ink-2 num">
              {onBilingual ? <BilingualChoice onFile={onBilingual} /> : summary}
            </span>
            {choices}
          </>
        )}
      </div>
      <LiveRegion>{works ? stage : ''}</LiveRegion>
    </div>
  )
}

/** For those who have one file, and do not know that it may be dropped on either side. */
function BilingualChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('import')
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <span className="text-muted">{t('bilingual.ask')}</span>
      <Button onClick={() => picker.current?.click()}>
        <FileUp size={16} strokeWidth={1.75} aria-hidden />
        {t('bilingual.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
    </>
  )
}

/** Each of the two buttons stands in for the other, so the focus goes from one to the other. */
function useFocusOnTheOther(works: boolean) {
  const alignButton = useRef<HTMLButtonElement>(null)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const before = useRef(works)
  useEffect(() => {
    if (before.current !== works) (works ? cancelButton : alignButton).current?.focus()
    before.current = works
  }, [works])
  return { alignButton, cancelButton }
}

interface WorkingProps {
  readonly progress: ImportProgress | null
  readonly stage: string
}

function Working({ progress, stage }: WorkingProps) {
  const { i18n } = useTranslation('import')
  const done = progress ? overall(progress) : 1
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(done)
  return (
    <div className="grid w-[min(420px,100%)] gap-1.5">
      <span className="flex justify-between gap-3 text-12 text-ink-2 num">
        <span>{stage}</span>
        <span>{percent}</span>
      </span>
      <Progress label={stage} value={done} />
    </div>
  )
}

function ImportRefusal({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation(['import', 'common'])
  const say = useSentence()
  return (
    <div className="mb-4">
      <Notice
        severity="error"
        label={t('severity.error', { ns: 'common' })}
        title={t('failed.title')}
      >
        {say.failure(failure)} {t('failed.kept')}
      </Notice>
    </div>
  )
}
