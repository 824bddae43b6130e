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

export const czech: LanguageRules = {
  neverFinal: [
    {
      words:
        'p pí sl prof doc dr ing mgr bc mudr judr phdr rndr paeddr mvdr thdr arch akad gen plk kpt por sv',
      because: TITLE,
    },
    { words: 'ul nám tř nábř', because: PLACE },
    { words: 'např tj tzv tzn resp popř příp vč cca zvl srov', because: LEADS_ON },
    { words: 'nar zemř', because: 'a date or place follows' },
  ],
  beforeNumber: [
    { words: 'č čís čl odst písm s str obr tab kap sv roč tel', because: NUMBERED },
    { words: 'cca', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'atd apod aj', because: CLOSES_LIST },
    { words: 'n.l př.n.l př.kr', because: DATED },
    { words: 'hod min sek tis mil mld kč', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'r st', because: '"1907 r.", "19. st."; else something follows' }],
  openers: [{ words: 'v ve po od do před kolem už teprve', because: BEFORE_DATE }],
  starters: [
    {
      words: `on ona ono oni já my vy ty to ten ta ti tam tady zde v ve na s se z ze od do po za pod nad při pro bez o
        ale i a nebo jestli když kde jak co kdo proč ne není také potom pak jeho její jejich všichni`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, centuries and rulers are written with a full stop' },
}
