import { foundBy } from '@/lib/checks/finding-of'
import { languagetool, languageToolOf } from '@/lib/checks/languagetool'
import { inOrder } from '@/lib/checks/order'
import { projectChecksOf, type ProjectTexts } from '@/lib/checks/project-texts'
import { ownWords } from '@/lib/checks/settings'
import { isTooLong } from '@/lib/checks/too-long'
import { viewDocument } from '@/lib/checks/view'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Context } from './context'
import type { LanguageTool } from './languagetool'
import type { Refreshing } from './refresh-findings'
import type { CheckedPiece } from './save-piece'

/** The server, if there is one, the project has it switched on, and it answers. */
export function languageToolFor(
  { on }: ProjectTexts,
  { languageTool }: Pick<Context, 'languageTool'>,
): LanguageTool | null {
  if (!languageTool || !on.includes(languagetool.id)) return null
  return languageTool.failure() === null ? languageTool : null
}

/** What was found in a piece, with what LanguageTool says of its segments. Fails as asking it does. */
export async function withLanguageTool(
  { row, settings, signal }: Pick<Refreshing, 'row' | 'settings' | 'signal'>,
  server: LanguageTool,
  checked: CheckedPiece,
): Promise<Result<CheckedPiece>> {
  const { piece, found } = checked
  const [sourceLang, targetLang] = [row.source_lang, row.target_lang]
  const { views } = viewDocument({ sourceLang, targetLang, segments: piece.texts })
  const asked = piece.places.map((place) => views[place])
  const texts = asked.flatMap((view) => (view && !isTooLong(view) ? view.target : []))
  const said = await server.ask(targetLang, texts, signal)
  if (!said.ok) return said
  const project = projectChecksOf(settings)
  const known = {
    ...{ languageTool: said.value, terms: project.terms ?? [] },
    words: ownWords(project, targetLang),
  }
  const all = asked.map((view, n) => {
    const more = view ? foundBy(languagetool, view, null, () => languageToolOf(view, known)) : []
    return inOrder([...(found[n] ?? []), ...more])
  })
  return ok({ ...checked, found: all })
}
