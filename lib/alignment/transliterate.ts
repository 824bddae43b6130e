/**
 * A lower-case word in Latin letters, roughly as names are rendered in English: for finding cognates,
 * not for reading. Cyrillic, Greek, Arabic, Hebrew, kana, Armenian and Georgian; other scripts stay.
 */
export function toLatin(word: string): string {
  if (PLAIN_LATIN.test(word)) return word
  if (INDIC.test(word)) return indic(word)
  const letters = Array.from(word.normalize('NFKD').replace(SILENT, ''))
  return letters.map((letter) => LETTERS.get(letter) ?? letter).join('')
}

/**
 * The scripts of India lie in blocks of 128 characters in the same order, so one table of places serves
 * Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam. A consonant has
 * an `a` of its own, save before a vowel sign, a virama or the end of a word.
 */
function indic(word: string): string {
  let latin = ''
  const characters = Array.from(word.normalize('NFC'))
  characters.forEach((character, n) => {
    const code = character.charCodeAt(0)
    if (!INDIC.test(character)) {
      latin += LETTERS.get(character) ?? character
      return
    }
    const place = (code - 0x900) % 0x80
    const consonant = CONSONANTS.get(place)
    if (consonant === undefined) latin += VOWELS.get(place) ?? ''
    else latin += consonant + (keepsVowel(characters[n + 1]) ? 'a' : '')
  })
  return latin
}

function keepsVowel(next: string | undefined): boolean {
  if (next === undefined || !INDIC.test(next)) return false
  const place = (next.charCodeAt(0) - 0x900) % 0x80
  return place < 0x3c || (place > 0x4d && place < 0x62)
}

/** The consonants of a word in Latin letters, doubled ones once: what scripts without vowels keep. */
export function consonants(latin: string): string {
  return latin.replace(/[aeiouwy'’]/g, '').replace(/(.)\1+/g, '$1')
}

/** Whether a script leaves most vowels out. */
export function isWithoutVowels(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
}

const INDIC = /[\u0900-\u0d7f]/

// Accents, marks of voice in kana, and the tones and silencers of Thai.
const SILENT = /[\u0300-\u036f\u3099\u309a\u0e47-\u0e4e]/g
const PLAIN_LATIN = /^[a-z]*$/

// Pairs of a letter and its rendering; a letter without rendering is silent.
const TABLES = [
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya',
  'і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h',
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  'ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ء  ؤ w ئ y',
  'پ p چ ch ژ zh ک k گ g ی y ہ h ٹ t ڈ d ڑ r ں n ے e ھ h',
  'א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t',
  'ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ u փ p ք k օ o ֆ f և ev',
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
  'æ ae ø o å a ß ss ð d þ th đ d ł l ı i œ oe ŋ n ħ h ə a',
]

const CONSONANTS = placed(
  0x15,
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h',
)
const VOWELS = new Map([
  ...placed(0x05, 'a a i i u u r l e e e ai o o o au'),
  ...placed(0x3e, 'a i i u u r r e e e ai o o o au'),
  ...placed(0x01, 'n n h'),
])

function placed(first: number, list: string): Map<number, string> {
  return new Map(list.split(' ').map((latin, n) => [first + n, latin]))
}

// Jamo, to which NFKD takes Hangul apart: initials, vowels, finals.
const HANGUL = [
  [0x1100, 'k kk n t tt r m p pp s ss  ch tch ch k t p h'],
  [0x1161, 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'],
  [0x11a8, 'k k k n n n t l l l l l l l l m p p s s ng t t k t p h'],
] as const

// Thai consonants by their sound at the beginning of a syllable; vowels roughly.
const THAI = [
  [
    0x0e01,
    'k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r  l  w s s s h l  h',
  ],
  [0x0e30, 'a a a am i i ue ue u u'],
  [0x0e40, 'e ae o ai ai'],
] as const

const KANA_ROWS: readonly (readonly [string, string])[] = [
  ['アイウエオ', ''],
  ['カキクケコ', 'k'],
  ['サシスセソ', 's'],
  ['タチツテト', 't'],
  ['ナニヌネノ', 'n'],
  ['ハヒフヘホ', 'h'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
]

const KANA_REST =
  'ヤ ya ユ yu ヨ yo ワ wa ヲ o ン n ー  ッ  ャ ya ュ yu ョ yo ァ a ィ i ゥ u ェ e ォ o'

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...HANGUL, ...THAI].flatMap(([first, list]) =>
    list.split(' ').map((latin, n): [string, string] => [String.fromCharCode(first + n), latin]),
  ),
  ...[...TABLES, KANA_REST].flatMap(pairs),
  ...KANA_ROWS.flatMap(([row, consonant]) =>
    Array.from(row, (kana, n): [string, string] => [kana, consonant + 'aiueo'.charAt(n)]),
  ),
])

function pairs(table: string): [string, string][] {
  return [...table.matchAll(/(\S) (\S*)(?: |$)/g)].map(([, letter = '', latin = '']) => [
    letter,
    latin,
  ])
}
