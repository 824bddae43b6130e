/**
 * A lower-case word in Latin letters, roughly as names are rendered in English: for finding cognates,
 * not for reading. Cyrillic, Greek, Arabic, Hebrew, kana, Armenian and Georgian; other scripts stay.
 */
export function toLatin(word: string): string {
  if (PLAIN_LATIN.test(word)) return word
  const letters = Array.from(word.normalize('NFKD').replace(/[\u0300-\u036f\u3099\u309a]/g, ''))
  return letters.map((letter) => LETTERS.get(letter) ?? letter).join('')
}

/** The consonants of a word in Latin letters, doubled ones once: what scripts without vowels keep. */
export function consonants(latin: string): string {
  return latin.replace(/[aeiouwy'’]/g, '').replace(/(.)\1+/g, '$1')
}

/** Whether a script leaves most vowels out. */
export function isWithoutVowels(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
}

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
