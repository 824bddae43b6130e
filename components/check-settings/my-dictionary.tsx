'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@/lib/i18n/sentence'
import { keepStored } from '../diff/diff-settings'
import { languagesWithWords, linesOf, nameOfWords, wordsIn } from '../findings/my-words'
import { EmptyState } from '../ui/empty-state'
import { TextArea } from '../ui/text-field'

/** The reader's own words, by language: they stay in this browser, so they are kept as one types. */
export function MyDictionary() {
  const { t } = useTranslation('checkSettings')
  const [languages] = useState(languagesWithWords)
  if (languages.length === 0)
    return <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>
  return (
    <div className="grid max-w-[720px] gap-6 pt-4">
      <p className="max-w-[72ch] text-pretty text-ink-2">{t('mine.text')}</p>
      {languages.map((lang) => (
        <WordsOf key={lang} lang={lang} />
      ))}
    </div>
  )
}

function WordsOf({ lang }: { readonly lang: string }) {
  const { t, i18n } = useTranslation('checkSettings')
  const name = nameOfWords(lang)
  const [text, setText] = useState(() => linesOf(wordsIn(localStorage.getItem(name))))
  return (
    <TextArea
      label={t('mine.label', { language: languageName(i18n.language, lang) })}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        keepStored(name, linesOf(wordsIn(currentTarget.value)))
      }}
      rows={8}
      lang={lang}
      dir="auto"
      spellCheck={false}
      autoComplete="off"
    />
  )
}
