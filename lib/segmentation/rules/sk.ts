import {
  BEFORE_DATE,
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

export const slovak: LanguageRules = {
  neverFinal: [
    {
      words:
        'p pí sl prof doc dr ing mgr bc mudr judr phdr rndr paeddr mvdr thdr arch akad gen plk kpt sv',
      because: TITLE,
    },
    { words: 'ul nám', because: PLACE },
    { words: 'napr tj t.j tzv t.z resp popr príp vr cca zv porov', because: LEADS_ON },
    { words: 'nar zom', because: 'a date or place follows' },
  ],
  beforeNumber: [{ words: 'č čís čl ods písm s str obr tab kap zv roč tel', because: NUMBERED }],
  mayBeFinal: [
    { words: 'atď atp a.i', because: CLOSES_LIST },
    { words: 'n.l pred.n.l pr.n.l pr.kr', because: DATED },
    { words: 'hod min sek tis mil mld', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'r st', because: '"1907 r.", "19. st."; else something follows' }],
  openers: [{ words: 'v vo po od do pred okolo už', because: BEFORE_DATE }],
  starters: [
    {
      words: `on ona ono oni ja my vy ty to ten tá tí tam tu v vo na s so z zo od do po za pod nad pri pre bez o ale i
        a alebo ak keď kde ako čo kto prečo nie tiež potom jeho jej ich všetci`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and rulers are written with a full stop' },
}
