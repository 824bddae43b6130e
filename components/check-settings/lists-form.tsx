'use client'

import { Check } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import { LiveRegion } from '../ui/live-region'
import { SaveRow } from '../shell/save-row'
import { ListField } from './list-field'
import { type ListName, LISTS, placeOf, rangeOfLine } from './lists'
import { isUnsaved, type ProjectPage } from './project-page'

export interface ListsFormProps {
  readonly page: ProjectPage
  readonly onType: (list: ListName, text: string) => void
  readonly onSave: () => void
}

/** The lists that a project writes itself. A refused line is named under its list, and selected. */
export function ListsForm({ page, onType, onSave }: ListsFormProps) {
  const { t } = useTranslation('checkSettings')
  const say = useSentence()
  const { settings, typed, saving } = page
  const fields = useRef(new Map<ListName, HTMLTextAreaElement>())
  const isChanged = isUnsaved(page)
  const failure = saving.kind === 'failed' ? saving.failure : null
  const place = failure && placeOf(failure)
  useEffect(() => {
    const at = failure && placeOf(failure)
    const field = at && fields.current.get(at.list)
    if (field) selectLine(field, at.line)
  }, [failure])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isChanged && saving.kind !== 'saving') onSave()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[720px] gap-6 pt-4">
      {LISTS.map((list) => (
        <ListField
          key={list}
          list={list}
          text={typed[list]}
          isReady={settings !== null}
          error={failure && place?.list === list ? say.failure(failure) : undefined}
          onType={(text) => onType(list, text)}
          ref={(field) => {
            if (field) fields.current.set(list, field)
          }}
        />
      ))}
      <SaveRow
        failure={place ? null : failure}
        failedTitle={t('lists.failed')}
        label={t('lists.save')}
        canSave={isChanged && saving.kind !== 'saving'}
      >
        <SaveNote kind={saving.kind} isChanged={isChanged} />
      </SaveRow>
    </form>
  )
}

interface SaveNoteProps {
  readonly kind: ProjectPage['saving']['kind']
  readonly isChanged: boolean
}

/** Where the saving stands: seen, and said when it is done. */
function SaveNote({ kind, isChanged }: SaveNoteProps) {
  const { t } = useTranslation('checkSettings')
  const saved = kind === 'saved' ? t('lists.saved') : ''
  return (
    <>
      <LiveRegion>{saved}</LiveRegion>
      <span aria-hidden className="inline-flex items-center gap-1.5 text-ink-2">
        {saved !== '' && <Check size={16} strokeWidth={1.75} className="text-status-approved" />}
        {saved}
        {kind === 'saving' && t('lists.saving')}
        {isChanged && kind === 'rest' && t('lists.changed')}
        {kind === 'failed' && <span className="text-error">{t('lists.failed')}</span>}
      </span>
    </>
  )
}

function selectLine(field: HTMLTextAreaElement, line: number | null): void {
  field.focus()
  if (line === null) return
  const { start, end } = rangeOfLine(field.value, line)
  field.setSelectionRange(start, end)
  // Browsers scroll to the caret as one types, not as it is set.
  const height = Number.parseFloat(getComputedStyle(field).lineHeight)
  field.scrollTop = Math.max(0, (line - 3) * height)
}
