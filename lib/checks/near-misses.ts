/**
 * Known words one slip away from `word`: two letters exchanged, one doubled or lost, added or another.
 * Slips that typists and machines make most come first; at most three. Some 500 questions for a word of
 * eight letters (P. Norvig, "How to Write a Spelling Corrector", 2007, edits of distance 1).
 */
export function nearMisses(word: string, lang: string, knows: (word: string) => boolean): string[] {
  const found = new Set<string>()
  for (const candidate of candidates(Array.from(word), lettersOf(lang)))
    if (candidate !== word && knows(candidate)) {
      found.add(candidate)
      if (found.size === MOST) break
    }
  return [...found]
}

const MOST = 3

function* candidates(letters: readonly string[], alphabet: readonly string[]): Generator<string> {
  const at = (n: number, ...middle: string[]) => letters.slice(0, n).join('') + middle.join('')
  const from = (n: number) => letters.slice(n).join('')
  for (let n = 0; n + 1 < letters.length; n += 1)
    yield at(n, letters[n + 1] ?? '', letters[n] ?? '') + from(n + 2)
  for (let n = 0; n < letters.length; n += 1) yield at(n) + from(n + 1)
  for (let n = 0; n < letters.length; n += 1) yield at(n + 1, letters[n] ?? '') + from(n + 1)
  for (let n = 1; n <= letters.length; n += 1)
    for (const letter of alphabet) yield at(n, letter) + from(n)
  // The first letter is seldom wrong.
  for (let n = 1; n < letters.length; n += 1)
    for (const letter of alphabet) yield at(n, letter) + from(n + 1)
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
