'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@/lib/i18n/sentence'
import type { Side } from '@/lib/model/file'
import { LANGUAGES, type LanguageGuess } from '@/lib/text/languages'
import { Combobox } from '../ui/combobox'

export interface LanguageChoiceProps {
  readonly side: Side
  readonly chosen: string | null
  readonly guess: LanguageGuess | null
  readonly onChoose: (lang: string) => void
}

/** The language of a text: guessed until someone chooses. */
export function LanguageChoice({ side, chosen, guess, onChoose }: LanguageChoiceProps) {
  const { t, i18n } = useTranslation('import')
  const options = useMemo(() => languageOptions(i18n.language), [i18n.language])
  return (
    <>
      <Combobox
        label={t(`language.${side}`)}
        value={chosen ?? guess?.lang ?? null}
        options={options}
        onChange={onChoose}
        placeholder={t('language.choose')}
        searchLabel={t('language.search')}
        emptyText={t('language.none')}
      />
      {chosen === null && guess !== null && (
        <span className="truncate text-muted">
          {t(guess.certainty < UNSURE ? 'language.unsure' : 'language.guessed')}
        </span>
      )}
    </>
  )
}

const UNSURE = 0.5

function languageOptions(locale: string) {
  const sorter = new Intl.Collator(locale)
  return LANGUAGES.map((lang) => ({
    value: lang,
    label: capitalised(languageName(locale, lang), locale),
    also: `${languageName(lang, lang)} ${languageName('en', lang)}`,
  })).sort((a, b) => sorter.compare(a.label, b.label))
}

/** Names stand alone here, so they begin like a sentence. */
function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
