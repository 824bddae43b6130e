'use client'

import { type ReactNode, useId, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../ui/chip'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { recentSearches } from './recent'
import type { Query } from './use-search'

export interface QueryFormProps {
  readonly query: Query
  readonly onChange: (query: Query) => void
  /** Only the target can be replaced. */
  readonly isReplacing: boolean
  readonly children: ReactNode
}

/** The field and its options. */
export function QueryForm({ query, onChange, isReplacing, children }: QueryFormProps) {
  const { t } = useTranslation('find')
  const { pattern, sides } = query
  const change = (changes: Partial<Query['pattern']>) =>
    onChange({ ...query, pattern: { ...pattern, ...changes } })
  const list = useId()
  const isRegex = pattern.kind === 'regex'
  return (
    <div className="grid gap-2 px-4 py-3">
      <TextField
        label={t('query')}
        list={list}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={pattern.text}
        onChange={(event) => change({ text: event.target.value })}
        onFocus={(event) => event.target.select()}
        {...(isRegex && { hint: t('regexHint') })}
      />
      <RecentSearches id={list} />
      <div className="flex flex-wrap gap-1">
        <Chip pressed={pattern.matchCase} onPress={() => change({ matchCase: !pattern.matchCase })}>
          {t('matchCase')}
        </Chip>
        <Chip pressed={pattern.wholeWord} onPress={() => change({ wholeWord: !pattern.wholeWord })}>
          {t('wholeWord')}
        </Chip>
        <Chip pressed={isRegex} onPress={() => change({ kind: isRegex ? 'plain' : 'regex' })}>
          {t('regex')}
        </Chip>
        {!isReplacing && (
          <Select
            label={t('sides')}
            value={sides}
            options={(['target', 'source', 'both'] as const).map((value) => ({
              value,
              label: t(`sides.${value}`),
            }))}
            onChange={(value) => onChange({ ...query, sides: value })}
          />
        )}
      </div>
      {children}
    </div>
  )
}

function RecentSearches({ id }: { readonly id: string }) {
  const kept = useSyncExternalStore(
    () => () => undefined,
    () => recentSearches().join('\n'),
    () => '',
  )
  return (
    <datalist id={id}>
      {kept.split('\n').map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  )
}
