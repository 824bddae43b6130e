'use client'

import { Check, Copy, Download } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './export.css'
import type { FileInfo } from '@/lib/api/answers'
import type { Unapproved } from '@/lib/model/review'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { ExportPreview } from './export-preview'
import { type FileOut, useFileOut } from './use-file-out'
import { useReviewerName } from './use-reviewer-name'
import * as out from './ways-out'

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

/** What goes out: in which file, and first of all, what of the segments that are not approved? */
export function ExportDialog(props: ExportDialogProps) {
  const { title, approved, unapproved, unsent, open, onOpenChange } = props
  const { t } = useTranslation('export')
  const asked = useAsked()
  const file = useFileOut(props.document)
  const ways = useRef<HTMLDivElement>(null)
  const { way, choice } = asked
  // A translation memory has approved segments alone, whatever the others are.
  const isHeldUp = choice === 'refuse' && unapproved > 0 && way !== 'tmx'
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      subtitle={title}
      closeLabel={t('close')}
      size="l"
      initialFocus={() => chosenIn(ways.current)}
      footer={<Foot {...{ asked, file, isHeldUp }} own={props.file} />}
    >
      <div className="export-dialog">
        <div className="export-choices">
          <div ref={ways}>
            <RadioGroup
              label={t('ways')}
              value={way}
              onChange={asked.setWay}
              options={out.WAYS.map((value) => ({
                value,
                label: <WayName way={value} file={props.file} />,
                // Of the one that is chosen alone: all of them must be in sight.
                ...(value === way && { hint: t(`way.${value}.hint`) }),
              }))}
            />
          </div>
          <div className="mt-3 grid gap-3 border-t border-hairline pt-3">
            <p className="font-medium">{t('counts', { approved, total: approved + unapproved })}</p>
            {way !== 'tmx' && (
              <RadioGroup
                label={t('choice')}
                value={choice}
                onChange={asked.setChoice}
                options={CHOICES.map((value) => ({
                  value,
                  label: t(`choice.${value}`, { count: unapproved }),
                  ...(value === choice && {
                    hint: t(`choice.${value}.hint`, { count: unapproved }),
                  }),
                }))}
              />
            )}
            <Options asked={asked} />
          </div>
        </div>
        <div className="export-preview">
          <div className="grid gap-2 empty:hidden" aria-live="polite">
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
            <Trouble file={file} onUtf8={() => void file.download(asked.request('utf-8'), false)} />
          </div>
          <h3 className="text-12 font-medium text-muted">{t('preview')}</h3>
          <div className="export-page" tabIndex={0} role="region" aria-label={t('preview')}>
            {open && (
              <ExportPreview
                document={props.document}
                view={out.previewOf(way)}
                unapproved={choice === 'current' ? 'current' : 'machine'}
              />
            )}
          </div>
          {!isHeldUp && props.differences(choice)}
        </div>
      </div>
    </Dialog>
  )
}

const CHOICES: readonly Unapproved[] = ['refuse', 'machine', 'current']

type Asked = ReturnType<typeof useAsked>

function useAsked() {
  const [way, setWay] = useState<out.Way>('own')
  const [table, setTable] = useState<out.Table>('table-docx')
  const [choice, setChoice] = useState<Unapproved>('refuse')
  const [withManifest, setManifest] = useState(false)
  const [reviewer, setReviewer] = useReviewerName()
  const name = reviewer.trim()
  const request = (encoding?: 'utf-8') => ({
    ...{ format: out.formatOf(way, table), unapproved: choice },
    ...(encoding && { encoding }),
    ...(out.namesPeople(way) && name !== '' && { reviewer: name }),
  })
  return {
    ...{ way, setWay, table, setTable, choice, setChoice, withManifest, setManifest },
    ...{ reviewer, setReviewer, request },
  }
}

function chosenIn(choices: HTMLElement | null): HTMLElement | null {
  return choices?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]') ?? null
}

