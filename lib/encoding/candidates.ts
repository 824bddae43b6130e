import { bytesToText } from './bytes-to-text'
import type { Alphabet } from './plausible'

/** A legacy encoding worth trying, what chardet calls it (lower case), and how usual it is. */
export interface Candidate extends Alphabet {
  readonly label: string
  readonly chardet: readonly string[]
  readonly prior: number
}

const CYRILLIC = /[а-яёіїєґў]/iu
const GREEK = /[α-ωάέήίόύώϊϋΐΰς]/iu
const HEBREW = /\p{Script=Hebrew}/u
const ARABIC = /[\u060c\u061b\u061f\u0621-\u0652]/u
const KANA = '\u3041-\u3093\u30a1-\u30f6ー'

/** In order of preference where two give the same text. */
export const CANDIDATES: readonly Candidate[] = [
  latin('windows-1252', 'àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÿ', ['iso-8859-1', 'windows-1252'], 3),
  latin('windows-1250', 'ąćęłńóśźżáčďéěíňřšťúůýžäôľĺŕőűöüăâîşţđ', ['windows-1250'], 0),
  latin('iso-8859-2', 'ąćęłńóśźżáčďéěíňřšťúůýžäôľĺŕőűöüăâîşţđ', ['iso-8859-2'], -4),
  latin('windows-1254', 'çğıöşüâîûİ', ['iso-8859-9', 'windows-1254'], -2),
  latin('windows-1257', 'āčēģīķļņšūžąęėįųõäöü', ['windows-1257'], -2),
  latin('windows-1258', 'ăâđêôơưàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323', ['windows-1258'], -8),
  other('windows-1251', CYRILLIC, ['windows-1251'], 3),
  other('koi8-r', CYRILLIC, ['koi8-r'], 0),
  other('koi8-u', CYRILLIC, ['koi8-r'], -3),
  other('iso-8859-5', CYRILLIC, ['iso-8859-5'], -4),
  other('ibm866', CYRILLIC, [], -4),
  other('windows-1253', GREEK, ['windows-1253', 'iso-8859-7'], 0),
  other('iso-8859-7', GREEK, ['iso-8859-7'], -2),
  other('windows-1255', HEBREW, ['windows-1255', 'iso-8859-8'], 0),
  other('windows-1256', ARABIC, ['windows-1256'], 0),
  other('iso-8859-6', ARABIC, ['iso-8859-6'], -2),
  other('windows-874', /\p{Script=Thai}/u, ['windows-874'], 0),
  ideographic('gb18030', [0xb0, 0xd7], 2),
  ideographic('shift_jis', [0x88, 0x97], 2, KANA),
  ideographic('big5', [0xa4, 0xc6], 1),
  ideographic('euc-jp', [0xb0, 0xcf], 0, KANA),
  other('euc-kr', /[\uac00-\ud7a3]/u, ['euc-kr'], 0),
]

function latin(
  label: string,
  letters: string,
  chardet: readonly string[],
  prior: number,
): Candidate {
  return { label, letters: new RegExp(`[${letters}]`, 'iu'), isLatin: true, chardet, prior }
}

function other(
  label: string,
  letters: RegExp,
  chardet: readonly string[],
  prior: number,
): Candidate {
  return { label, letters, isLatin: false, chardet, prior }
}

// Looked up when a text is first tried: it takes longer than all else that a start does.
function ideographic(
  label: string,
  [from, to]: readonly [number, number],
  prior: number,
  more = '',
): Candidate {
  let letters: RegExp | null = null
  return {
    ...{ label, isLatin: false, chardet: [label], prior },
    get letters() {
      return (letters ??= level(label, from, to, more))
    },
  }
}

// The frequent ideographs of a standard stand first, in the rows between two lead bytes.
function level(label: string, from: number, to: number, more: string): RegExp {
  const found: string[] = []
  for (let lead = from; lead <= to; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      found.push(bytesToText(Uint8Array.of(lead, trail), label) ?? '')
  const ideographs = found.join('').match(/\p{Script=Han}/gu) ?? []
  return new RegExp(`[${more}${ideographs.join('')}]`, 'u')
}
