'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@/lib/i18n/sentence'
import type { Side } from '@/lib/model/file'
import { LANGUAGES, type LanguageGuess } from '@/lib/text/languages'
import { isTag } from '@/lib/text/tags'
import { Combobox } from '../ui/combobox'

export interface LanguageChoiceProps {
  readonly side: Side
  readonly chosen: string | null
  readonly guess: LanguageGuess | null
  /** What the file says. */
  readonly declared: string | null
  /** All that a file has, if it has more than two. */
  readonly inFile: readonly string[]
  readonly onChoose: (lang: string) => void
}

/** The language of a text: guessed until someone chooses. */
export function LanguageChoice({
  side,
  chosen,
  guess,
  declared,
  inFile,
  onChoose,
}: LanguageChoiceProps) {
  const { t, i18n } = useTranslation('import')
  const known = declared !== null && isTag(declared) ? declared : null
  const options = useMemo(
    () => languageOptions(i18n.language, known ? [known, ...inFile] : inFile),
    [i18n.language, known, inFile],
  )
  return (
    <>
      <Combobox
        label={t(`language.${side}`)}
        value={chosen ?? known ?? guess?.lang ?? null}
        options={options}
        onChange={onChoose}
        placeholder={t('language.choose')}
        searchLabel={t('language.search')}
        emptyText={t('language.none')}
      />
      {chosen === null && (known !== null || guess !== null) && (
        <span className="truncate text-muted">{t(`language.${sourceOf(known, guess)}`)}</span>
      )}
    </>
  )
}

const UNSURE = 0.5

function sourceOf(known: string | null, guess: LanguageGuess | null) {
  if (known !== null) return 'declared'
  return guess && guess.certainty < UNSURE ? 'unsure' : 'guessed'
}

/** The languages that are offered, and those that a file has beside them, such as `en-US`. */
function languageOptions(locale: string, more: readonly string[]) {
  const sorter = new Intl.Collator(locale)
  return [...new Set([...LANGUAGES, ...more])]
    .map((lang) => ({
      value: lang,
      label: capitalised(languageName(locale, lang), locale),
      also: `${languageName(lang, lang)} ${languageName('en', lang)}`,
    }))
    .sort((a, b) => sorter.compare(a.label, b.label))
}

/** Names stand alone here, so they begin like a sentence. */
function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
