import { CLOSES_LIST, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const irish: LanguageRules = {
  neverFinal: [
    { words: 'an.tuas uas tuas bn dr mr mrs', because: TITLE },
    { words: 'm.sh i.e', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'lch uimh l', because: NUMBERED }],
  mayBeFinal: [{ words: 'srl 7rl', because: CLOSES_LIST }],
}

export const basque: LanguageRules = {
  neverFinal: [
    { words: 'jn dr prof', because: TITLE },
    { words: 'adb ik', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'zk or orr art', because: NUMBERED }],
  mayBeFinal: [{ words: 'etab eab k.a k.o', because: CLOSES_LIST }],
  ordinals: { because: 'centuries and days are written with a full stop' },
}

export const albanian: LanguageRules = {
  neverFinal: [
    { words: 'z znj dr prof av rr', because: TITLE },
    { words: 'p.sh d.m.th', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'nr f fq vëll tel', because: NUMBERED }],
  mayBeFinal: [{ words: 'etj p.e.s e.s', because: CLOSES_LIST }],
}

export const esperanto: LanguageRules = {
  neverFinal: [
    { words: 's-ro s-ino d-ro prof kap inĝ', because: TITLE },
    { words: 'ekz t.e k.e', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'n-ro p paĝ vol', because: NUMBERED }],
  mayBeFinal: [{ words: 'ktp k.s k.a k.t.p', because: CLOSES_LIST }],
  starters: [
    {
      words: 'la li ŝi ĝi ili mi vi ni tio ĉi tiu tie en de al kaj sed aŭ se ĉu kiu kio kiam',
      because: FUNCTION_WORDS,
    },
  ],
}

export const georgian: LanguageRules = {
  neverFinal: [
    { words: 'ბ-ნი ქ-ნი პროფ აკად დოქ წმ', because: TITLE },
    { words: 'მაგ ე.ი იხ', because: LEADS_ON },
    { words: 'ქ', because: PLACE },
  ],
  beforeNumber: [{ words: 'გვ ნომ მუხ თ ტ', because: NUMBERED }],
  mayBeFinal: [{ words: 'ა.შ სხვ', because: CLOSES_LIST }],
  saying: [
    { words: 'თქვა იკითხა ჰკითხა უპასუხა', because: 'Georgian has no capitals in running text' },
  ],
}

export const kazakh: LanguageRules = {
  neverFinal: [
    { words: 'проф акад доц инж', because: TITLE },
    { words: 'көш обл ауд', because: PLACE },
    { words: 'мыс қар', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'бет б сур тел', because: NUMBERED }],
  mayBeFinal: [{ words: 'т.б т.с.с б.з.д млн млрд мың тг', because: CLOSES_LIST }],
  finalAfterNumber: [{ words: 'ж жж ғ ғғ', because: 'a year or century after its number' }],
}
