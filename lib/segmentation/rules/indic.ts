import { MEASURE, NUMBERED, TITLE } from './rules'
import type { LanguageRules } from './rules'

const NO_LOWER_CASE = 'no lower case shows that the quotation goes on'

// The danda । and ॥ end sentences in every language that uses them, so they stand in `marks.ts`.

export const hindi: LanguageRules = {
  neverFinal: [{ words: 'डॉ डा श्री श्रीमती सुश्री प्रो पं मो कु स्व ले एड इंजी', because: TITLE }],
  beforeNumber: [
    { words: 'सं क्र पृ नं', because: NUMBERED },
    { words: 'रु रू', because: 'the rupee stands before its number' },
  ],
  saying: [{ words: 'पूछा कहा बोला बोली बोले चिल्लाया चिल्लाई', because: NO_LOWER_CASE }],
}

/** Marathi and Nepali, which end sentences with a full stop or a danda. */
export const marathi: LanguageRules = {
  neverFinal: [{ words: 'डॉ डा श्री श्रीमती सौ कु प्रा प्रो पं मो ॲड अ‍ॅड स्व न्या इ.स', because: TITLE }],
  beforeNumber: [
    { words: 'क्र पृ नं सं', because: NUMBERED },
    { words: 'रु', because: 'the rupee stands before its number' },
    { words: 'दि ता', because: 'a date follows' },
  ],
  saying: [{ words: 'विचारले म्हणाला म्हणाली म्हणाले', because: NO_LOWER_CASE }],
}

export const bengali: LanguageRules = {
  neverFinal: [{ words: 'ড ডা ডাঃ মো মোঃ অধ্যা শ্রী ইঞ্জি সৈ', because: TITLE }],
  beforeNumber: [{ words: 'নং পৃ', because: NUMBERED }],
  mayBeFinal: [{ words: 'কিমি মি', because: MEASURE }],
  saying: [{ words: 'বলল বললেন জিজ্ঞাসা', because: NO_LOWER_CASE }],
}

export const punjabi: LanguageRules = {
  neverFinal: [{ words: 'ਡਾ ਡਾਕ ਸ੍ਰ ਸ ਪ੍ਰੋ ਸ਼੍ਰੀ ਗਿ', because: TITLE }],
  beforeNumber: [{ words: 'ਨੰ ਪੰ ਰੁ', because: NUMBERED }],
  saying: [{ words: 'ਕਿਹਾ ਪੁੱਛਿਆ ਬੋਲਿਆ ਬੋਲੀ', because: NO_LOWER_CASE }],
}

export const gujarati: LanguageRules = {
  neverFinal: [{ words: 'ડૉ ડો શ્રી પ્રો પ્રા સ્વ કુ', because: TITLE }],
  beforeNumber: [{ words: 'નં રૂ પૃ', because: NUMBERED }],
  saying: [{ words: 'કહ્યું પૂછ્યું બોલ્યો બોલી', because: NO_LOWER_CASE }],
}

export const tamil: LanguageRules = {
  neverFinal: [{ words: 'திரு திருமதி செல்வி டாக்டர் பேரா கி.பி கி.மு', because: TITLE }],
  beforeNumber: [{ words: 'எண் ரூ பக்', because: NUMBERED }],
  saying: [{ words: 'என்றான் என்றாள் என்றார் என்றார்கள் என்று', because: NO_LOWER_CASE }],
}

export const telugu: LanguageRules = {
  neverFinal: [{ words: 'డా డాక్టర్ శ్రీ శ్రీమతి ప్రొ', because: TITLE }],
  beforeNumber: [{ words: 'నం రూ పే', because: NUMBERED }],
  saying: [{ words: 'అన్నాడు అంది అన్నారు అని అడిగాడు', because: NO_LOWER_CASE }],
}

export const kannada: LanguageRules = {
  neverFinal: [{ words: 'ಡಾ ಡಾಕ್ಟರ್ ಶ್ರೀ ಶ್ರೀಮತಿ ಪ್ರೊ', because: TITLE }],
  beforeNumber: [{ words: 'ನಂ ರೂ ಪು', because: NUMBERED }],
  saying: [{ words: 'ಎಂದ ಎಂದನು ಎಂದಳು ಎಂದರು ಎಂದು', because: NO_LOWER_CASE }],
}

export const malayalam: LanguageRules = {
  neverFinal: [{ words: 'ഡോ ശ്രീ ശ്രീമതി പ്രൊഫ അഡ്വ', because: TITLE }],
  beforeNumber: [{ words: 'നം രൂ പേ', because: NUMBERED }],
  saying: [{ words: 'എന്ന് പറഞ്ഞു ചോദിച്ചു', because: NO_LOWER_CASE }],
}
