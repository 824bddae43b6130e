'use client'

import { type Ref, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-field'
import type { ListName } from './lists'

export interface ListFieldProps {
  readonly list: ListName
  readonly text: string
  /** False until the project's lists are here: what is typed before would be lost to them. */
  readonly isReady: boolean
  readonly error: string | undefined
  readonly onType: (text: string) => void
  readonly ref: Ref<HTMLTextAreaElement>
}

/** One list, an entry a line, with an example of its format that can be put in. */
export function ListField({ list, text, isReady, error, onType, ref }: ListFieldProps) {
  const { t } = useTranslation('checkSettings')
  const root = useRef<HTMLDivElement>(null)
  const heading = useId()
  const parts = PARTS[list].map((part) => ({ part, example: t(`${list}.example.${part}`) }))
  const insert = (what: string) => {
    const field = root.current?.querySelector('textarea')
    if (!field) return
    field.focus()
    field.setRangeText(what, field.selectionStart, field.selectionEnd, 'end')
    onType(field.value)
  }
  const line = parts.map(({ example }) => example).join('\t')
  return (
    <div ref={root} role="group" aria-labelledby={heading} className="grid gap-2">
      <div>
        <h2 id={heading}>{t(`${list}.title`)}</h2>
        <p className="mt-0.5 max-w-[72ch] text-pretty text-ink-2">{t(`${list}.text`)}</p>
      </div>
      {parts.length > 1 && <Format parts={parts} list={list} />}
      <TextArea
        label={t(`${list}.label`)}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        readOnly={!isReady}
        error={error}
        rows={list === 'words' ? 6 : 8}
        wrap="off"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        ref={ref}
      />
      <div className="-ms-2 flex flex-wrap gap-1">
        {parts.length > 1 && (
          <Button size="small" variant="bare" onClick={() => insert('\t')}>
            {t('lists.tab')}
          </Button>
        )}
        <Button
          size="small"
          variant="bare"
          onClick={() => onType(`${text.replace(/\n$/, '')}${text === '' ? '' : '\n'}${line}\n`)}
        >
          {t('lists.example')}
        </Button>
      </div>
    </div>
  )
}

/** The parts of a line, in their order. */
const PARTS = {
  phrases: ['source', 'wrong', 'right', 'note'],
  terms: ['source', 'right', 'wrong', 'note'],
  words: ['word'],
} as const

interface FormatProps {
  readonly list: ListName
  readonly parts: readonly { readonly part: string; readonly example: string }[]
}

/** What stands between the tabs, with an example. */
function Format({ list, parts }: FormatProps) {
  const { t } = useTranslation('checkSettings')
  return (
    <div
      className="overflow-x-auto pb-0.5"
      tabIndex={0}
      role="region"
      aria-label={t('lists.format', { list: t(`${list}.title`) })}
    >
      <table className="border-collapse text-12">
        <thead>
          <tr className="text-muted">
            {parts.map(({ part }, n) => (
              <th key={part} scope="col" className="pe-6 text-start font-medium whitespace-nowrap">
                {n > 0 && <Tab />}
                {t(`${list}.part.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {parts.map(({ part, example }, n) => (
              <td key={part} className="pe-6 font-mono whitespace-nowrap text-ink-2">
                {n > 0 && <Tab />}
                {example}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** Where a tab stands in the line. */
function Tab() {
  return (
    <span aria-hidden className="turns me-2 inline-block text-muted">
      ⇥
    </span>
  )
}
