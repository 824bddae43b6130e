import { createHash } from 'node:crypto'
import type { DictionaryAnswer, DictionaryFile } from '@/lib/api/dictionary-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { DictionaryError } from '@/lib/spelling/dictionary-error'
import type { Dictionary } from '@/lib/spelling/hunspell'
import { installedDictionary } from '@/lib/spelling/installed'

interface Which {
  readonly lang: string
}

/**
 * The dictionary that spelling in a language is checked by on this server, by the name of what is in it.
 * Fails with `dictionary.unreadable` and `dictionary.tooLarge` {dictionaryLang, file}.
 */
export async function showDictionary({ lang }: Which): Promise<Result<DictionaryAnswer>> {
  const dictionary = await found(lang)
  if (!dictionary.ok) return dictionary
  return ok({ lang, hash: dictionary.value && hashOf(dictionary.value) })
}

/** One of its two files; fails with `dictionary.missing` once there is another dictionary, or none. */
export async function dictionaryFile({
  lang,
  hash,
  file,
}: Which & { readonly hash: string; readonly file: DictionaryFile }): Promise<Result<Uint8Array>> {
  const dictionary = await found(lang)
  if (!dictionary.ok) return dictionary
  const { value } = dictionary
  if (!value || hashOf(value) !== hash) return fail('dictionary.missing', { dictionaryLang: lang })
  return ok(value[file])
}

async function found(lang: string): Promise<Result<Dictionary | null>> {
  try {
    return ok(await installedDictionary(lang))
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error
    return fail(`dictionary.${error.trouble}`, { dictionaryLang: lang, file: error.file })
  }
}

function hashOf({ aff, dic }: Dictionary): string {
  const length = String(aff.length)
  return createHash('sha256').update(length).update(aff).update(dic).digest('hex').slice(0, 32)
}
