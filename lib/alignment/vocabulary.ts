import { tokensOf } from './tokens'

/** The tokens of one side with integer ids, so that everything after works on typed arrays. */
export interface Vocabulary {
  /** Token ids of each sentence, each once: a word said ten times is one piece of evidence. */
  readonly sentences: readonly Int32Array[]
  readonly keys: readonly string[]
  /** Forms of each key, at most `MAX_FORMS`. */
  readonly forms: readonly (readonly string[])[]
  /** How many sentences hold each key. */
  readonly counts: Int32Array
  /** The sum of `counts`. */
  readonly total: number
}

export function vocabularyOf(texts: readonly string[], lang: string): Vocabulary {
  const ids = new Map<string, number>()
  const keys: string[] = []
  const forms: string[][] = []
  const counts: number[] = []
  const idOf = (key: string, form: string) => {
    const id = ids.get(key) ?? keys.push(key) - 1
    ids.set(key, id)
    const known = (forms[id] ??= [])
    if (known.length < MAX_FORMS && !known.includes(form)) known.push(form)
    return id
  }
  const sentences = texts.map((text) => {
    const tokens = new Set(tokensOf(text, lang).map(({ key, form }) => idOf(key, form)))
    for (const id of tokens) counts[id] = (counts[id] ?? 0) + 1
    return Int32Array.from(tokens)
  })
  const total = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  return { sentences, keys, forms, counts: Int32Array.from(counts), total }
}

// Forms serve to find cognates; the first few of a stem do.
const MAX_FORMS = 3
