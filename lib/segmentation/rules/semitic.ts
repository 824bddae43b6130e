import { CLOSES_LIST, LEADS_ON, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

const NO_LOWER_CASE = 'no lower case shows that the quotation goes on'

export const arabic: LanguageRules = {
  neverFinal: [
    { words: 'د أ م ا أ.د ب ق', because: TITLE },
    { words: 'ص ت هـ', because: NUMBERED },
  ],
  mayBeFinal: [{ words: 'إلخ الخ', because: CLOSES_LIST }],
  saying: [
    {
      words:
        'قال قالت يقول تقول سأل سألت أجاب أجابت أضاف أضافت صرخ صرخت همس همست ردّ رد ردت وقال وسأل',
      because: NO_LOWER_CASE,
    },
  ],
}

export const hebrew: LanguageRules = {
  neverFinal: [{ words: "פרופ' גב' מס'", because: TITLE }],
  beforeNumber: [{ words: "עמ' מס' ע", because: NUMBERED }],
  mayBeFinal: [{ words: "וכו' וכד'", because: CLOSES_LIST }],
  saying: [
    {
      words: 'אמר אמרה שאל שאלה ענה ענתה השיב השיבה צעק צעקה לחש לחשה הוסיף הוסיפה קרא קראה',
      because: NO_LOWER_CASE,
    },
  ],
}

export const amharic: LanguageRules = {
  neverFinal: [
    { words: 'ዶ/ር አቶ ወ/ሮ ፕ/ር', because: TITLE },
    { words: 'ዓ.ም ዓ ቁ', because: LEADS_ON },
  ],
  saying: [{ words: 'አለ አለች አሉ ብሎ ጠየቀ ጠየቀች', because: NO_LOWER_CASE }],
}
