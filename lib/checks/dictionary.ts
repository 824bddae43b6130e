/* What those need to know who bring a dictionary to the checks: see `LoadDictionary`. */
export { DictionaryError } from '@/lib/spelling/dictionary-error'
export type { Dictionary } from '@/lib/spelling/hunspell'
