/** Whether two languages, by their subtags, are so near that they share many words. */
export function isOneFamily(one: string, other: string): boolean {
  return FAMILIES.some((family) => family.includes(one) && family.includes(other))
}

const FAMILIES: readonly (readonly string[])[] = [
  ['es', 'pt', 'it', 'ca', 'gl', 'fr', 'ro', 'oc'],
  ['da', 'nb', 'nn', 'no', 'sv', 'is'],
  ['de', 'nl', 'af', 'lb', 'fy'],
  ['pl', 'cs', 'sk', 'sl', 'hr', 'bs', 'sr'],
  ['tr', 'az', 'uz', 'tk'],
  ['fi', 'et'],
  ['id', 'ms'],
]
