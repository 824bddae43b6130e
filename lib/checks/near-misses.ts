/** A known word, and how another came of it. */
export interface NearMiss {
  readonly word: string
  /** `plain`: letters exchanged, one lost or one too many inside the word. `other`: another letter or ending. */
  readonly slip: 'plain' | 'other'
}

/**
 * Known words one slip away from `word`, at most three: what typists and machines do most comes first.
 * Some 500 questions for a word of eight letters (P. Norvig, "How to Write a Spelling Corrector", 2007,
 * edits of distance 1).
 */
export function nearMisses(
  word: string,
  lang: string,
  knows: (word: string) => boolean,
): NearMiss[] {
  const found = new Map<string, NearMiss>()
  for (const candidate of candidates(Array.from(word), lettersOf(lang)))
    if (candidate.word !== word && !found.has(candidate.word) && knows(candidate.word)) {
      found.set(candidate.word, candidate)
      if (found.size === MOST) break
    }
  return [...found.values()]
}

const MOST = 3

function* candidates(letters: readonly string[], alphabet: readonly string[]): Generator<NearMiss> {
  const upTo = (n: number, ...middle: string[]) => letters.slice(0, n).join('') + middle.join('')
  const from = (n: number) => letters.slice(n).join('')
  const { length } = letters
  const plain = (word: string): NearMiss => ({ word, slip: 'plain' })
  const other = (word: string): NearMiss => ({ word, slip: 'other' })
  for (let n = 0; n + 1 < length; n += 1)
    yield plain(upTo(n, letters[n + 1] ?? '', letters[n] ?? '') + from(n + 2))
  for (let n = 1; n + 2 < length; n += 1) yield plain(upTo(n) + from(n + 1))
  for (let n = 1; n + 1 < length; n += 1)
    for (const letter of alphabet) yield plain(upTo(n, letter) + from(n))
  // The first letter is seldom wrong, and an ending is often another form that the dictionary lacks.
  for (let n = 1; n < length; n += 1)
    for (const letter of alphabet) yield other(upTo(n, letter) + from(n + 1))
  for (const n of [0, length - 2, length - 1]) yield other(upTo(n) + from(n + 1))
  for (const n of [length - 1, length])
    for (const letter of alphabet) yield other(upTo(n, letter) + from(n))
}

function lettersOf(lang: string): readonly string[] {
  const base = lang.split('-')[0] ?? ''
  return Array.from(ALPHABETS[base] ?? ALPHABETS.en ?? '')
}

const ALPHABETS: Readonly<Partial<Record<string, string>>> = {
  en: 'etaoinshrdlcumwfgypbvkjxqz',
  de: 'enisratdhulcgmobwfkzpvßjyxqäöü',
  es: 'eaosrnidlcutmpbgvyqhfzjñxkwáéíóú',
  fr: 'esaitnrulodcmpévqfbghjàxèêyzçkwùûîôâïëœ',
  it: 'eaionlrtscdupmvghfbqzòàùèéìjkwxy',
  nl: 'enatirodslghvkmubpwjzcfxyqëïéè',
  pl: 'iaeoznscrwytkdplmujłbgąęhćśóżfńźqvx',
  pt: 'aeosridmntcuvlpgqbfzhãjçéxóáêíâúõwky',
  ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  tr: 'aeinrlıdkmuytosbüşzgğçhvcöpfjwxq',
  uk: 'оаиніветрслкдупмязьбгчйхцїжєюшщфґ',
}
