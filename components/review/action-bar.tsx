'use client'

import {
  BookOpen,
  ChartColumn,
  Check,
  CircleArrowLeft,
  CircleQuestionMark,
  CodeXml,
  Download,
  Ellipsis,
  Files,
  Flag,
  History,
  Keyboard,
  Link2,
  ListChecks,
  LogOut,
  Merge,
  MessageSquare,
  Redo2,
  RefreshCw,
  SpellCheck,
  Split,
  Undo2,
  Unlink,
  Waypoints,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu'
import type { Told } from './desk'
import { SelectionNote } from './selection/selection-note'
import { KeyHint } from './key-hint'
import type { Command, Mode } from './keymap'
import { Toast } from './toast'
import type { Undoing } from './undo-menu'

export interface ActionBarProps extends Undoing {
  readonly mode: Mode
  readonly isFlagged: boolean
  /** Is the active row in the list? Without one in sight there is nothing to decide about. */
  readonly hasRow: boolean
  readonly told: Told | null
  readonly run: (command: Command) => void
}

type Props<K extends keyof ActionBarProps> = Pick<ActionBarProps, K>

/**
 * Every action as a button, with its key in the mode one is in. Its parts are drawn by themselves: a
 * decision changes two of them, and comes often.
 */
export const ActionBar = memo(function ActionBar(props: ActionBarProps) {
  const { mode, hasRow, isFlagged, canUndo, canRedo, told, run } = props
  return (
    <footer
      className="action-bar flex min-h-[52px] items-center gap-1.5 border-t border-line bg-canvas ps-3 pe-4 phone:flex-wrap phone:gap-2 phone:bg-surface phone:px-3 phone:pt-2 phone:pb-[max(12px,env(safe-area-inset-bottom))]"
      // A press must not take the focus out of the text: one goes on typing after it.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Decisions {...{ mode, hasRow, run }} />
      <FlagButton {...{ mode, hasRow, isFlagged, run }} />
      <LinkButtons {...{ mode, hasRow, run }} />
      <UndoButton {...props} />
      <More {...{ mode, hasRow, canUndo, canRedo, run }} />
      <span className="stays-in-zen flex-1 phone:hidden" />
      <SelectionNote run={run} />
      <Toast told={told} run={run} />
    </footer>
  )
})

const Decisions = memo(function Decisions({ mode, hasRow, run }: Props<'mode' | 'hasRow' | 'run'>) {
  const { t } = useTranslation('review')
  return (
    <>
      <Button variant="bare" onClick={() => run('zen')} className="zen-only stays-in-zen">
        {t('action.zenOff')}
        <KeyHint command="zen" mode={mode} />
      </Button>
      <ModeSign mode={mode} />
      <Button
        variant="primary"
        className="px-3.5 phone:h-11 phone:flex-1"
        disabled={!hasRow}
        onClick={() => run('approve')}
      >
        {t('action.approve')}
        <KeyHint command="approve" mode={mode} onAccent />
      </Button>
      <Button disabled={!hasRow} onClick={() => run('draft')} className="phone:hidden">
        {t('action.draft')}
      </Button>
      <Button disabled={!hasRow} onClick={() => run('sendBack')} className="phone:hidden">
        {t('action.sendBack')}
      </Button>
      <span className="hidden phone:contents">
        <IconButton
          label={t('action.sendBack')}
          variant="plain"
          disabled={!hasRow}
          onClick={() => run('sendBack')}
        >
          <CircleArrowLeft {...ICON} className="turns" />
        </IconButton>
      </span>
    </>
  )
})

function ModeSign({ mode }: { readonly mode: Mode }) {
  const { t } = useTranslation('review')
  return (
    <span className="inline-flex min-w-[112px] items-center gap-1.5 ps-1 pe-2 text-ink-2 max-lg:hidden">
      <span aria-hidden className="size-[7px] rounded-full bg-accent" />
      {t(`mode.${mode}`)}
      <KeyHint command={mode === 'edit' ? 'leave' : 'edit'} mode={mode} />
    </span>
  )
}

const FlagButton = memo(function FlagButton({
  isFlagged,
  hasRow,
  mode,
  run,
}: Props<'isFlagged' | 'hasRow' | 'mode' | 'run'>) {
  const { t } = useTranslation('review')
  return (
    <IconButton
      label={t(isFlagged ? 'action.unflag' : 'action.flag')}
      keys={<KeyHint command="flag" mode={mode} />}
      variant="plain"
      aria-pressed={isFlagged}
      disabled={!hasRow}
      onClick={() => run('flag')}
    >
      <Flag {...ICON} className={isFlagged ? 'text-warning' : undefined} />
    </IconButton>
  )
})

const LinkButtons = memo(function LinkButtons({
  mode,
  hasRow,
  run,
}: Props<'mode' | 'hasRow' | 'run'>) {
  const { t } = useTranslation('review')
  return (
    <span className="contents max-lg:hidden">
      <span aria-hidden className="mx-1.5 h-5 w-px bg-line phone:hidden" />
      <Button
        variant="bare"
        disabled={!hasRow}
        onClick={() => run('merge')}
        className="phone:hidden"
      >
        <Merge {...ICON} />
        {t('action.merge')}
        <KeyHint command="merge" mode={mode} />
      </Button>
      <Button
        variant="bare"
        disabled={!hasRow}
        onClick={() => run('split')}
        className="phone:hidden"
      >
        <Split {...ICON} />
        {t('action.split')}
        <KeyHint command="split" mode={mode} />
      </Button>
    </span>
  )
})

function UndoButton({ mode, canUndo, undoLabel, undoMenu, run }: ActionBarProps) {
  const { t } = useTranslation('review')
  return (
    <span className="contents max-lg:hidden">
      <IconButton
        label={undoLabel ?? t('action.undo')}
        keys={<KeyHint command="undo" mode={mode} />}
        disabled={!canUndo}
        focusableWhenDisabled
        onClick={() => run('undo')}
        className="phone:hidden"
      >
        <Undo2 {...ICON} className="turns" />
      </IconButton>
      {undoMenu}
    </span>
  )
}

/** What has no room of its own on a small screen, and what is seldom wanted. */
const More = memo(function More({
  mode,
  hasRow,
  canUndo,
  canRedo,
  run,
}: Props<'mode' | 'hasRow' | 'canUndo' | 'canRedo' | 'run'>) {
  const { t } = useTranslation('review')
  const item = (command: Command, icon: ReactNode, disabled = false) => (
    <MenuItem
      icon={icon}
      disabled={disabled}
      onClick={() => run(command)}
      end={<KeyHint command={command} mode={mode} />}
    >
      {t(`action.${command}`)}
    </MenuItem>
  )
  return (
    <Menu
      align="start"
      trigger={
        <IconButton label={t('action.more')} className="phone:border-line phone:bg-surface">
          <Ellipsis {...ICON} />
        </IconButton>
      }
    >
      {mode === 'edit' ? item('leave', <LogOut {...ICON} />) : null}
      {mode === 'edit' ? item('insertCode', <CodeXml {...ICON} />) : null}
      {item('draft', <Check {...ICON} />, !hasRow)}
      {item('merge', <Merge {...ICON} />, !hasRow)}
      {item('split', <Split {...ICON} />, !hasRow)}
      {item('unlink', <Unlink {...ICON} />, !hasRow)}
      {item('confirmLink', <Link2 {...ICON} />, !hasRow)}
      {item('links', <Waypoints {...ICON} />)}
      {item('realignRest', <RefreshCw {...ICON} />)}
      <MenuSeparator />
      {item('undo', <Undo2 {...ICON} className="turns" />, !canUndo)}
      {item('redo', <Redo2 {...ICON} className="turns" />, !canRedo)}
      <MenuSeparator />
      {item('select', <ListChecks {...ICON} />, !hasRow)}
      {item('checks', <SpellCheck {...ICON} />)}
      {item('comment', <MessageSquare {...ICON} />, !hasRow)}
      {item('history', <History {...ICON} />)}
      {item('read', <BookOpen {...ICON} />)}
      {item('report', <ChartColumn {...ICON} />)}
      {item('files', <Files {...ICON} />)}
      {item('export', <Download {...ICON} />)}
      <MenuSeparator />
      {item('palette', <Keyboard {...ICON} />)}
      {item('help', <CircleQuestionMark {...ICON} />)}
    </Menu>
  )
})

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
