import { words } from './rules'
import type { LanguageRules } from './rules'

export const english: LanguageRules = {
  neverFinal: words('mr mrs ms dr prof gen sen rep gov hon rev capt lt col sgt st messrs vs'),
  beforeNumber: words('no nos art fig figs p pp sec ch vol eq approx'),
  // "the U.S. The talks", "a.m. He left": the capital of a function word tells them from "U.S. Army".
  starters: words(
    'the a an he she it i we they you this that these those there in on at for from with but and what when where who why how my his her our their its if as after before however according millions',
  ),
}
