'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import { levelOf } from './link-level'

/** Words of the links, made once a language: a link itself looks nothing up. */
export interface LinkWords {
  /** A link in words, for who does not see its ribbon. */
  readonly label: (number: number, row: OutlineRow, source: number, target: number) => string
  /** How many sentences of each side a link has. */
  readonly sides: (source: number, target: number) => string
  readonly waiting: (number: number) => string
  /** What stands on the ribbon. */
  readonly figure: (row: OutlineRow) => string | null
  readonly level: (row: OutlineRow) => string
  readonly noSource: string
  readonly noTarget: string
  readonly omission: string
  readonly addition: string
  readonly grip: string
}

export function useLinkWords(): LinkWords {
  const { t } = useTranslation('links')
  return useMemo(() => {
    const sourceWords = (count: number) =>
      count === 0 ? t('count.noSource') : t('count.source', { count })
    const targetWords = (count: number) =>
      count === 0 ? t('count.noTarget') : t('count.target', { count })
    const levelWords = (row: OutlineRow) => {
      const level = levelOf(row)
      if (level === 'confirmed') return t('level.confirmed')
      if (row[4] === null) return t('level.byHand')
      return t('level.figure', { level: t(`level.${level}`), figure: figureOf(row[4]) })
    }
    return {
      label: (number, row, source, target) => {
        const sides = { source: sourceWords(source), target: targetWords(target) }
        const key = levelOf(row) === 'confirmed' ? 'link.confirmed' : 'link.unconfirmed'
        return t(key, { number, ...sides, level: levelWords(row) })
      },
      sides: (source, target) =>
        t('link.sides', { source: sourceWords(source), target: targetWords(target) }),
      waiting: (number) => t('link.waiting', { number }),
      figure: (row) => {
        const level = levelOf(row)
        if (level === 'confirmed') return '✓'
        return row[4] === null ? null : figureOf(row[4])
      },
      level: levelWords,
      ...{ noSource: t('slot.noSource'), noTarget: t('slot.noTarget'), grip: t('grip') },
      ...{ omission: t('open.omission'), addition: t('open.addition') },
    }
  }, [t])
}

/** A confidence as two figures. */
export function figureOf(confidence: number): string {
  return confidence.toFixed(2)
}
