'use client'

import { ClipboardPaste, FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Side } from '@/lib/model/file'
import { Button } from '../ui/button'
import { MAX_TYPED, type PaneInput, typed } from './pane-input'

/** `lang` and `dir` of the text, where they are known. */
export interface Script {
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

export interface PaneTextProps {
  readonly side: Side
  readonly input: PaneInput
  readonly onChange: (change: (input: PaneInput) => PaneInput) => void
  readonly chooseFile: () => void
  readonly script: Script
}

/** Where a text is typed or pasted. */
export function PaneText({ side, input, onChange, chooseFile, script }: PaneTextProps) {
  const { t } = useTranslation('import')
  const isEmpty = input.text === ''
  return (
    <div className="group relative min-h-0 flex-1">
      <textarea
        aria-label={t(`text.${side}`)}
        value={input.text}
        onChange={({ target }) => onChange((before) => typed(before, target.value))}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!isEmpty) return
          if (text.length <= MAX_TYPED) {
            showBeginning(event.currentTarget)
            return
          }
          // Too long to type into: it never enters the field, which would stand still over it.
          event.preventDefault()
          onChange((before) => typed(before, text))
        }}
        data-empty={isEmpty ? '' : undefined}
        spellCheck={false}
        autoComplete="off"
        className={TEXTAREA}
        dir="auto"
        {...script}
      />
      {isEmpty && <EmptyPane side={side} chooseFile={chooseFile} />}
    </div>
  )
}

const TEXTAREA =
  'review-text soft-end absolute inset-0 size-full resize-none border-0 bg-transparent ' +
  'ps-(--pane-start) pe-5 pt-0.5 pb-4 ' +
  'text-ink caret-accent rounded-s focus-visible:-outline-offset-2 ' +
  // The empty side draws its own frame, and the ring with it.
  'data-empty:outline-none'

/** After a paste the caret is at the end; one looks at the beginning to see what was pasted. */
function showBeginning(field: HTMLTextAreaElement): void {
  requestAnimationFrame(() => {
    field.setSelectionRange(0, 0)
    field.scrollTop = 0
  })
}

function EmptyPane({ side, chooseFile }: Pick<PaneTextProps, 'side' | 'chooseFile'>) {
  const { t } = useTranslation('import')
  return (
    <div className="pointer-events-none absolute inset-x-4 top-0 bottom-4 grid place-content-center justify-items-center gap-1 rounded-m border-[1.5px] border-dashed border-control px-6 text-center group-focus-within:border-accent group-has-[textarea:focus-visible]:outline-2 group-has-[textarea:focus-visible]:outline-focus">
      <ClipboardPaste size={24} strokeWidth={1.4} aria-hidden className="turns mb-2 text-muted" />
      <p className="text-14 font-semibold">{t(`empty.${side}`)}</p>
      <p className="text-ink-2">{t('empty.formats')}</p>
      <Button className="pointer-events-auto mt-3" onClick={chooseFile}>
        <FileUp size={16} strokeWidth={1.75} aria-hidden />
        {t('file.choose')}
      </Button>
    </div>
  )
}
