import { words } from './rules'
import type { LanguageRules } from './rules'

// German writes nouns with a capital, so that only the words around tell an ordinal from an end.
export const german: LanguageRules = {
  neverFinal: words('nr hr fr dr prof dipl ing bzw ca vgl z. b. u. d. h. st str'),
  beforeNumber: words('nr abs art s bd kap abb tab ziff'),
  beforeOrdinal: words(
    'am im vom zum beim der die das den dem des bis und oder ab seit nach frühen späten anfang ende mitte jeden',
  ),
  afterOrdinal: words(
    'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrtausend bundesliga weltkrieg klasse stock geburtstag',
  ),
}
