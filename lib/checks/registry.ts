import type { Check } from './check'
import { addresses } from './addresses'
import { digitScript } from './digit-script'
import { doubledSpace } from './doubled-space'
import { doubledWord } from './doubled-word'
import { names } from './names'
import { numbers } from './numbers'
import { opposites } from './opposites'
import { placeholders } from './placeholders'
import { quotationMarks } from './quotation-marks'
import { quoteBalance } from './quote-balance'
import { quoteSpace } from './quote-space'
import { spelling } from './spelling'
import { tooLong } from './too-long'
import { tornSentence } from './torn-sentence'
import { untranslated } from './untranslated'

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  addresses,
  digitScript,
  doubledSpace,
  doubledWord,
  names,
  numbers,
  opposites,
  placeholders,
  quotationMarks,
  quoteBalance,
  quoteSpace,
  spelling,
  tooLong,
  tornSentence,
  untranslated,
]
