import { fail, ok, type Result } from '@/lib/model/result'
import { guessLanguage } from '@/lib/text/languages'
import { isTag } from '@/lib/text/tags'

/** The language asked for, else a guess from the text, else `und`. Fails with `language.unknown` {lang}. */
export async function languageOf(asked: string | undefined, text: string): Promise<Result<string>> {
  if (asked === undefined) return ok((await guessLanguage(text))?.lang ?? 'und')
  return isTag(asked) ? ok(asked) : fail('language.unknown', { lang: asked })
}
