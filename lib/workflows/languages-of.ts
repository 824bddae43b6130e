import type { ImportOptions } from '@/lib/api/requests'
import type { Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { guessLanguage } from '@/lib/text/languages'
import { isTag } from '@/lib/text/tags'
import { pairWarnings } from '@/lib/text/warnings'

/** The languages of a pair: as chosen, else as guessed, else `und`; and what looks wrong about it. */
export async function languagesOf(
  source: string,
  target: string,
  chosen: Pick<ImportOptions, 'sourceLang' | 'targetLang'>,
): Promise<Result<{ sourceLang: string; targetLang: string; warnings: Warning[] }>> {
  const { sourceLang = null, targetLang = null } = chosen
  const unknown = [sourceLang, targetLang].find((lang) => lang !== null && !isTag(lang))
  if (unknown) return fail('language.unknown', { lang: unknown })
  const [sourceGuess, targetGuess] = await Promise.all([
    guessLanguage(source),
    guessLanguage(target),
  ])
  const pair = { source, target, sourceLang, targetLang, sourceGuess, targetGuess }
  return ok({
    sourceLang: sourceLang ?? sourceGuess?.lang ?? 'und',
    targetLang: targetLang ?? targetGuess?.lang ?? 'und',
    warnings: pairWarnings(pair),
  })
}
