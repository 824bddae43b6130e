'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import type { ReasonList } from './use-reasons'

export interface ReasonsEditorProps {
  readonly reasons: readonly string[]
  readonly save: ReasonList['save']
  readonly onDone: () => void
}

/** The list of reasons, to be worded, ordered, made longer or shorter; for the whole project. */
export function ReasonsEditor({ reasons, save, onDone }: ReasonsEditorProps) {
  const { t } = useTranslation(['comments', 'common'])
  const sentence = useSentence()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [lines, setLines] = useState(() => reasons.map((text, id) => ({ id, text })))
  const keep = async (list: readonly string[] | null) => {
    const saved = await save(list)
    if (saved.ok) onDone()
    else setFailure(saved.failure)
  }
  const swap = (n: number, by: 1 | -1) => {
    const [one, other] = [lines[n], lines[n + by]]
    if (one && other) setLines(lines.with(n, other).with(n + by, one))
  }
  const add = () =>
    setLines([...lines, { id: Math.max(-1, ...lines.map(({ id }) => id)) + 1, text: '' }])
  return (
    <div className="grid gap-3">
      <ol className="grid gap-1.5" aria-label={t('reasons.list')}>
        {lines.map(({ id, text }, n) => (
          <li key={id} className="flex items-end gap-1">
            <TextField
              label={t('reasons.one', { number: n + 1 })}
              hideLabel
              dir="auto"
              value={text}
              autoFocus={n === lines.length - 1}
              onChange={(event) => setLines(lines.with(n, { id, text: event.target.value }))}
              className="min-w-0 flex-1"
            />
            <IconButton
              label={t('reasons.up', { number: n + 1 })}
              disabled={n === 0}
              focusableWhenDisabled
              onClick={() => swap(n, -1)}
            >
              <ArrowUp size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton
              label={t('reasons.down', { number: n + 1 })}
              disabled={n === lines.length - 1}
              focusableWhenDisabled
              onClick={() => swap(n, 1)}
            >
              <ArrowDown size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton
              label={t('reasons.remove', { number: n + 1 })}
              onClick={() => setLines(lines.filter((line) => line.id !== id))}
            >
              <X size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button size="small" variant="bare" className="justify-self-start" onClick={add}>
        <Plus size={14} strokeWidth={1.9} aria-hidden />
        {t('reasons.add')}
      </Button>
      {failure && (
        <Notice severity="error" label={t('severity.error', { ns: 'common' })}>
          {sentence.failure(failure)}
        </Notice>
      )}
      <p className="text-12 text-muted">{t('reasons.forProject')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void keep(lines.map(({ text }) => text))}>
          {t('reasons.save')}
        </Button>
        <Button variant="bare" onClick={onDone}>
          {t('field.cancel')}
        </Button>
        <Button variant="bare" className="ms-auto" onClick={() => void keep(null)}>
          {t('reasons.usual')}
        </Button>
      </div>
    </div>
  )
}
