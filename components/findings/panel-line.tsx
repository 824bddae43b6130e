'use client'

import { ChevronRight, Ellipsis, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CODE } from '@/lib/model/content'
import type { Desk } from '../review/desk'
import { rankOf } from '../review/document-cache'
import type { Script } from '../review/segment-row'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem } from '../ui/menu'
import { DismissGroup } from './dismiss-group'
import { restoreFindings, showFinding, switchOff } from './finding-commands'
import { wordsOf } from './findings-state'
import type { CheckGroup, PanelItem, PlacedFinding } from './panel-items'
import { SeverityBar } from './severity-bar'
import { SeverityIcon } from './severity-icon'
import { useFindingWords } from './use-finding-words'

export interface PanelLineProps {
  readonly desk: Desk
  readonly item: PanelItem
  readonly segment: string
  readonly source: Script
  readonly target: Script
  readonly onToggle: (name: string) => void
}

/** One line of the panel of findings. */
export function PanelLine({ item, ...props }: PanelLineProps) {
  const { t } = useTranslation('checks')
  switch (item.kind) {
    case 'here':
      return (
        <p className="checks-head">
          {item.count === 0 ? t('here.none') : t('here')}
          <span className="num">{item.count > 0 && item.count}</span>
        </p>
      )
    case 'document':
      return (
        <p className="checks-head is-second">
          {t('document')}
          <span className="num">{item.count}</span>
        </p>
      )
    case 'group':
      return <GroupLine {...props} group={item.group} isOpen={item.isOpen} />
    case 'hints':
    case 'dismissed':
      return (
        <Fold
          name={t(`fold.${item.kind}`)}
          count={item.count}
          isOpen={item.isOpen}
          onToggle={() => props.onToggle(item.kind)}
        />
      )
    case 'finding':
      return <FindingLine {...props} {...item} />
  }
}

interface FoldProps {
  readonly name: string
  readonly count: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Fold({ name, count, isOpen, onToggle }: FoldProps) {
  return (
    <button
      type="button"
      className="checks-fold is-apart"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Chevron isOpen={isOpen} />
      <span className="min-w-0 flex-1 truncate text-start">{name}</span>
      <span className="num text-muted">{count}</span>
    </button>
  )
}

type GroupLineProps = Pick<PanelLineProps, 'desk' | 'onToggle'> & {
  readonly group: CheckGroup
  readonly isOpen: boolean
}

function GroupLine({ desk, group, isOpen, onToggle }: GroupLineProps) {
  const { t } = useTranslation('checks')
  const { nameOf, questionOf } = useFindingWords()
  const { check, findings, counts } = group
  const [isAsking, setAsking] = useState(false)
  const name = nameOf(check)
  return (
    <div className="checks-group">
      <button
        type="button"
        className="checks-fold"
        aria-expanded={isOpen}
        title={questionOf(check)}
        onClick={() => onToggle(`group ${check}`)}
      >
        <Chevron isOpen={isOpen} />
        <span className="min-w-0 flex-1 truncate text-start">{name}</span>
        <SeverityBar counts={counts} />
        <span className="checks-count num">{findings.length}</span>
      </button>
      <Menu
        trigger={
          <IconButton size="small" label={t('group.more', { name })}>
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onClick={() => setAsking(true)}>
          {t('group.dismiss', { count: findings.length })}
        </MenuItem>
        <MenuItem onClick={() => switchOff(desk, check, name)}>{t('switchOff', { name })}</MenuItem>
      </Menu>
      <DismissGroup {...{ desk, group, name }} open={isAsking} onOpenChange={setAsking} />
    </div>
  )
}

function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <ChevronRight
      size={14}
      strokeWidth={1.9}
      aria-hidden
      className={classNames('shrink-0 text-muted', isOpen ? 'rotate-90' : 'turns')}
    />
  )
}

type FindingLineProps = Omit<PanelLineProps, 'item' | 'onToggle'> &
  PlacedFinding & { readonly isHere: boolean }

/** Number, words and message: a press goes there. */
function FindingLine({ desk, segment: of, finding, isHere, source, target }: FindingLineProps) {
  const { t } = useTranslation('checks')
  const { nameOf, messageOf } = useFindingWords()
  const number = rankOf(desk.store.state().shown, of) + 1
  const { text: words, side } = wordsOf(finding)
  const text = words.replaceAll(CODE, '')
  const isGone = finding.dismissedBy !== null
  return (
    <div className={classNames('checks-finding', isHere && 'is-here', isGone && 'is-gone')}>
      <button type="button" onClick={() => showFinding(desk, of, finding.key)}>
        <SeverityIcon severity={finding.severity} label={t(`severity.${finding.severity}`)} />
        <span className="grid min-w-0 gap-0.5 text-start">
          <span className={isHere ? 'font-medium' : undefined}>
            {isHere ? nameOf(finding.check) : messageOf(finding)}
          </span>
          {text.trim() !== '' && (
            <span className="panel-words">
              <bdi {...(side === 'target' ? target : source)}>{text.slice(0, LONGEST)}</bdi>
            </span>
          )}
        </span>
        {!isHere && <span className="num text-12 text-muted">{number > 0 ? number : ''}</span>}
      </button>
      {isGone && (
        <IconButton
          size="small"
          label={t('restore')}
          onClick={() => restoreFindings(desk, [finding.dismissedBy ?? ''])}
        >
          <Undo2 size={14} strokeWidth={1.75} aria-hidden className="turns" />
        </IconButton>
      )}
    </div>
  )
}

const LONGEST = 160
