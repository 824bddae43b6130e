import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const spanish: LanguageRules = {
  neverFinal: [
    {
      words:
        'sr sra sres sras srta dr dra dres d dña prof profa gral cnel cap cmdte lic ing arq mons fr sto sta',
      because: TITLE,
    },
    { words: 'ud uds vd vds', because: 'the polite "you", written with a full stop' },
    { words: 'avda av pza plza c.º', because: PLACE },
    { words: 'p.ej ej aprox cf vs', because: LEADS_ON },
  ],
  beforeNumber: [
    {
      words: 'art arts s ss núm núms nro n.º pág págs p pp fig vol cap t tel apdo',
      because: NUMBERED,
    },
    { words: 'ca aprox', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'etc bis', because: CLOSES_LIST },
    { words: 'a.c d.c', because: DATED },
    { words: 'mar', because: 'the sea as well as March' },
  ],
  finalBeforeStarter: [
    { words: 'ee.uu s.a s.l cía a.m p.m', because: 'part of a name or sentence that may go on' },
  ],
  starters: [
    {
      words: `el la los las un una unos unas él ella ellos ellas yo tú nosotros usted este esta esto ese esa eso
        aquí allí en de del a al por para con sin sobre entre desde hasta pero y o ni si que quien quién cuando
        cuándo donde dónde como cómo qué no es está son hay fue también ya luego después antes su sus mi mis tu todos todo se me le les`,
      because: FUNCTION_WORDS,
    },
  ],
}
