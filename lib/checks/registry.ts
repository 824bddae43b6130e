import type { Check } from './check'
import { addresses } from './addresses'
import { digitScript } from './digit-script'
import { doubledPunctuation } from './doubled-punctuation'
import { doubledSpace } from './doubled-space'
import { doubledWord } from './doubled-word'
import { foreignPunctuation } from './foreign-punctuation'
import { frenchSpaces } from './french-spaces'
import { names } from './names'
import { numbers } from './numbers'
import { opposites } from './opposites'
import { placeholders } from './placeholders'
import { punctuationSpace } from './punctuation-space'
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
  doubledPunctuation,
  doubledSpace,
  doubledWord,
  foreignPunctuation,
  frenchSpaces,
  names,
  numbers,
  opposites,
  placeholders,
  punctuationSpace,
  quotationMarks,
  quoteBalance,
  quoteSpace,
  spelling,
  tooLong,
  tornSentence,
  untranslated,
]
