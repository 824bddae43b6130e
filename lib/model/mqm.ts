/**
 * Categories of translation errors in two levels, after the top levels of Multidimensional Quality
 * Metrics (MQM), with the names of its first version, which WMT's annotations and our checks use.
 *
 * `key` is the letter that a reviewer types, unique on its level. A kind never has `m`: after the
 * category comes either a kind or a severity, and `m` is one.
 */
export const MQM_CATEGORIES = [
  {
    ...{ id: 'accuracy', key: 'a' },
    kinds: [
      { id: 'mistranslation', key: 't' },
      { id: 'omission', key: 'o' },
      { id: 'addition', key: 'a' },
      { id: 'untranslated', key: 'u' },
      { id: 'do-not-translate', key: 'd' },
      { id: 'overtranslation', key: 'v' },
      { id: 'undertranslation', key: 'n' },
    ],
  },
  {
    ...{ id: 'fluency', key: 'f' },
    kinds: [
      { id: 'grammar', key: 'g' },
      { id: 'punctuation', key: 'p' },
      { id: 'spelling', key: 's' },
      { id: 'typography', key: 't' },
      { id: 'inconsistency', key: 'i' },
      { id: 'unintelligible', key: 'u' },
      { id: 'character-encoding', key: 'c' },
    ],
  },
  {
    ...{ id: 'terminology', key: 't' },
    kinds: [
      { id: 'wrong-term', key: 'w' },
      { id: 'inconsistent-use', key: 'i' },
      { id: 'against-termbase', key: 'b' },
    ],
  },
  {
    ...{ id: 'style', key: 's' },
    kinds: [
      { id: 'awkward', key: 'a' },
      { id: 'unidiomatic', key: 'u' },
      { id: 'register', key: 'r' },
      { id: 'inconsistent-style', key: 'i' },
      { id: 'house-style', key: 'h' },
    ],
  },
  {
    ...{ id: 'locale-convention', key: 'l' },
    kinds: [
      { id: 'number-format', key: 'n' },
      { id: 'date-format', key: 'd' },
      { id: 'time-format', key: 't' },
      { id: 'currency-format', key: 'c' },
      { id: 'measurement-format', key: 'e' },
      { id: 'name-format', key: 'f' },
      { id: 'address-format', key: 'a' },
      { id: 'telephone-format', key: 'p' },
      { id: 'shortcut-key', key: 'k' },
      { id: 'typography', key: 'y' },
    ],
  },
  {
    ...{ id: 'audience', key: 'u' },
    kinds: [{ id: 'culture-specific', key: 'c' }],
  },
  {
    ...{ id: 'design', key: 'd' },
    kinds: [
      { id: 'layout', key: 'l' },
      { id: 'markup', key: 'k' },
      { id: 'truncation', key: 't' },
      { id: 'missing-text', key: 'x' },
      { id: 'link', key: 'i' },
    ],
  },
  { ...{ id: 'non-translation', key: 'n' }, kinds: [] },
  { ...{ id: 'other', key: 'o' }, kinds: [] },
] as const

/** From mildest to worst, each with the key that a reviewer types. */
export const MQM_SEVERITIES = [
  { id: 'neutral', key: '0' },
  { id: 'minor', key: 'm' },
  { id: 'major', key: 'M' },
  { id: 'critical', key: '!' },
] as const

export type MqmSeverity = (typeof MQM_SEVERITIES)[number]['id']

/** A category, or one of its kinds: `accuracy`, `accuracy/omission`. */
export type MqmCategory = PathOf<(typeof MQM_CATEGORIES)[number]>

type PathOf<Category> = Category extends {
  readonly id: infer Id extends string
  readonly kinds: readonly { readonly id: infer Kind extends string }[]
}
  ? Id | `${Id}/${Kind}`
  : never

/** All categories, each before its kinds. */
export const MQM_PATHS: readonly MqmCategory[] = MQM_CATEGORIES.flatMap(({ id, kinds }) => [
  id,
  ...kinds.map((kind) => `${id}/${kind.id}`),
])

export function isMqmCategory(text: unknown): text is MqmCategory {
  return MQM_PATHS.some((path) => path === text)
}

/** One error that a person marked. */
export interface MqmAnnotation {
  readonly category: MqmCategory
  readonly severity: MqmSeverity
}
