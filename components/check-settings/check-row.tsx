'use client'

import { useTranslation } from 'react-i18next'
import type { CheckUse } from '@/lib/api/findings-answers'
import { classNames } from '../ui/class-names'
import { Checkbox } from '../ui/checkbox'
import { precisionOf } from './precision'

export interface CheckRowProps {
  readonly name: string
  readonly question: string
  /** Null until the project's settings are here. */
  readonly isOn: boolean | null
  readonly use: CheckUse | null
  readonly onTurn: (isOn: boolean) => void
}

/** A check with its switch, and what has come of it in the project. */
export function CheckRow({ name, question, isOn, use, onTurn }: CheckRowProps) {
  const { t } = useTranslation('checkSettings')
  const { found, accepted, dismissed } = use ?? NONE
  const precision = precisionOf({ accepted, dismissed })
  const number = (value: number) => t('number', { number: value })
  const figures = [
    ['found', found === 0 ? null : number(found)],
    ['accepted', accepted === 0 ? null : number(accepted)],
    ['dismissed', dismissed === 0 ? null : number(dismissed)],
    ['precision', precision === null ? null : t('percent', { share: precision })],
  ] as const
  return (
    <tr className="border-b border-hairline last:border-b-0 phone:block phone:py-2">
      <th scope="row" className="py-1.5 pe-3 text-start font-normal phone:block phone:p-0">
        <Checkbox checked={isOn ?? false} onChange={onTurn} disabled={isOn === null}>
          <span className={classNames('font-medium', isOn === false && 'text-muted')}>{name}</span>
        </Checkbox>
        <p className="ps-6 text-12 text-pretty text-muted">{question}</p>
      </th>
      {figures.map(([of, value]) => (
        <td
          key={of}
          className={classNames(
            'py-1.5 ps-3 text-end align-top text-ink-2 num phone:p-0 phone:text-12 phone:text-muted',
            value === null ? 'phone:hidden' : 'phone:inline-block phone:ps-6',
          )}
        >
          <span className="hidden phone:inline">{t(of)} </span>
          {value ?? <span className="text-muted">{t('none')}</span>}
        </td>
      ))}
    </tr>
  )
}

const NONE = { found: 0, accepted: 0, dismissed: 0 }
