import type { Check } from './check'
import { addition } from './addition'
import { addresses } from './addresses'
import { boilerplate } from './boilerplate'
import { brackets } from './brackets'
import { breadcrumb } from './breadcrumb'
import { brokenWord } from './broken-word'
import { calendarCapital } from './calendar-capital'
import { calques } from './calques'
import { chatter } from './chatter'
import { codes } from './codes'
import { dashAndEllipsis } from './dash-and-ellipsis'
import { dates } from './dates'
import { digitScript } from './digit-script'
import { doubledPunctuation } from './doubled-punctuation'
import { doubledSpace } from './doubled-space'
import { doubledWord } from './doubled-word'
import { echoedWord } from './echoed-word'
import { falseFriends } from './false-friends'
import { foreignPunctuation } from './foreign-punctuation'
import { frenchSpaces } from './french-spaces'
import { grammar } from './grammar'
import { headlineTwice } from './headline-twice'
import { hiddenCharacters } from './hidden-characters'
import { homoglyphs } from './homoglyphs'
import { languagetool } from './languagetool'
import { length } from './length'
import { literalRenderings } from './literal-renderings'
import { longSentence } from './long-sentence'
import { markup } from './markup'
import { mojibake } from './mojibake'
import { nameForms } from './name-forms'
import { names } from './names'
import { negation } from './negation'
import { nounCapital } from './noun-capital'
import { nounChain } from './noun-chain'
import { numberFormat } from './number-format'
import { numbers } from './numbers'
import { officialNames } from './official-names'
import { omission } from './omission'
import { opposites } from './opposites'
import { orphanFragment } from './orphan-fragment'
import { placeholders } from './placeholders'
import { punctuationSpace } from './punctuation-space'
import { questionMark } from './question-mark'
import { quotationMarks } from './quotation-marks'
import { quoteBalance } from './quote-balance'
import { quoteComma } from './quote-comma'
import { quoteSpace } from './quote-space'
import { renderedAlike } from './rendered-alike'
import { renderedDifferently } from './rendered-differently'
import { repeatedPhrase } from './repeated-phrase'
import { repeatedSentence } from './repeated-sentence'
import { repeatedVerb } from './repeated-verb'
import { reportingVerb } from './reporting-verb'
import { sentenceCapital } from './sentence-capital'
import { sentenceEnd } from './sentence-end'
import { slashedAgency } from './slashed-agency'
import { spanishOpeners } from './spanish-openers'
import { spelling } from './spelling'
import { terms } from './terms'
import { tooLong } from './too-long'
import { tornSentence } from './torn-sentence'
import { units } from './units'
import { untranslated } from './untranslated'

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  addition,
  addresses,
  boilerplate,
  brackets,
  breadcrumb,
  brokenWord,
  calendarCapital,
  calques,
  chatter,
  codes,
  dashAndEllipsis,
  dates,
  digitScript,
  doubledPunctuation,
  doubledSpace,
  doubledWord,
  echoedWord,
  falseFriends,
  foreignPunctuation,
  frenchSpaces,
  grammar,
  headlineTwice,
  hiddenCharacters,
  homoglyphs,
  languagetool,
  length,
  literalRenderings,
  longSentence,
  markup,
  mojibake,
  nameForms,
  names,
  negation,
  nounCapital,
  nounChain,
  numberFormat,
  numbers,
  officialNames,
  omission,
  opposites,
  orphanFragment,
  placeholders,
  punctuationSpace,
  questionMark,
  quotationMarks,
  quoteBalance,
  quoteComma,
  quoteSpace,
  renderedAlike,
  renderedDifferently,
  repeatedPhrase,
  repeatedSentence,
  repeatedVerb,
  reportingVerb,
  sentenceCapital,
  sentenceEnd,
  slashedAgency,
  spanishOpeners,
  spelling,
  terms,
  tooLong,
  tornSentence,
  units,
  untranslated,
]
