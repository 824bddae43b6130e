import {
  CLOSES_LIST,
  DATED,
  FUNCTION_WORDS,
  LEADS_ON,
  MEASURE,
  NUMBERED,
  PLACE,
  TITLE,
} from './rules'
import type { LanguageRules } from './rules'

export const slovenian: LanguageRules = {
  neverFinal: [
    { words: 'g ga gdč gg dr mag prof doc akad inž dipl univ sv polk gen', because: TITLE },
    { words: 'ul c', because: PLACE },
    { words: 'npr tj t.j t.i oz tzv gl prim cca', because: LEADS_ON },
    { words: 'roj', because: 'a date or place follows' },
  ],
  beforeNumber: [
    { words: 'št čl odst str sl tab pogl tel t', because: NUMBERED },
    { words: 'ok', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'itd ipd idr', because: CLOSES_LIST },
    { words: 'n.št pr.n.št pr.kr', because: DATED },
    { words: 'tis mio mrd min sek', because: MEASURE },
  ],
  starters: [
    {
      words: `on ona ono oni jaz mi vi ti to ta tisti tam tu v na s z iz od do po za pod nad pri brez o ampak in ali pa
        če ko kje kako kaj kdo zakaj ne ni tudi potem njegov njen vsi`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and rulers are written with a full stop' },
}
