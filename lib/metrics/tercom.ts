import { splitWords } from './white-space'

/** How a text becomes words before they are compared. Each is off when left out. */
export interface Tokenization {
  /** Punctuation is apart from words, entities such as `&amp;` are characters. */
  readonly normalized?: boolean
  /** With `normalized`: each Chinese character and each mark of Chinese and Japanese is a word. */
  readonly asian?: boolean
  /** With `normalized`: each character of Thai, Lao, Khmer and Burmese is a word. Not in tercom. */
  readonly unspaced?: boolean
  readonly caseSensitive?: boolean
  readonly withoutPunctuation?: boolean
}

/**
 * The words of a text as tercom cuts them, by the port of sacreBLEU 2.6.0 to the letter.
 *
 * That port has rules for runs of kana too, but they are bound to the beginning of the text, where a
 * space has just been put: they never apply, so a run of kana is one word here as there.
 */
export function tercomWords(text: string, how: Tokenization): string[] {
  let words = how.caseSensitive ? text : text.toLowerCase()
  if (how.normalized) {
    words = normalized(words)
    if (how.asian) words = words.replace(ASIAN, ' $& ')
    if (how.unspaced) words = words.replace(UNSPACED, ' $& ')
  }
  if (how.withoutPunctuation) {
    words = words.replace(WESTERN_MARKS, '')
    if (how.asian) words = words.replace(ASIAN_MARKS, '')
  }
  return splitWords(words)
}

/** One after the other: `&amp;lt;` ends as `<`, but `&amp;quot;` as `&quot;`. */
function normalized(text: string): string {
  return ` ${text.replaceAll('\n-', '').replaceAll('\n', ' ')} `
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(PUNCTUATION, ' $& ')
    .replaceAll("'s ", " 's ")
    .replace(POINT_AFTER_OTHER, '$1 $2 ')
    .replace(POINT_BEFORE_OTHER, ' $1 $2')
    .replace(DASH_AFTER_DIGIT, '$1 - ')
}

// ASCII punctuation but for the apostrophe, the hyphen, the full stop and the comma.
const PUNCTUATION = /[!-&(-+:-@/[-`{-~]/g
const POINT_AFTER_OTHER = /([^0-9])([.,])/gu
const POINT_BEFORE_OTHER = /([.,])([^0-9])/gu
const DASH_AFTER_DIGIT = /([0-9])-/g
const WESTERN_MARKS = /[.,?:;!"()]/g

// U+3F22 is a slip of the original for U+32FF; it adds nothing, those after it are in the list anyway.
const IDEOGRAPHS =
  '\\u4e00-\\u9fff\\u3400-\\u4dbf\\u31c0-\\u31ef\\u2e80-\\u2eff\\u3300-\\u33ff\\uf900-\\ufaff\\ufe30-\\ufe4f\\u3200-\\u3f22'
const MARKS =
  '\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u301f\\uff61-\\uff65\\u30fb\\uff0e\\uff0c\\uff1f\\uff1a\\uff1b\\uff01\\uff02\\uff08\\uff09'
const ASIAN = new RegExp(`[${IDEOGRAPHS}${MARKS}]`, 'g')
const ASIAN_MARKS = new RegExp(`[${MARKS}]`, 'g')
const UNSPACED = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu
