'use client'

import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@/lib/i18n/sentence'
import { KeyHint } from '../review/key-hint'
import type { Command } from '../review/keymap'
import { Button } from '../ui/button'
import { Chip, NoteChip } from '../ui/chip'
import { LINK_FILTERS, type LinkCounts, type LinkFilter } from './link-items'

export interface LinksHeadProps {
  readonly counts: LinkCounts
  readonly filter: LinkFilter
  readonly folded: number
  readonly isUnfolded: boolean
  readonly sourceLang: string
  readonly targetLang: string
  readonly onFilter: (filter: LinkFilter) => void
  readonly onFold: (isUnfolded: boolean) => void
  readonly run: (command: Command) => void
}

/** A press is done with at once: the focus stays with the link, so that its keys go on working. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Which links to show, how many are folded, and the way back. */
export function LinksHead(props: LinksHeadProps) {
  const { counts, filter, folded, isUnfolded, onFilter, onFold, run } = props
  const { t, i18n } = useTranslation('links')
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <>
      <nav aria-label={t('filter.label')} className="links-filters" onMouseDown={keepFocus}>
        {LINK_FILTERS.map((name) => (
          <Chip
            key={name}
            pressed={name === filter}
            onPress={() => onFilter(name)}
            count={number.format(counts[name])}
          >
            {t(`filter.${name}`)}
          </Chip>
        ))}
        <span className="flex-1" />
        {(folded > 0 || isUnfolded) && (
          <NoteChip>
            <span className="phone:hidden">
              {folded > 0 ? t('fold.count', { count: folded }) : t('fold.none')}
            </span>
            <Button
              size="small"
              variant="bare"
              className="-me-2 h-5 px-2 text-accent!"
              onClick={() => onFold(!isUnfolded)}
            >
              {t(isUnfolded ? 'fold.hide' : 'fold.show')}
            </Button>
          </NoteChip>
        )}
        <Button size="small" className="phone:order-first" onClick={() => run('links')}>
          {t('back')}
          <KeyHint command="links" mode="navigate" />
        </Button>
      </nav>
      <div className="links-heads">
        <SideHead side="source" lang={props.sourceLang} />
        <span className="links-confirmed num">
          {t('confirmedOf', { done: counts.confirmed, total: counts.all })}
        </span>
        <SideHead side="target" lang={props.targetLang} />
      </div>
    </>
  )
}

function SideHead({ side, lang }: { readonly side: 'source' | 'target'; readonly lang: string }) {
  const { t, i18n } = useTranslation('review')
  return (
    <span className={`links-head is-${side}`}>
      <b className="font-medium text-ink-2">{t(`head.${side}`)}</b> ·{' '}
      {languageName(i18n.language, lang)}
    </span>
  )
}
