'use client'

import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSwitchedOn } from '@/lib/checks/switches'
import { useFindingWords } from '../findings/use-finding-words'
import { LiveRegion } from '../ui/live-region'
import { TextField } from '../ui/text-field'
import { CheckRow } from './check-row'
import type { ProjectPage } from './project-page'

export interface ShownCheck {
  readonly id: string
  readonly tier: Tier
}

const TIERS = [1, 2, 3, 4] as const
type Tier = (typeof TIERS)[number]

export interface ChecksTableProps {
  readonly checks: readonly ShownCheck[]
  readonly page: ProjectPage
  /** Gives whether the server agreed. */
  readonly onTurn: (check: string, isOn: boolean) => Promise<boolean>
}

/** Every check in its tier, with what it asks and how useful it has been in the project. */
export function ChecksTable({ checks, page, onTurn }: ChecksTableProps) {
  const { t } = useTranslation('checkSettings')
  const { nameOf, questionOf } = useFindingWords()
  const [wanted, want] = useState('')
  const [told, tell] = useState('')
  const words = useDeferredValue(wanted).trim().toLocaleLowerCase()
  const shown = checks.filter(({ id }) =>
    `${nameOf(id)} ${questionOf(id)}`.toLocaleLowerCase().includes(words),
  )
  const turn = async (id: string, isOn: boolean) => {
    const isDone = await onTurn(id, isOn)
    if (isDone) tell(t(isOn ? 'turnedOn' : 'turnedOff', { name: nameOf(id) }))
  }
  const { settings } = page
  return (
    <div className="pt-4">
      <div className="flex items-end gap-4 pb-2 phone:flex-col phone:items-stretch">
        <TextField
          label={t('filter')}
          type="search"
          value={wanted}
          onValueChange={want}
          autoComplete="off"
          className="w-64 phone:w-full"
        />
        <p className="max-w-[60ch] text-12 text-pretty text-muted">{t('precision.text')}</p>
      </div>
      <LiveRegion>{told}</LiveRegion>
      {shown.length === 0 && <p className="py-6 text-muted">{t('nothing')}</p>}
      {TIERS.map((tier) => {
        const own = shown.filter((check) => check.tier === tier)
        return (
          own.length > 0 && (
            <TierTable key={tier} tier={tier}>
              {own.map(({ id }) => (
                <CheckRow
                  key={id}
                  name={nameOf(id)}
                  question={questionOf(id)}
                  isOn={settings ? isSwitchedOn(id, settings) : null}
                  use={page.use.get(id) ?? null}
                  onTurn={(isOn) => void turn(id, isOn)}
                />
              ))}
            </TierTable>
          )
        )
      })}
    </div>
  )
}

interface TierTableProps {
  readonly tier: Tier
  readonly children: React.ReactNode
}

function TierTable({ tier, children }: TierTableProps) {
  const { t } = useTranslation('checkSettings')
  return (
    <table className="mt-4 w-full table-fixed border-collapse phone:block">
      <thead className="phone:block">
        <tr className="border-b border-line text-12 text-muted phone:block">
          <th
            scope="col"
            className="py-1.5 pe-3 text-start text-14 font-semibold text-ink phone:block"
          >
            {t(`tier.${tier}`)}
          </th>
          {(['found', 'accepted', 'dismissed', 'precision'] as const).map((name) => (
            <th
              key={name}
              scope="col"
              className="w-[92px] py-1.5 ps-3 text-end align-bottom font-medium phone:sr-only"
            >
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="phone:block">{children}</tbody>
    </table>
  )
}
