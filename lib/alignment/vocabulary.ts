import { MAX_TOKENS, partsOf, piecesOf, tokensOfPiece } from './tokens'
import type { Token } from './tokens'

/** The tokens of one side of all texts with integer ids, so that everything after works on typed arrays. */
export interface Vocabulary {
  readonly keys: readonly string[]
  /** Forms of each key, at most `MAX_FORMS`. */
  readonly forms: readonly (readonly string[])[]
  /** How many sentences hold each key. */
  readonly counts: Int32Array
  /** The sum of `counts`. */
  readonly total: number
  /** Sentences. */
  readonly size: number
}

/** The vocabulary of texts, each a list of sentences, and the ids of each sentence's tokens, each once. */
export function vocabularyOf(
  texts: readonly (readonly string[])[],
  lang: string,
): { readonly vocabulary: Vocabulary; readonly tokens: readonly (readonly Int32Array[])[] } {
  const list = tokenList(lang)
  const tokens = texts.map((text) => text.map(list.idsOf))
  const counts = new Int32Array(list.keys.length)
  for (const text of tokens) for (const sentence of text) countTokens(sentence, counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  return { vocabulary: { keys: list.keys, forms: list.forms, counts, total, size }, tokens }
}

// Forms serve to find cognates; the first few of a stem do.
const MAX_FORMS = 3

/** Keys and forms that grow while sentences are turned into ids. */
function tokenList(lang: string) {
  const keys: string[] = []
  const forms: string[][] = []
  const ids = new Map<string, number>()
  const numbered = ({ key, form }: Token) => {
    const id = ids.get(key) ?? keys.push(key) - 1
    ids.set(key, id)
    const known = (forms[id] ??= [])
    if (known.length < MAX_FORMS && !known.includes(form)) known.push(form)
    return id
  }
  const idsOfPiece = kept((piece) => tokensOfPiece(piece, lang).map(numbered))
  const idsOfPart = kept((part) => piecesOf(part).flatMap(idsOfPiece))
  // The number of the sentence that had an id last.
  const last: number[] = []
  let sentence = 0
  const found = new Int32Array(MAX_TOKENS)
  const idsOf = (text: string): Int32Array => {
    sentence += 1
    let [count, rest] = [0, MAX_TOKENS]
    for (const part of partsOf(text)) {
      const ids = idsOfPart(part)
      for (let n = 0; n < ids.length && rest > 0; n += 1, rest -= 1) {
        const id = ids[n] ?? 0
        if (last[id] === sentence) continue
        last[id] = sentence
        found[count] = id
        count += 1
      }
    }
    return found.slice(0, count)
  }
  return { keys, forms, idsOf }
}

/** The same function, which looks up what it has found before. */
function kept<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    known.set(text, found)
    return found
  }
}

function countTokens(sentence: Int32Array, counts: Int32Array) {
  for (let p = 0; p < sentence.length; p += 1) {
    const id = sentence[p] ?? 0
    counts[id] = (counts[id] ?? 0) + 1
  }
}
