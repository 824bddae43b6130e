import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const german: LanguageRules = {
  neverFinal: [
    { words: 'hr hrn fr frl dr prof dipl ing dr.-ing univ priv.-doz st hl kgl', because: TITLE },
    { words: 'fa gebr abt', because: 'a name follows' },
    {
      words:
        'z.b d.h i.d.r m.e s.o bzw ca vgl bspw insb evtl ggf sog inkl exkl zzgl abzgl einschl bes',
      because: LEADS_ON,
    },
    { words: 'z d', because: 'the first half of "z. B." and "d. h."' },
    { words: 'geb gest verh', because: 'a name or date follows' },
    { words: 'nr tel bgbl rgbl gvbl', because: NUMBERED },
    { words: 'str pl', because: PLACE },
    { words: 'gem lt', because: '"gemäß", "laut": a noun follows' },
  ],
  nameFollows: [{ words: 'jh jhd jhdt mio mrd std tsd', because: 'a measure: its noun follows' }],
  beforeNumber: [
    {
      words: 'nrn abs art s sp bd bde kap abb tab ziff anm aufl h jg rdnr rn lit verf',
      because: NUMBERED,
    },
  ],
  finalBeforeStarter: [
    { words: 'usw etc u.a u.ä o.ä u.dgl ff f', because: CLOSES_LIST },
    { words: 'n.chr v.chr', because: DATED },
    { words: 'co jun sen a.d', because: 'part of a name that may go on' },
  ],
  starters: [
    {
      words: `der die das ein eine einer ich du er sie es wir ihr man dies diese dieser dieses jener hier dort
        da dann nun so aber und oder denn doch im in am an auf aus bei mit nach seit von vor zu zum zur für gegen
        ohne um unter über als wenn weil ob wie wo wer was warum wann nicht kein keine auch nur noch schon
        heute gestern später danach mehr mehrere dabei dazu mein sein seine ihre unser alle viele`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: {
    because: 'nouns have a capital, so that only the words around tell an ordinal from an end',
    before: `am im vom zum beim der die das den dem des bis und oder ab seit nach frühen späten anfang ende mitte
      jeden ein eine einen einem einer ihr ihren sein seinen unser unseren`,
    after: `jahrhundert jahrhunderts jahrtausend jahrhunderthälfte bundesliga liga weltkrieg weltkriegs klasse stock
      geburtstag todestag jahrestag platz rang tag woche monat jahr auflage kapitel mal sitzung bezirk semester etage
      spieltag runde minute`,
  },
}
