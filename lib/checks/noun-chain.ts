import type { SegmentCheck } from './check'
import table from './lists/links-of-nouns.json'
import type { Word } from './view'
import { wordTable } from './word-table'

/** Nouns are not strung together: the opening of the office of the head of the council of the region. */
export const nounChain: SegmentCheck<'chain'> = {
  id: 'noun-chain',
  tier: 4,
  languages: Object.keys(table),
  kinds: { chain: { mqm: 'style/awkward', severity: 'hint' } },
  examples: [
    {
      targetLang: 'en',
      wrong: 'The opening of the office of the head of the council of the region was put off.',
      right: 'The region put off the opening of the council head’s office.',
    },
    {
      targetLang: 'fr',
      wrong: 'La date de la fin des travaux de la route de la gare de la ville reste ouverte.',
      right: 'On ne sait pas encore quand finiront les travaux sur la route de la gare.',
    },
  ],
  run({ target, targetBase, targetWords }) {
    const links = linksOf(targetBase)
    const fewest = FEWEST[targetBase] ?? FEW
    return chainsOf(targetWords(), links, target)
      .filter(({ length }) => length >= fewest)
      .map((chain) => {
        const [start, end] = [chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0]
        return { kind: 'chain', target: { start, end }, args: { links: chain.length } }
      })
  },
}

const linksOf = wordTable(table)

/** What Romance languages link by one word, English often puts in front. */
const FEW = 5
const FEWEST: Readonly<Partial<Record<string, number>>> = { en: 4, nl: 4, de: 5 }

/** Words between two links: an article, an adjective and the noun. */
const BETWEEN = 3

/** The links that follow each other with nothing but a noun and its company between them. */
function chainsOf(words: readonly Word[], links: ReadonlySet<string>, text: string): Word[][] {
  const chains: Word[][] = []
  let lastAt = -Infinity
  words.forEach((word, at) => {
    if (!links.has(word.key)) return
    const last = chains.at(-1)?.at(-1)
    const isNext = last && at > lastAt + 1 && at - lastAt <= BETWEEN + 1
    if (isNext && /^[\s\p{L}\p{M}\p{Nd}’'-]*$/u.test(text.slice(last.end, word.start)))
      chains.at(-1)?.push(word)
    else chains.push([word])
    lastAt = at
  })
  return chains
}
