import { belarusian } from './be'
import { bulgarian } from './bg'
import { catalan } from './ca'
import { czech } from './cs'
import { danish } from './da'
import { german } from './de'
import { chinese, japanese, korean } from './east-asian'
import { greek } from './el'
import { english } from './en'
import { spanish } from './es'
import { estonian } from './et'
import { finnish } from './fi'
import { french } from './fr'
import { galician } from './gl'
import { croatian } from './hr'
import { hungarian } from './hu'
import {
  bengali,
  gujarati,
  hindi,
  kannada,
  malayalam,
  marathi,
  punjabi,
  tamil,
  telugu,
} from './indic'
import { icelandic } from './is'
import { italian } from './it'
import { lithuanian } from './lt'
import { latvian } from './lv'
import { norwegian } from './nb'
import { dutch } from './nl'
import { albanian, basque, esperanto, georgian, irish, kazakh } from './other-european'
import { persian, urdu } from './persian'
import { polish } from './pl'
import { portuguese } from './pt'
import { romanian } from './ro'
import { russian } from './ru'
import type { LanguageRules } from './rules'
import { amharic, arabic, hebrew } from './semitic'
import { slovak } from './sk'
import { slovenian } from './sl'
import { indonesian, swahili, vietnamese } from './south-east-asian'
import { serbian } from './sr'
import { swedish } from './sv'
import { turkish } from './tr'
import { ukrainian } from './uk'

/** By the language part of a tag. Where two names share rules, they abbreviate alike. */
export const LANGUAGES: Readonly<Partial<Record<string, LanguageRules>>> = {
  am: amharic,
  ar: arabic,
  az: turkish,
  be: belarusian,
  bg: bulgarian,
  bn: bengali,
  bs: croatian,
  ca: catalan,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  en: english,
  eo: esperanto,
  es: spanish,
  et: estonian,
  eu: basque,
  fa: persian,
  fi: finnish,
  fo: danish,
  fr: french,
  ga: irish,
  gl: galician,
  gu: gujarati,
  he: hebrew,
  hi: hindi,
  hr: croatian,
  hu: hungarian,
  id: indonesian,
  is: icelandic,
  it: italian,
  ja: japanese,
  ka: georgian,
  kk: kazakh,
  kn: kannada,
  ko: korean,
  lb: german,
  lt: lithuanian,
  lv: latvian,
  mk: bulgarian,
  ml: malayalam,
  mr: marathi,
  ms: indonesian,
  nb: norwegian,
  ne: marathi,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pa: punjabi,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sh: serbian,
  sk: slovak,
  sl: slovenian,
  sq: albanian,
  sr: serbian,
  sv: swedish,
  sw: swahili,
  ta: tamil,
  te: telugu,
  tr: turkish,
  uk: ukrainian,
  ur: urdu,
  vi: vietnamese,
  zh: chinese,
}
