import type { SegmentCheck } from './check'
import { isWithin, setApart } from './set-apart'
import type { CheckSettings } from './settings'
import type { View, Word } from './view'

/** A rare word does not stand twice within a line, unless the source says it twice as well. */
export const echoedWord: SegmentCheck<'echo'> = {
  id: 'echoed-word',
  tier: 4,
  kinds: { echo: { mqm: 'style/awkward', severity: 'hint' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: 'Der Ausbau der Leitung verzögert die Eröffnung.',
      wrong: 'The extension of the pipe delays the extension.',
      right: 'The extension of the pipe delays the opening.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'de' },
      source: 'The keeper feeds the seals while the visitors watch.',
      wrong: 'Der Pfleger füttert die Robben, während Besucher die Robben ansehen.',
      right: 'Der Pfleger füttert die Robben, während Besucher zusehen.',
    },
  ],
  run(view, settings) {
    if (view.source === '') return []
    const echoes = echoesIn(view.targetWords(), (word) => isRare(word, view, settings))
    if (echoes.length === 0 || echoesIn(view.sourceWords(), isLong).length > 0) return []
    const quoted = setApart(view.target)
    return echoes
      .filter(([, word]) => !isWithin(word, quoted))
      .map(([, { start, end, text }]) => ({
        kind: 'echo',
        target: { start, end },
        args: { found: text },
      }))
  },
}

/** Code units between the two. */
const NEAR = 40

/** Letters: shorter words are mostly there for the grammar. */
const LONG = 6

/** In more sentences than these, of some 1,200, a word is no rare one. */
const COMMON = 20

function isLong({ text }: Word): boolean {
  return text.length >= LONG && /^\p{L}+$/u.test(text)
}

/** What begins with a capital is a name, and repeated by right, but among German nouns. */
function isRare(word: Word, { targetBase }: View, { associations }: CheckSettings): boolean {
  if (!isLong(word) || !associations) return false
  if (/^\p{Lu}/u.test(word.text) && targetBase !== 'de') return false
  return associations.seen('target', word.key) <= COMMON
}

/** Pairs of the same word near each other, with others between them. */
function echoesIn(words: readonly Word[], isMeant: (word: Word) => boolean): [Word, Word][] {
  const last = new Map<string, { readonly word: Word; readonly at: number }>()
  return words.flatMap((word, at): [Word, Word][] => {
    if (!isMeant(word)) return []
    const before = last.get(word.key)
    last.set(word.key, { word, at })
    const isEcho = before && at - before.at > 1 && word.start - before.word.end <= NEAR
    return isEcho ? [[before.word, word]] : []
  })
}
