/**
 * The American words that a British one may be: `colour` → `color`. The dictionary that comes with the
 * product is American, and a text in English of no country may be either. None for `en-US`, nor for a
 * word of another language.
 */
export function britishForms(word: string, lang: string): string[] {
  if (!/^en(?:-(?!US)|$)/i.test(lang)) return []
  return RULES.filter(([british]) => british.test(word)).map(([british, american]) =>
    word.replace(british, american),
  )
}

const RULES: readonly (readonly [british: RegExp, american: string])[] = [
  [/our(?=[a-z]*$)/, 'or'],
  [/is(?=(?:e|es|ed|ing|er|ers|ation|ations|able)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|ing|er)$)/, 'yz'],
  [/re(s?)$/, 'er$1'],
  [/tred$/, 'tered'],
  [/ll(?=(?:ed|ing|er|ers|or|ors|ous|ery|ation)$)/, 'l'],
  [/l(?=(?:ful|ment|ments|fully)$)/, 'll'],
  [/ence(s?|less)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/amme(s?)$/, 'am$1'],
  [/ae|oe/, 'e'],
  [/que(s?)$/, 'ck$1'],
  [/grey/, 'gray'],
  [/plough/, 'plow'],
  [/mould/, 'mold'],
  [/sceptic/, 'skeptic'],
  [/tyre/, 'tire'],
  [/pp(?=(?:ed|ing|er|ers)$)/, 'p'],
]
