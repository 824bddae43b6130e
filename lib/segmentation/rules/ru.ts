import { words } from './rules'
import type { LanguageRules } from './rules'

export const russian: LanguageRules = {
  neverFinal: words(
    'им ул пр пл просп пер наб д гр акад проф доц г-н г-жа св о ж и.о т.е т.к напр',
  ),
  beforeNumber: words('ст п пп с стр гл рис табл т № ок'),
  // Measures and years: "35 см. «Наши", "в 2021 г. Её", but "в 2021 г. её".
  mayBeFinal: words('г гг в вв см м мм км кг га руб коп тыс млн млрд трлн др пр проч кв'),
}
