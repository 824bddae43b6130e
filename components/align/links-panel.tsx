'use client'

import type { TFunction } from 'i18next'
import { Check, Unlink } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Desk } from '../review/desk'
import { type DocumentCache, rowAt } from '../review/document-cache'
import { isDoubtful } from '../review/filters'
import { KeyHint } from '../review/key-hint'
import type { Command } from '../review/keymap'
import { goToRank } from '../review/moving'
import type { RowWords } from '../review/segment-row'
import { Button } from '../ui/button'
import { LEVEL_FROM, levelOf, LINK_LEVELS, type LinkLevel } from './link-level'
import { keepFocus } from './links-head'
import { piecesOf } from './pieces'
import { textOf } from './repairs'
import { figureOf, type LinkWords } from './use-link-words'

export interface LinksPanelProps {
  readonly desk: Desk
  readonly cache: DocumentCache
  readonly activeRank: number
  readonly words: LinkWords
  readonly doubts: RowWords['doubts']
  readonly run: (command: Command) => void
}

/** The selected link in words, the doubtful ones as a list, and what the lines mean. */
export function LinksPanel(props: LinksPanelProps) {
  const { t } = useTranslation('links')
  return (
    <aside className="links-panel" aria-label={t('panel.label')} onMouseDown={keepFocus}>
      <Selected {...props} />
      <Doubtful {...props} />
      <Legend />
    </aside>
  )
}

function Selected({ desk, cache, activeRank, words, doubts, run }: LinksPanelProps) {
  const { t } = useTranslation('links')
  const row = rowAt(cache, activeRank)
  if (!row) return null
  const loaded = cache.loaded.get(row[0])
  const { info } = desk.store.state()
  const count = (side: 'source' | 'target', lang: string) =>
    loaded ? piecesOf(textOf(loaded.state, side), lang).length : 0
  const sides = {
    source: count('source', info.sourceLang),
    target: count('target', info.targetLang),
  }
  return (
    <section>
      <h2 className="links-panel-head">
        <span>{t('panel.selected', { number: activeRank + 1 })}</span>
        <span className="link-ink num" data-level={levelOf(row)}>
          {words.level(row)}
        </span>
      </h2>
      <p className="text-ink-2">{loaded && words.sides(sides.source, sides.target)}</p>
      {isDoubtful(row) && (
        <p className="mt-2 text-ink-2">{doubts(row, loaded?.doubt ?? null).join(' ')}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-1.5">
        <Button size="small" onClick={() => run('confirmLink')}>
          <Check size={14} strokeWidth={1.9} aria-hidden />
          {t(levelOf(row) === 'confirmed' ? 'panel.unconfirm' : 'panel.confirm')}
          <KeyHint command="confirmLink" mode="navigate" />
        </Button>
        <Button size="small" onClick={() => run('unlink')}>
          <Unlink size={14} strokeWidth={1.9} aria-hidden />
          {t('bar.unlink')}
          <KeyHint command="unlink" mode="navigate" />
        </Button>
      </div>
    </section>
  )
}

function Doubtful({ desk, cache, activeRank }: LinksPanelProps) {
  const { t } = useTranslation('links')
  const { rows, from } = cache
  const doubtful = useMemo(
    () => rows.flatMap((row, n) => (isDoubtful(row) ? [{ row, rank: n + from }] : [])),
    [rows, from],
  )
  const shown = nearest(doubtful, activeRank)
  return (
    <section>
      <h2 className="links-panel-head">
        <span>{t('panel.doubtful')}</span>
        <span className="num">{t('number', { number: doubtful.length })}</span>
      </h2>
      {doubtful.length === 0 && <p className="text-muted">{t('panel.none')}</p>}
      <ul>
        {shown.map(({ row, rank }) => (
          <li key={row[0]}>
            <button
              type="button"
              className="link-doubt"
              aria-current={rank === activeRank ? 'true' : undefined}
              onClick={() => goToRank(desk, rank)}
            >
              <LevelLine level={levelOf(row)} />
              <span className="flex min-w-0 gap-1.5">
                <span className="num">{t('number', { number: rank + 1 })}</span>
                <span dir="auto" className="truncate">
                  {beginning(cache, row)}
                </span>
              </span>
              <bdi dir="ltr" className="link-ink num" data-level={levelOf(row)}>
                {figureOf(row[4] ?? 0)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < doubtful.length && (
        <p className="mt-1 text-muted">
          {t('panel.more', { count: doubtful.length - shown.length })}
        </p>
      )}
    </section>
  )
}

/** As many as fit without a list of their own to scroll, round the active link. */
function nearest<T extends { readonly rank: number }>(all: readonly T[], rank: number) {
  const at = all.findIndex((one) => one.rank >= rank)
  const middle = at < 0 ? all.length : at
  const start = Math.max(0, Math.min(middle - LISTED / 2, all.length - LISTED))
  return all.slice(start, start + LISTED)
}

const LISTED = 10

function beginning(cache: DocumentCache, [id]: OutlineRow): string {
  const state = cache.loaded.get(id)?.state
  if (!state) return ''
  const { text } = state.head.target.text === '' ? textOf(state, 'source') : state.head.target
  return text.slice(0, 60)
}

function Legend() {
  const { t } = useTranslation('links')
  return (
    <section>
      <h2 className="links-panel-head">{t('legend.title')}</h2>
      <dl className="link-legend">
        {LINK_LEVELS.map((level) => (
          <div key={level}>
            <dt>
              <LevelLine level={level} />
              {t(`legend.${level}`)}
            </dt>
            <dd className="num">{fromWords(level, t)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <OpenLine />
            {t('legend.open')}
          </dt>
        </div>
      </dl>
    </section>
  )
}

function fromWords(level: LinkLevel, t: TFunction<'links'>): string {
  const from = LEVEL_FROM[level]
  if (from === null) return '✓'
  return from === 0 ? t('legend.below') : t('legend.from', { from: from.toFixed(1) })
}

/** A short line as the ribbons have it. */
function LevelLine({ level }: { readonly level: LinkLevel }) {
  return (
    <svg width="44" height="14" className="link-ribbon" data-level={level} aria-hidden>
      <path className="ribbon-line" d="M2 7H42" />
      {level === 'confirmed' && <circle className="ribbon-dot" cx="22" cy="7" r="3.5" />}
    </svg>
  )
}

/** A line with an open end. */
function OpenLine() {
  return (
    <svg width="44" height="14" className="link-ribbon" data-level="doubtful" aria-hidden>
      <path className="ribbon-line" d="M2 7H22" />
      <g className="ribbon-stop">
        <circle cx="28" cy="7" r="5" />
        <path d="M24.5 10.5L31.5 3.5" />
      </g>
    </svg>
  )
}
