import type { ImportOptions } from '@/lib/api/requests'
import type { Side, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { guessLanguage } from '@/lib/text/languages'
import { baseOf, isTag } from '@/lib/text/tags'
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

/**
 * A file that names its languages is not turned into one of another language. Fails with
 * `language.notInFile` {lang, known}; a region may differ.
 */
export function areIn(
  named: Readonly<Record<Side, string | null>>,
  asked: Pick<ImportOptions, 'sourceLang' | 'targetLang'>,
): Result<null> {
  const { sourceLang, targetLang } = tagsIn(named)
  const pairs = [
    [sourceLang, asked.sourceLang],
    [targetLang, asked.targetLang],
  ] as const
  for (const [known, lang] of pairs)
    if (known && lang && baseOf(known) !== baseOf(lang))
      return fail('language.notInFile', { lang, known })
  return ok(null)
}

/** The tags of a file; some programs write `en_US`, and a language that nobody knows is guessed anew. */
export function tagsIn({ source, target }: Readonly<Record<Side, string | null>>) {
  const [sourceLang, targetLang] = [source, target].map((lang) => lang?.replaceAll('_', '-') ?? '')
  return {
    ...(sourceLang && isTag(sourceLang) ? { sourceLang } : {}),
    ...(targetLang && isTag(targetLang) ? { targetLang } : {}),
  }
}
