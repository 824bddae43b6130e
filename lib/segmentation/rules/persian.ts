import { CLOSES_LIST, LEADS_ON, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

const NO_LOWER_CASE = 'no lower case shows that the quotation goes on'

export const persian: LanguageRules = {
  neverFinal: [{ words: 'د م ه.ش ه.ق ق.م', because: TITLE }],
  beforeNumber: [{ words: 'ص ش ج', because: NUMBERED }],
  mayBeFinal: [{ words: 'الخ', because: CLOSES_LIST }],
  saying: [
    { words: 'گفت پرسید گفتند پرسیدند افزود پاسخ فریاد می‌گوید می‌پرسد', because: NO_LOWER_CASE },
  ],
}

export const urdu: LanguageRules = {
  neverFinal: [
    { words: 'ڈاکٹر پروفیسر', because: TITLE },
    { words: 'مثلاً', because: LEADS_ON },
  ],
  saying: [{ words: 'کہا پوچھا بولا بولی', because: NO_LOWER_CASE }],
}
