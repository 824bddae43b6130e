import { languageName } from '@/lib/i18n/sentence'
import { serverTranslator } from '../i18n/server'
import { sizeOf } from '../i18n/size-of'

/** Messages of the memory pages, with the names that they need, in the language of the request. */
export async function memoryWords() {
  const { t, language } = await serverTranslator('memory')
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  return {
    t,
    number: (figure: number) => number.format(figure),
    percent: (share: number) => percent.format(share),
    size: (bytes: number) => sizeOf(language, bytes),
    /** The name of a language, as it stands alone. */
    language: (lang: string) => capitalised(languageName(language, lang), language),
    pair: (sourceLang: string, targetLang: string) => {
      const source = languageName(language, sourceLang)
      const target = languageName(language, targetLang)
      return {
        ...{ source: capitalised(source, language), target },
        label: t('languages.pair', { source, target }),
      }
    },
  }
}

function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
