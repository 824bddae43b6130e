'use client'

import { ClipboardPaste, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ENCODINGS } from '@/lib/encoding/encodings'
import type { Decoding } from '@/lib/model/file'
import { Select } from '../ui/select'
import { type PaneInput, type PaneReport, type TextCounts, withEncoding } from './pane-input'

export interface PaneFooterProps {
  readonly input: PaneInput
  readonly report: PaneReport | null
  /** Whether the encoding is told here: once for a file that holds both sides. */
  readonly hasEncoding: boolean
  /** Whether paragraphs are counted here: what a file that holds both sides holds is told below. */
  readonly hasParagraphs: boolean
  readonly onChange: (change: (input: PaneInput) => PaneInput) => void
  readonly onClear: () => void
}

/** Where the text is from, how long it is, how its bytes were read; and the way to another one. */
export function PaneFooter(props: PaneFooterProps) {
  const { input, report, hasEncoding, hasParagraphs, onChange, onClear } = props
  const { t } = useTranslation('import')
  const Icon = input.file ? FileText : ClipboardPaste
  return (
    <footer className="flex min-h-10 shrink-0 items-center gap-2 ps-(--pane-start) pe-5 text-12 text-muted">
      <Icon size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
      <span className="dotted flex min-w-0 flex-wrap items-center gap-y-1 num">
        <bdi className="max-w-[24ch] truncate">{input.file?.name ?? t('text.pasted')}</bdi>
        {report && !report.failure && (
          <Counts counts={report.counts} hasParagraphs={hasParagraphs} />
        )}
        {hasEncoding && report?.decoding && (
          <EncodingChoice
            decoding={report.decoding}
            isChosen={input.encoding !== null}
            onChoose={(encoding) => onChange((before) => withEncoding(before, encoding))}
          />
        )}
      </span>
      <span className="flex-1" />
      <button
        type="button"
        onClick={onClear}
        className="shrink-0 rounded-s text-accent underline decoration-1 underline-offset-2 phone:min-h-11"
      >
        {t(input.file ? 'file.replace' : 'text.clear')}
      </button>
    </footer>
  )
}

interface CountsProps extends Pick<PaneFooterProps, 'hasParagraphs'> {
  readonly counts: TextCounts
}

function Counts({ counts, hasParagraphs }: CountsProps) {
  const { t } = useTranslation('import')
  const { paragraphs, words, characters } = counts
  return (
    <>
      {hasParagraphs && (
        <span className="phone:hidden">{t('count.paragraphs', { count: paragraphs })}</span>
      )}
      <span>
        {words === null
          ? t('count.characters', { count: characters })
          : t('count.words', { count: words })}
      </span>
    </>
  )
}

interface EncodingChoiceProps {
  readonly decoding: Decoding
  readonly isChosen: boolean
  readonly onChoose: (encoding: string) => void
}

function EncodingChoice({ decoding, isChosen, onChoose }: EncodingChoiceProps) {
  const { t } = useTranslation(['import', 'files'])
  return (
    <>
      <span>
        <Select
          label={t('encoding.label')}
          value={decoding.encoding}
          options={ENCODINGS.map(({ label, name }) => ({ value: label, label: name }))}
          onChange={onChoose}
          className="font-normal! text-ink-2!"
        />
      </span>
      {!isChosen && decoding.certainty < 1 && (
        <span>{t('encoding.certainty', { certainty: decoding.certainty, ns: 'files' })}</span>
      )}
    </>
  )
}
