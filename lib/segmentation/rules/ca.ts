import { CLOSES_LIST, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const catalan: LanguageRules = {
  neverFinal: [
    { words: 'sr sra srs sres srta dr dra drs prof hble mr mrs st sta mn', because: TITLE },
    { words: 'av pl ctra c pg', because: PLACE },
    { words: 'p.ex aprox cf', because: LEADS_ON },
  ],
  beforeNumber: [{ words: 'núm núms s art pàg pàgs p vol cap fig tel', because: NUMBERED }],
  mayBeFinal: [
    { words: 'etc', because: CLOSES_LIST },
    {
      words: 'dir vol cap pp m/s',
      because: 'words as well as abbreviations: before a capital they are words',
    },
    { words: 'a.c d.c', because: 'an era after its year' },
  ],
  starters: [
    {
      words: `el l d n la els les un una uns unes ell ella ells jo tu nosaltres aquest aquesta això aquell aquí allà en de
        del a al per amb sense sobre entre des fins però i o ni si que qui quan on com no és són hi també ja després abans
        seu seva tots`,
      because: FUNCTION_WORDS,
    },
  ],
}
