import type { ApiClient } from '@/lib/api/client'
import { type Dictionary, DictionaryError } from '@/lib/checks/dictionary'
import type { LoadDictionary } from '@/lib/checks/settings'
import type { Result } from '@/lib/model/result'

/**
 * Loads the dictionary that the server has for a language, so that page and server spell alike; once,
 * and again after a failure. Browsers keep the files, which are named by what is in them.
 */
export function fetchedDictionary(
  client: Pick<ApiClient, 'dictionary' | 'dictionaryFile'>,
): LoadDictionary {
  const kept = new Map<string, Promise<Dictionary | null>>()
  const load = async (lang: string): Promise<Dictionary | null> => {
    const { hash } = asked(await client.dictionary(lang))
    if (hash === null) return null
    const files = (['aff', 'dic'] as const).map((file) => client.dictionaryFile(lang, hash, file))
    const [aff, dic] = await Promise.all(files)
    return aff && dic ? { aff: asked(aff), dic: asked(dic) } : null
  }
  return (lang) => {
    const known = kept.get(lang)
    if (known) return known
    const loading = load(lang)
    kept.set(lang, loading)
    loading.catch(() => kept.delete(lang))
    return loading
  }
}

/** What the server cannot read is told as it says; whatever else is in the way, it is out of reach. */
function asked<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value
  const { code, args } = answer.failure
  const trouble = TROUBLES.find((one) => code === `dictionary.${one}`) ?? 'unreachable'
  throw new DictionaryError(trouble, String(args.file ?? ''))
}

const TROUBLES = ['unreadable', 'tooLarge'] as const
