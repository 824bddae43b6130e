'use client'

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '@/lib/model/file'
import { directionOf } from '@/lib/text/direction'
import { classNames } from '../ui/class-names'
import { LanguageChoice } from './language-choice'
import { PaneFooter } from './pane-footer'
import { type PaneInput, type PaneReport, emptyInput, isEmptyInput, isReadOnly } from './pane-input'
import { PanePreview } from './pane-preview'
import { ACCEPTED } from './accepted'
import { PaneRefusal } from './pane-refusal'
import { PaneText } from './pane-text'

export interface PaneProps {
  readonly side: Side
  readonly input: PaneInput
  readonly report: PaneReport | null
  /** Whether one file holds both sides. */
  readonly isPaired: boolean
  readonly isDropTarget: boolean
  readonly onLanguage: (lang: string) => void
  /** Changes the input that the side came with. */
  readonly onChange: (change: (input: PaneInput) => PaneInput) => void
  readonly onFiles: (files: readonly File[]) => void
}

// One list, so that what is made of it is not made anew with every letter.
const NO_LANGUAGES: readonly string[] = []

/** One text: paste it, drop a file on it, or choose one. */
export function Pane(props: PaneProps) {
  const { side, input, report, isPaired, isDropTarget, onLanguage, onChange, onFiles } = props
  const { t } = useTranslation('import')
  const picker = useRef<HTMLInputElement>(null)
  const lang = input.lang ?? report?.declared ?? report?.guess?.lang ?? null
  const chooseFile = () => picker.current?.click()
  return (
    <section data-pane={side} aria-label={t(`side.${side}`)} className={PANE}>
      <header className="flex h-11 shrink-0 items-center gap-2.5 ps-(--pane-start) pe-8 phone:pe-16">
        <h2 className="text-13 font-semibold">{t(`side.${side}`)}</h2>
        <LanguageChoice
          side={side}
          chosen={input.lang}
          guess={report?.guess ?? null}
          declared={report?.declared ?? null}
          inFile={report?.languages ?? NO_LANGUAGES}
          onChoose={onLanguage}
        />
      </header>
      <PaneBody {...{ side, input, report, lang, onChange, onFiles, chooseFile }} />
      {!isEmptyInput(input) && (
        <PaneFooter
          {...{ input, report, onChange }}
          hasEncoding={!isPaired || side === 'source'}
          hasParagraphs={!isPaired}
          onClear={() => onChange(() => emptyInput())}
        />
      )}
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <DropFrame side={side} isShown={isDropTarget} />
    </section>
  )
}

// The second text begins a little further in, clear of the swap button.
const PANE =
  'relative flex h-[322px] min-w-0 flex-col [--pane-start:20px] phone:h-[280px] ' +
  '[section+&]:border-s [section+&]:border-hairline [section+&]:[--pane-start:28px] ' +
  'phone:[section+&]:border-s-0 phone:[section+&]:border-t phone:[section+&]:[--pane-start:20px]'

interface PaneBodyProps extends Omit<PaneProps, 'isDropTarget' | 'isPaired' | 'onLanguage'> {
  readonly lang: string | null
  readonly chooseFile: () => void
}

function PaneBody(props: PaneBodyProps) {
  const { side, input, report, lang, onChange, chooseFile } = props
  const script = lang === null ? {} : { lang, dir: directionOf(lang) }
  if (report?.failure) {
    return <PaneRefusal file={input.file} failure={report.failure} onChoose={chooseFile} />
  }
  if (isReadOnly(input)) return <PanePreview side={side} report={report} script={script} />
  return <PaneText {...{ side, input, onChange, chooseFile, script }} />
}

function DropFrame({ side, isShown }: { readonly side: Side; readonly isShown: boolean }) {
  const { t } = useTranslation('import')
  return (
    <div
      aria-hidden
      className={classNames(
        'pointer-events-none absolute inset-1.5 z-10 grid place-content-center rounded-m border-2 border-dashed border-accent bg-accent-soft text-14 font-semibold',
        !isShown && 'hidden',
      )}
    >
      {t(`drop.${side}`)}
    </div>
  )
}
