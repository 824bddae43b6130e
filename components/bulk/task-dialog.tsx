'use client'

import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { BulkPreview } from '@/lib/api/bulk-answers'
import type { BulkTask } from '@/lib/model/bulk'
import { LEFT_OUT } from '@/lib/model/bulk'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import type { Desk } from '../review/desk'
import { say } from '../review/desk'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { PreviewRows } from './preview-rows'
import { SkippedDialog } from './skipped-dialog'
import { useDoTask, useTaskPreview } from './use-task'
import './bulk.css'

export interface TaskDialogProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly title: string
  /** Null while it is not complete. */
  readonly task: BulkTask | null
  readonly only?: readonly string[] | null
  readonly onTask: (task: BulkTask) => void
  readonly onClose: () => void
  /** What is asked before the preview. */
  readonly children?: ReactNode
}

/** What a task would do, with a box at every segment, and the button that does it. */
export function TaskDialog(props: TaskDialogProps) {
  const { desk, info, title, task, only = null, onTask, onClose, children } = props
  const { t } = useTranslation('bulk')
  const shown = useTaskPreview(desk, info.id, task, only)
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const form = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { isDoing, run } = useDoTask(desk, info.id)
  const { preview, rows } = shown
  const out = rows.filter(({ segment }) => except.has(segment)).map(({ segment }) => segment)
  const count = (preview?.total ?? 0) - out.length
  const apply = async () => {
    if (!task || !preview) return
    const done = await run({ task, only, seq: preview.seq, except: out })
    if (!done.ok) {
      setFailure(done.failure)
      return
    }
    say(desk, 'told.bulkDone', { count: done.value.changed }, true)
    if (done.value.skipped.length > 0) setSkipped(done.value.skipped)
    else onClose()
  }
  if (skipped.length > 0) return <SkippedDialog {...{ desk, skipped, onClose }} />
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={t('close')}
      size="l"
      // What is asked first; where nothing is, Enter does what was asked for before.
      initialFocus={() => form.current?.querySelector('button') ?? button.current}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            ref={button}
            variant="primary"
            focusableWhenDisabled
            disabled={count <= 0 || isDoing}
            onClick={() => void apply()}
          >
            {isDoing ? t('applying') : t('apply', { count: Math.max(count, 0) })}
          </Button>
        </>
      }
    >
      <div ref={form}>{children}</div>
      {task && 'withSettled' in task && (
        <Checkbox
          checked={task.withSettled}
          onChange={(withSettled) => onTask({ ...task, withSettled })}
        >
          {t('withSettled')}
        </Checkbox>
      )}
      <Refusal failure={failure ?? shown.failure} />
      {task && !shown.failure && <Counts preview={preview} />}
      {rows.length > 0 && (
        <>
          <AllOrNone
            onAll={() => setExcept(new Set())}
            onNone={() => setExcept(new Set(rows.map(({ segment }) => segment)))}
            isWhole={preview?.more === false}
          />
          <PreviewRows
            {...{ rows, except }}
            lang={info.targetLang}
            onToggle={(segment) => setExcept((old) => toggled(old, segment))}
          />
        </>
      )}
      {preview?.more === true && (
        <Button size="small" className="mt-3" onClick={shown.more}>
          {t('more')}
        </Button>
      )}
    </Dialog>
  )
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

function Refusal({ failure }: { readonly failure: Failure | null }) {
  const sentence = useSentence()
  return (
    <p role="alert" className="text-error">
      {failure && sentence.failure(failure)}
    </p>
  )
}

function Counts({ preview }: { readonly preview: BulkPreview | null }) {
  const { t } = useTranslation('bulk')
  const leftOut = LEFT_OUT.filter((why) => (preview?.leftOut[why] ?? 0) > 0)
  return (
    <p role="status" className="my-2 text-ink-2">
      {!preview && t('counting')}
      {preview && (preview.total > 0 ? t('count', { count: preview.total }) : t('none'))}
      {leftOut.map((why) => (
        <span key={why} className="ms-2 text-muted">
          {t(`leftOut.${why}`, { count: preview?.leftOut[why] ?? 0 })}
        </span>
      ))}
    </p>
  )
}

interface AllOrNoneProps {
  readonly onAll: () => void
  readonly onNone: () => void
  /** Are all of them here? Only then can none be told from none of those shown. */
  readonly isWhole: boolean
}

function AllOrNone({ onAll, onNone, isWhole }: AllOrNoneProps) {
  const { t } = useTranslation('bulk')
  return (
    <div className="mb-2 flex gap-2">
      <Button size="small" onClick={onAll}>
        {t('all')}
      </Button>
      {isWhole && (
        <Button size="small" onClick={onNone}>
          {t('allOff')}
        </Button>
      )}
    </div>
  )
}
