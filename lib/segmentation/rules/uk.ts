import { words } from './rules'
import type { LanguageRules } from './rules'

export const ukrainian: LanguageRules = {
  neverFinal: words('м ім вул просп пл пров акад проф доц св напр т.зв'),
  beforeNumber: words('ст п с стор гл рис табл т № див'),
  mayBeFinal: words('р рр ст см мм км кг га грн коп тис млн млрд ін кв див м/с'),
}
