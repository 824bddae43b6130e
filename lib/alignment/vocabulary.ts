import { tokensOf } from './tokens'

/** The tokens of one side with integer ids, so that everything after works on typed arrays. */
export interface Vocabulary {
  /** Token ids of each sentence, in order. */
  readonly sentences: readonly Int32Array[]
  readonly keys: readonly string[]
  /** Forms of each key, at most `MAX_FORMS`. */
  readonly forms: readonly (readonly string[])[]
  /** How often each key occurs. */
  readonly counts: Int32Array
  /** Tokens in all. */
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
    counts[id] = (counts[id] ?? 0) + 1
    const known = (forms[id] ??= [])
    if (known.length < MAX_FORMS && !known.includes(form)) known.push(form)
    return id
  }
  const sentences = texts.map((text) =>
    Int32Array.from(tokensOf(text, lang), ({ key, form }) => idOf(key, form)),
  )
  const total = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  return { sentences, keys, forms, counts: Int32Array.from(counts), total }
}

// Forms serve to find cognates; the first few of a stem do.
const MAX_FORMS = 3
