'use client'

import {
  ArrowDown,
  ArrowUp,
  CircleMinus,
  CirclePlus,
  Ellipsis,
  Merge,
  Redo2,
  RefreshCw,
  Split,
  Undo2,
  Unlink,
  Waypoints,
} from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Toast } from '../review/toast'
import type { Told } from '../review/desk'
import { KeyHint } from '../review/key-hint'
import type { Command } from '../review/keymap'
import type { Undoing } from '../review/undo-menu'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu'

export interface LinksBarProps extends Undoing {
  readonly told: Told | null
  readonly run: (command: Command) => void
}

/** Every repair as a button; what has no room is in the menu. */
export function LinksBar(props: LinksBarProps) {
  const { told, canUndo, undoLabel, undoMenu, run } = props
  const { t } = useTranslation(['links', 'review'])
  return (
    <footer
      className="action-bar links-bar"
      // A press must not take the focus from the link.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button
        variant="primary"
        className="px-3.5 phone:h-11 phone:flex-1"
        onClick={() => run('approve')}
      >
        {t('bar.confirm')}
        <KeyHint command="approve" mode="navigate" onAccent />
      </Button>
      {BUTTONS.map(({ command, name, icon: Icon, room }) => (
        <Fragment key={command}>
          {(command === 'merge' || command === 'omission') && (
            <span aria-hidden className={classNames('mx-1 h-5 w-px bg-line', ROOMS[room])} />
          )}
          <Button variant="bare" className={ROOMS[room]} onClick={() => run(command)}>
            <Icon {...ICON} />
            {t(`bar.${name}`)}
            {SHORT.has(command) && <KeyHint command={command} mode="navigate" />}
          </Button>
        </Fragment>
      ))}
      <IconButton
        label={undoLabel ?? t('action.undo', { ns: 'review' })}
        keys={<KeyHint command="undo" mode="navigate" />}
        disabled={!canUndo}
        focusableWhenDisabled
        onClick={() => run('undo')}
      >
        <Undo2 {...ICON} className="turns" />
      </IconButton>
      {undoMenu}
      <MoreRepairs {...props} />
      <span className="flex-1 phone:hidden" />
      <Toast told={told} run={run} />
      <Button className="ms-2 max-lg:hidden" onClick={() => run('realignRest')}>
        <RefreshCw {...ICON} />
        {t('bar.realignRest')}
      </Button>
    </footer>
  )
}

function MoreRepairs({ canRedo, run }: LinksBarProps) {
  const { t } = useTranslation(['links', 'review', 'keys'])
  const item = (command: Command, icon: ReactNode, disabled = false) => (
    <MenuItem
      key={command}
      icon={icon}
      disabled={disabled}
      onClick={() => run(command)}
      end={<KeyHint command={command} mode="navigate" />}
    >
      {t(command, { ns: 'keys' })}
    </MenuItem>
  )
  return (
    <Menu
      align="start"
      trigger={
        <IconButton
          label={t('action.more', { ns: 'review' })}
          className="phone:border-line phone:bg-surface"
        >
          <Ellipsis {...ICON} />
        </IconButton>
      }
    >
      {BUTTONS.map(({ command, icon: Icon }) => item(command, <Icon {...ICON} />))}
      {item('sourceUp', <ArrowUp {...ICON} />)}
      {item('sourceDown', <ArrowDown {...ICON} />)}
      <MenuSeparator />
      {item('realignRest', <RefreshCw {...ICON} />)}
      {item('links', <Waypoints {...ICON} />)}
      <MenuSeparator />
      {item('redo', <Redo2 {...ICON} className="turns" />, !canRedo)}
    </Menu>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** From what width on a button has room. */
const ROOMS = { always: 'max-sm:hidden phone:hidden', wide: 'max-xl:hidden' } as const

const BUTTONS = [
  { command: 'merge', name: 'merge', icon: Merge, room: 'always' },
  { command: 'split', name: 'split', icon: Split, room: 'always' },
  { command: 'moveUp', name: 'moveUp', icon: ArrowUp, room: 'wide' },
  { command: 'moveDown', name: 'moveDown', icon: ArrowDown, room: 'wide' },
  { command: 'unlink', name: 'unlink', icon: Unlink, room: 'always' },
  { command: 'omission', name: 'omission', icon: CircleMinus, room: 'wide' },
  { command: 'addition', name: 'addition', icon: CirclePlus, room: 'wide' },
] as const

/** Keys short enough to stand beside their button. */
const SHORT: ReadonlySet<Command> = new Set(['merge', 'unlink', 'split'])
