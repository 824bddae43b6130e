import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { isRightHere } from './right-here'
import type { CheckSettings } from './settings'
import type { View } from './view'

/** What a LanguageTool server objects to, in UTF-16 code units of the text that it was asked about. */
export interface LanguageToolMatch extends Range {
  readonly rule: string
  readonly category: string
  readonly message: string
  readonly replacements: readonly string[]
}

/** By text. */
export type LanguageToolMatches = ReadonlyMap<string, readonly LanguageToolMatch[]>

/**
 * What a LanguageTool server says of the target, where a team runs one, names it to the server of
 * Interlinear and a project has switched this on. Names of the source, the project's words and its terms
 * are no errors. Style is a hint.
 */
export const languagetool: SegmentCheck<'rule' | 'style'> = {
  id: 'languagetool',
  tier: 4,
  kinds: {
    rule: { mqm: 'fluency/grammar', severity: 'warning' },
    style: { mqm: 'style', severity: 'hint' },
  },
  examples: [
    {
      targetLang: 'de',
      wrong: 'Die Fähre legen um neun ab.',
      right: 'Die Fähre legt um neun ab.',
    },
    {
      targetLang: 'fr',
      wrong: 'Les phare est ancien.',
      right: 'Le phare est ancien.',
    },
    {
      targetLang: 'es',
      wrong: 'La puente es nueva.',
      right: 'El puente es nuevo.',
    },
  ],
  run: languageToolOf,
}

export type LanguageToolSettings = Pick<CheckSettings, 'languageTool' | 'words' | 'terms'>

export function languageToolOf(
  view: View,
  settings: LanguageToolSettings,
): readonly Found<'rule' | 'style'>[] {
  const matches = settings.languageTool?.get(view.target) ?? []
  return matches
    .filter((one) => !isRightHere(one, view, settings))
    .map(({ start, end, rule, category, message, replacements }) => ({
      kind: STYLE.has(category) ? 'style' : 'rule',
      target: { start, end },
      args: { message, rule },
      fixes: replacements.map((text) => ({ start, end, text, safe: false })),
      confidence: 0.6,
    }))
}

/** Categories of LanguageTool in which it has opinions. */
const STYLE: ReadonlySet<string> = new Set([
  ...['STYLE', 'REDUNDANCY', 'REGIONALISMS', 'COLLOQUIALISMS', 'PLAIN_ENGLISH', 'WIKIPEDIA'],
  ...['CREATIVE_WRITING', 'GENDER_NEUTRALITY', 'REPETITIONS_STYLE', 'TEXT_ANALYSIS', 'MISC'],
])
