import type { Found, SegmentCheck } from './check'
import { isRightHere } from './right-here'
import type { CheckSettings } from './settings'
import type { View } from './view'

/**
 * The target keeps the rules of English grammar, as harper.js knows them; see `lib/grammar`. Names of the
 * source, the project's words and its terms are no errors. Asked only where a project has switched it on.
 */
export const grammar: SegmentCheck<'rule'> = {
  id: 'grammar',
  tier: 4,
  languages: ['en'],
  kinds: { rule: { mqm: 'fluency/grammar', severity: 'warning' } },
  examples: [
    {
      targetLang: 'en',
      wrong: 'He go to school by ferry.',
      right: 'He goes to school by ferry.',
    },
    {
      targetLang: 'en',
      wrong: 'They could of warned the village.',
      right: 'They could have warned the village.',
    },
    {
      targetLang: 'en',
      wrong: 'The mayor spoke for a hour.',
      right: 'The mayor spoke for an hour.',
    },
  ],
  run: grammarOf,
}

/** What it needs to know; where the program is loaded in a thread of its own nothing else is there. */
export type GrammarSettings = Pick<CheckSettings, 'grammar' | 'words' | 'terms'>

export function grammarOf(view: View, settings: GrammarSettings): readonly Found<'rule'>[] {
  if (!settings.grammar || view.target.trim() === '') return []
  return settings.grammar
    .objections(view.target)
    .filter((one) => !isRightHere(one, view, settings))
    .map(({ start, end, message, fixes }) => ({
      ...{ kind: 'rule', target: { start, end }, args: { message: quoted(message) } },
      fixes: fixes.slice(0, MOST_FIXES).map((fix) => ({ ...fix, safe: false })),
      confidence: 0.7,
    }))
}

const MOST_FIXES = 3

/** Harper marks words as code; a card is prose. */
function quoted(message: string): string {
  return message.replaceAll(/`([^`]*)`/g, '“$1”')
}
