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

/** In both its scripts. */
export const serbian: LanguageRules = {
  neverFinal: [
    { words: 'г гђа гђица др мр проф доц акад инж дипл св ген пук', because: TITLE },
    { words: 'g gđa gđica dr mr prof doc akad inž dipl sv gen puk', because: TITLE },
    { words: 'ул ul', because: PLACE },
    { words: 'нпр тј тзв одн в уп npr tj tzv odn v up', because: LEADS_ON },
    { words: 'рођ rođ', because: 'a date or place follows' },
  ],
  beforeNumber: [
    { words: 'бр чл ст тач стр сл таб гл тел br čl st tač str sl tab gl tel', because: NUMBERED },
  ],
  mayBeFinal: [
    { words: 'итд и.др itd i.dr', because: CLOSES_LIST },
    { words: 'н.е п.н.е n.e p.n.e', because: DATED },
    { words: 'мил млрд дин хиљ mil mlrd din hilj', because: MEASURE },
  ],
  finalAfterNumber: [{ words: 'год god', because: 'a year after its number' }],
  openers: [{ words: 'у од до око после u od do oko posle', because: BEFORE_DATE }],
  starters: [
    {
      words: `он она оно они ја ми ви ти то тај та тамо овде у на с са из од до по за под над при без о али и а или ако
        кад када где како шта ко зашто не није такође затим после његов сви on ona ono oni ja mi vi ti to taj tamo
        ovde u na s sa iz od do po za ali i a ili ako kad kada gde kako šta ko zašto ne nije takođe zatim svi`,
      because: FUNCTION_WORDS,
    },
  ],
  ordinals: { because: 'days, years, centuries and rulers are written with a full stop' },
}