function WayName({ way, file }: { readonly way: out.Way; readonly file: FileInfo | undefined }) {
  const { t } = useTranslation('export')
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-3">
      {t(`way.${way}`)}
      <span dir="ltr" className="export-ending">
        {out.endingsOf(way, out.endingOf(file?.name ?? ''))}
      </span>
    </span>
  )
}

function Options({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('export')
  return (
    <>
      {asked.way === 'table' && (
        <span className="flex items-center gap-3 ps-2.5">
          <span className="text-muted">{t('table')}</span>
          <Select
            label={t('table')}
            value={asked.table}
            onChange={asked.setTable}
            options={out.TABLES.map((value) => ({ value, label: t(`table.${value}`) }))}
          />
        </span>
      )}
      {out.namesPeople(asked.way) && (
        <label className="flex items-center gap-3 ps-2.5">
          <span className="text-muted">{t('reviewer')}</span>
          <input
            value={asked.reviewer}
            onChange={({ currentTarget }) => asked.setReviewer(currentTarget.value)}
            placeholder={t('reviewer.placeholder')}
            maxLength={100}
            autoComplete="name"
            dir="auto"
            className="h-control min-w-0 flex-1 rounded-m border border-control bg-surface px-2.5 text-13 text-ink coarse:min-h-11 coarse:text-16"
          />
        </label>
      )}
      <span className="ps-2.5">
        <Checkbox checked={asked.withManifest} onChange={asked.setManifest}>
          {t('manifest')}
        </Checkbox>
      </span>
    </>
  )
}

interface FootProps {
  readonly asked: Asked
  readonly file: FileOut
  readonly own: FileInfo | undefined
  readonly isHeldUp: boolean
}

function Foot({ asked, file, own, isHeldUp }: FootProps) {
  const { t } = useTranslation('export')
  const { done, busy } = file
  const isPlain = own?.format === 'text'
  const copied = { unapproved: asked.choice, format: isPlain ? 'own' : 'text' } as const
  const encoding = isPlain ? own.encoding : 'utf-8'
  return (
    <>
      {own && (
        <span className="min-w-0 flex-1 truncate text-12 text-muted phone:basis-full phone:empty:hidden">
          {asked.way === 'own' && t('asItCame', { name: own.name, encoding: nameOf(own.encoding) })}
        </span>
      )}
      <Button
        size="tall"
        disabled={isHeldUp || busy}
        onClick={() => void file.copy(copied, encoding)}
      >
        {done === 'copied' ? <Check {...ICON} /> : <Copy {...ICON} />}
        {t(done === 'copied' ? 'copied' : 'copy')}
      </Button>
      <Button
        size="tall"
        variant="primary"
        disabled={isHeldUp || busy}
        onClick={() => void file.download(asked.request(), asked.withManifest)}
      >
        {done === 'downloaded' ? <Check {...ICON} /> : <Download {...ICON} />}
        {t(done === 'downloaded' ? 'downloaded' : 'download')}
      </Button>
    </>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** As people write it: the registry's names are in small letters; '' for what is no text. */
function nameOf(encoding: string): string {
  return encoding.startsWith('windows') ? encoding.replace('w', 'W') : encoding.toUpperCase()
}

function Trouble({ file, onUtf8 }: { readonly file: FileOut; readonly onUtf8: () => void }) {
  const { t } = useTranslation('export')
  const sentence = useSentence()
  const { refused } = file
  if (!refused || refused.ok) return null
  const numbers = refused.refusal?.segments.slice(0, SHOWN_NUMBERS).map(({ number }) => number)
  return (
    <Notice severity="error" label={t('error')}>
      {sentence.failure(refused.failure)}
      {numbers && (
        <span className="block num">{t('numbers', { numbers: numbers.join(', ') })}</span>
      )}
      {refused.failure.code === 'encoding.cannotHold' && (
        <span className="mt-2 block">
          <Button size="small" onClick={onUtf8}>
            {t('asUtf8')}
          </Button>
        </span>
      )}
    </Notice>
  )
}

const SHOWN_NUMBERS = 20
