import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const portuguese: LanguageRules = {
  neverFinal: [
    {
      words:
        'sr sra srs sras srta dr dra drs d dª prof profa profª eng engª arq gen cel cap ten sgt exmo exma ilmo v.ex',
      because: TITLE,
    },
    { words: 'av r trav pça pç al sto sta', because: PLACE },
    { words: 'p.ex aprox cf vs', because: LEADS_ON },
  ],
  beforeNumber: [
    {
      words: 'apto ap art arts séc sécs n.º nº n num pág págs p pp fig vol cap t tel inc',
      because: NUMBERED,
    },
    { words: 'c ca aprox', because: 'a rough figure follows' },
  ],
  mayBeFinal: [
    { words: 'etc', because: CLOSES_LIST },
    { words: 'a.c d.c', because: DATED },
  ],
  nameFollows: [{ words: 'ltda cia s.a', because: 'part of a name that may go on' }],
  starters: [
    {
      words: `o a os as um uma uns umas ele ela eles elas eu tu nós você este esta isto esse essa isso aqui ali em no
        na nos nas de do da dos das ao à por pelo pela para com sem sobre entre desde até mas e ou nem se que quem
        quando onde como porque não é são há foi também já depois antes seu sua seus meu minha todos todo`,
      because: FUNCTION_WORDS,
    },
  ],
}
