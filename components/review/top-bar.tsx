'use client'

import {
  ChartColumn,
  Check,
  CircleQuestionMark,
  CloudOff,
  Download,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo, StatusCounts } from '@/lib/api/answers'
import { Avatar, colourOf } from '../history/avatar'
import { regionalLocale } from '../i18n/regional-locale'
import { AppearanceMenu } from '../shell/appearance-menu'
import { BrandMark } from '../shell/brand'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { LiveRegion } from '../ui/live-region'
import { StackedProgress } from '../ui/stacked-progress'
import type { SaveState } from './action-queue'
import { KeyHint } from './key-hint'
import type { Trouble } from './device'
import type { Command, Mode } from './keymap'
import { LeaveLink } from './leave-link'
import { TroubleSign } from './trouble-sign'

export interface TopBarProps {
  readonly info: Pick<DocumentInfo, 'title' | 'sourceLang' | 'targetLang' | 'person'>
  readonly counts: StatusCounts
  readonly save: SaveState
  /** What keeps this device from remembering. */
  readonly trouble: Trouble | null
  readonly mode: Mode
  readonly run: (command: Command) => void
  /** Goes to the first text that waits to be settled. */
  readonly onConflicts: () => void
}

export const TopBar = memo(function TopBar(props: TopBarProps) {
  const { counts, save, trouble, mode, run } = props
  const { title, sourceLang, targetLang, person } = props.info
  const { t } = useTranslation('review')
  const done = counts.approved + counts.final
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <header className="top-bar flex items-center gap-3 border-b border-line ps-4 pe-3">
      <div className="flex min-w-0 flex-[1_1_0] items-center gap-3">
        <LeaveLink {...{ save, trouble }} label={t('top.toDocuments')}>
          <BrandMark />
        </LeaveLink>
        <h1 className="truncate text-13 font-semibold leading-5 tracking-normal">{title}</h1>
        <bdi className="whitespace-nowrap text-muted phone:hidden" dir="ltr">
          {sourceLang} → {targetLang}
        </bdi>
      </div>
      <div className="flex items-center gap-3 whitespace-nowrap">
        <StackedProgress
          counts={counts}
          label={t('top.progressLabel', { done, total })}
          className="w-[200px] max-lg:w-24 phone:hidden"
        />
        <span className="num">{t('top.progress', { done, total })}</span>
      </div>
      <div className="flex flex-[1_1_0] items-center justify-end gap-2 phone:flex-none">
        <TroubleSign trouble={trouble} />
        <SaveSign save={save} onConflicts={props.onConflicts} />
        <span className="mx-1 phone:hidden">
          <Avatar person={{ name: person.name, colour: colourOf(person.id) }} />
        </span>
        <IconButton
          label={t('top.report')}
          keys={<KeyHint command="report" mode={mode} />}
          onClick={() => run('report')}
          className="max-lg:hidden"
        >
          <ChartColumn size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        <Button size="small" onClick={() => run('export')} className="phone:hidden">
          <Download size={14} strokeWidth={1.9} aria-hidden />
          {t('top.export')}
        </Button>
        <span className="phone:hidden">
          <AppearanceMenu />
        </span>
        <IconButton
          label={t('top.help')}
          keys={<KeyHint command="help" mode={mode} />}
          onClick={() => run('help')}
          className="phone:hidden"
        >
          <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
    </header>
  )
})

/** Is what was done on the server? Always in sight, and said aloud when it changes. */
function SaveSign({ save, onConflicts }: { save: SaveState; onConflicts: () => void }) {
  const { t, i18n } = useTranslation('review')
  const words = saveWords(save, t, i18n.language)
  if (save.kind === 'refused') {
    return (
      <Button size="small" variant="bare" onClick={onConflicts} className="save-sign text-warning">
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        {words}
        <LiveRegion>{words}</LiveRegion>
      </Button>
    )
  }
  const { icon: Icon, ink } = SIGNS[save.kind]
  return (
    <span className={`save-sign inline-flex items-center gap-1.5 whitespace-nowrap ${ink}`}>
      <Icon
        size={16}
        strokeWidth={1.75}
        aria-hidden
        className={save.kind === 'saved' ? 'text-status-approved' : undefined}
      />
      <span className="num phone:sr-only" suppressHydrationWarning>
        {words}
      </span>
      <LiveRegion>{words}</LiveRegion>
    </span>
  )
}

const SIGNS = {
  saved: { icon: Check, ink: 'text-muted' },
  saving: { icon: RefreshCw, ink: 'text-muted' },
  unsent: { icon: CloudOff, ink: 'text-warning' },
}

function saveWords(save: SaveState, t: TFunction<'review'>, locale: string): string {
  switch (save.kind) {
    case 'saved':
      return save.at === null
        ? t('save.saved')
        : t('save.savedAt', { time: timeOf(save.at, regionalLocale(locale)) })
    case 'saving':
      return t('save.saving')
    case 'unsent':
      return t('save.unsent', { count: save.count })
    case 'refused':
      return t('save.refused', { count: save.count })
  }
}

function timeOf(at: string, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  return time.format(new Date(at))
}
