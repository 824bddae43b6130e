'use client'

import { ChevronDown } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { makerOf, momentOf } from '../history/revision-names'
import { classNames } from '../ui/class-names'
import { Menu, MenuChoice } from '../ui/menu'
import { QUIET_LINE, QUIET_TRIGGER } from '../ui/quiet-trigger'
import { type BaselineChoice, readChoice, writeChoice } from './baseline'
import { DateDialog } from './date-dialog'

export interface BaselineMenuProps {
  readonly choice: BaselineChoice
  readonly own: readonly RevisionEntry[] | null
  /** Is it known what this person saw last? */
  readonly hasSeen: boolean
  readonly me: { readonly id: string; readonly name: string }
  readonly onChoose: (choice: BaselineChoice) => void
}

/** What the diff starts from: the machine, the last approved, the last seen, a date, a revision. */
export const BaselineMenu = memo(function BaselineMenu(props: BaselineMenuProps) {
  const { choice, own, hasSeen, onChoose } = props
  const { t } = useTranslation('diff')
  const nameOf = useNames(props)
  const [asksDate, setAsksDate] = useState(false)
  const value = writeChoice(choice)
  const kept = choice.kind === 'date' ? [choice] : []
  const seen = hasSeen || choice.kind === 'seen' ? [{ kind: 'seen' } as const] : []
  const fixed = [{ kind: 'machine' } as const, { kind: 'approved' } as const, ...seen, ...kept]
  const options = fixed.map((one) => ({ value: writeChoice(one), label: nameOf(one) }))
  const pick = (next: string) => (next === ASK ? setAsksDate(true) : onChoose(readChoice(next)))
  return (
    <>
      <Menu
        align="start"
        className="max-h-[min(24rem,var(--available-height))] overflow-y-auto"
        trigger={
          <button
            type="button"
            aria-label={t('baseline.label', { baseline: nameOf(choice) })}
            className={classNames(QUIET_TRIGGER, 'text-12 baseline-choice')}
          >
            <span className={QUIET_LINE}>
              <span className="truncate">{nameOf(choice)}</span>
              <ChevronDown size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
            </span>
          </button>
        }
      >
        <MenuChoice
          label={t('baseline.title')}
          value={value}
          options={[...options, { value: ASK, label: t('baseline.ask') }]}
          onChange={pick}
          closes
        />
        {own && own.length > 0 && (
          <MenuChoice
            label={t('baseline.revisions')}
            value={value}
            options={own.map((entry) => ({
              value: writeChoice({ kind: 'revision', number: entry.number }),
              label: <RevisionName entry={entry} me={props.me} />,
            }))}
            onChange={pick}
            closes
          />
        )}
      </Menu>
      <DateDialog
        open={asksDate}
        onOpenChange={setAsksDate}
        onChoose={(at) => onChoose({ kind: 'date', at })}
      />
    </>
  )
})

const ASK = 'ask'

function useNames({ own }: BaselineMenuProps): (choice: BaselineChoice) => string {
  const { t, i18n } = useTranslation('diff')
  return (choice) => {
    if (choice.kind === 'revision') {
      const isHere = own?.some(({ number }) => number === choice.number) !== false
      return t(isHere ? 'baseline.revision' : 'baseline.upTo', { number: choice.number })
    }
    if (choice.kind !== 'date') return t(`baseline.${choice.kind}`)
    return t('baseline.date', { moment: momentOf(choice.at, i18n.language, new Date()) })
  }
}

interface RevisionNameProps {
  readonly entry: RevisionEntry
  readonly me: BaselineMenuProps['me']
}

function RevisionName({ entry, me }: RevisionNameProps) {
  const { t, i18n } = useTranslation('diff')
  const { t: tHistory } = useTranslation('history')
  const { name } = makerOf(entry.author, { me, machine: t('baseline.imported') })
  const status = tHistory(`status.${entry.status}`)
  const moment = entry.at === null ? '' : momentOf(entry.at, i18n.language, new Date())
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      <span className="num">{entry.number}</span>
      <span className="flex-1">{status}</span>
      <bdi className="text-muted">{name}</bdi>
      <span className="num text-muted">{moment}</span>
    </span>
  )
}
