'use client'

import { Check, Copy, Download } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileInfo } from '@/lib/api/answers'
import { createClient, type ExportOutcome } from '@/lib/api/client'
import type { Unapproved } from '@/lib/model/review'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { RadioGroup } from '../ui/radio-group'
import { saveAs, textOf } from './file-out'

export interface ExportDialogProps {
  readonly document: string
  readonly title: string
  /** The file that the target came in. */
  readonly file: FileInfo | undefined
  readonly approved: number
  readonly unapproved: number
  /** Actions that the server does not have yet: the file would lack them. */
  readonly unsent: number
  /** Where the text that goes out under a choice is not the machine's. */
  readonly differences: (choice: Unapproved) => ReactNode
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The cleaned text, in the file it came in; first of all: what of the segments not approved? */
export function ExportDialog(props: ExportDialogProps) {
  const { title, approved, unapproved, unsent, open, onOpenChange } = props
  const { t } = useTranslation('export')
  const [choice, setChoice] = useState<Unapproved>('refuse')
  const out = useFileOut(props.document, props.file?.encoding ?? 'utf-8', choice)
  const choices = useRef<HTMLDivElement>(null)
  const isHeldUp = choice === 'refuse' && unapproved > 0
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      subtitle={title}
      closeLabel={t('close')}
      initialFocus={() => chosenIn(choices.current)}
      footer={<Ways out={out} isHeldUp={isHeldUp} />}
    >
      {props.file && <FileLine file={props.file} />}
      <p className="mb-2 font-medium">{t('counts', { approved, total: approved + unapproved })}</p>
      <div ref={choices}>
        <RadioGroup
          label={t('choice')}
          value={choice}
          onChange={setChoice}
          options={CHOICES.map((value) => ({
            value,
            label: t(`choice.${value}`, { count: unapproved }),
            hint: t(`choice.${value}.hint`, { count: unapproved }),
          }))}
        />
      </div>
      <div className="mt-4 grid gap-2" aria-live="polite">
        {isHeldUp && (
          <Notice severity="info" label={t('note')}>
            {t('heldUp', { count: unapproved })}
          </Notice>
        )}
        {unsent > 0 && (
          <Notice severity="warning" label={t('warning')}>
            {t('unsent', { count: unsent })}
          </Notice>
        )}
        <Trouble out={out} />
      </div>
      {!isHeldUp && props.differences(choice)}
    </Dialog>
  )
}

const CHOICES: readonly Unapproved[] = ['refuse', 'machine', 'current']

function chosenIn(choices: HTMLElement | null): HTMLElement | null {
  return choices?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]') ?? null
}

function FileLine({ file }: { readonly file: FileInfo }) {
  const { t } = useTranslation('export')
  return (
    <div className="mb-4 border-b border-hairline pb-4">
      <p className="font-medium">
        <bdi dir="ltr">{file.name}</bdi>
      </p>
      <p className="text-12 text-muted">{t('asItCame', { encoding: nameOf(file.encoding) })}</p>
    </div>
  )
}

/** As people write it: the registry's names are in small letters. */
function nameOf(encoding: string): string {
  return encoding.startsWith('windows') ? encoding.replace('w', 'W') : encoding.toUpperCase()
}

type FileOut = ReturnType<typeof useFileOut>

function Ways({ out, isHeldUp }: { readonly out: FileOut; readonly isHeldUp: boolean }) {
  const { t } = useTranslation('export')
  const { done, busy } = out
  return (
    <>
      <Button size="tall" disabled={isHeldUp || busy} onClick={() => void out.copy()}>
        {done === 'copied' ? <Check {...ICON} /> : <Copy {...ICON} />}
        {t(done === 'copied' ? 'copied' : 'copy')}
      </Button>
      <Button
        size="tall"
        variant="primary"
        disabled={isHeldUp || busy}
        onClick={() => void out.download()}
      >
        {done === 'downloaded' ? <Check {...ICON} /> : <Download {...ICON} />}
        {t(done === 'downloaded' ? 'downloaded' : 'download')}
      </Button>
    </>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

function Trouble({ out }: { readonly out: FileOut }) {
  const { t } = useTranslation('export')
  const sentence = useSentence()
  const { refused } = out
  if (!refused || refused.ok) return null
  const numbers = refused.refusal?.segments.slice(0, SHOWN_NUMBERS).map(({ number }) => number)
  return (
    <Notice severity="error" label={t('error')}>
      {sentence.failure(refused.failure)}
      {numbers && (
        <span className="block num">{t('numbers', { numbers: numbers.join(', ') })}</span>
      )}
    </Notice>
  )
}

const SHOWN_NUMBERS = 20

interface ExportedFile {
  readonly name: string
  readonly blob: Blob
}

function useFileOut(document: string, encoding: string, choice: Unapproved) {
  const [refused, setRefused] = useState<ExportOutcome | null>(null)
  const [done, setDone] = useState<'copied' | 'downloaded' | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (hand: (file: ExportedFile) => Promise<void> | void) => {
    setBusy(true)
    setDone(null)
    const outcome = await createClient().export(document, choice)
    if (outcome.ok) await hand(outcome.value)
    setRefused(outcome.ok ? null : outcome)
    setBusy(false)
    return outcome.ok
  }
  return {
    refused,
    done,
    busy,
    download: async () => {
      const isDone = await take(({ name, blob }) => saveAs(name, blob))
      setDone(isDone ? 'downloaded' : null)
    },
    copy: async () => {
      const isDone = await take(async ({ blob }) =>
        navigator.clipboard.writeText(await textOf(blob, encoding)),
      )
      setDone(isDone ? 'copied' : null)
    },
  }
}
