import type { Range } from '@/lib/model/range'
import type { SegmentCheck } from './check'
import { undoubledNames } from './doubled-in-arabic'
import { exchangedNames } from './exchanged-names'
import { misspeltNames } from './misspelt-names'
import { romanisedNames } from './romanised-names'

type Kind = 'exchanged' | 'misspelt' | 'romanised' | 'undoubled'

/** The names of the source stand in the target as they should be written there. */
export const names: SegmentCheck<Kind> = {
  id: 'names',
  tier: 1,
  kinds: {
    exchanged: { mqm: 'accuracy/mistranslation', severity: 'warning' },
    misspelt: { mqm: 'accuracy/mistranslation', severity: 'warning' },
    undoubled: { mqm: 'accuracy/mistranslation', severity: 'warning' },
    romanised: { mqm: 'accuracy/mistranslation', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'so the keeper Tom Tarrick said' },
      wrong: 'a dit le gardien Tom Tarick',
      right: 'a dit le gardien Tom Tarrick',
    },
    {
      ...{ sourceLang: 'pl', targetLang: 'en', source: 'Spotkał się z Andrzejem Kowalczykiem.' },
      wrong: 'He met Andrzej Kowalcyzk.',
      right: 'He met Andrzej Kowalczyk.',
    },
    {
      ...{ sourceLang: 'uk', targetLang: 'de', source: 'Про це сказала Оксана Коваленко.' },
      wrong: 'Das sagte Oksana Kowalneko.',
      right: 'Das sagte Oksana Kowalenko.',
    },
    {
      ...{ sourceLang: 'it', targetLang: 'en', source: 'Lo dice la sindaca Giulia Bertolotti.' },
      wrong: 'So says the mayor, Giulia Bertagni.',
      right: 'So says the mayor, Giulia Bertolotti.',
    },
    {
      ...{ sourceLang: 'ar', targetLang: 'en', source: 'قالت ليلى الحداد ذلك.' },
      wrong: 'Laila Hadad said so.',
      right: 'Laila Haddad said so.',
    },
  ],
  run(view, settings) {
    if (view.source === '' || view.target === '') return []
    const misspelt = misspeltNames(view, settings).map(({ source, target, expected }) => ({
      ...{ kind: 'misspelt' as const, target: rangeOf(target), source: rangeOf(source) },
      args: { found: target.text, expected },
      fixes: [{ start: target.start, end: target.end, text: expected, safe: false }],
    }))
    const romanised = romanisedNames(view, settings).map(
      ({ source, target, elsewhere, isRegular }) => ({
        ...{ kind: 'romanised' as const, target: rangeOf(target), source: rangeOf(source) },
        args: { found: target.text, name: source.text },
        severity: elsewhere !== null || isRegular ? ('warning' as const) : ('hint' as const),
        fixes:
          elsewhere === null
            ? []
            : [{ start: target.start, end: target.end, text: elsewhere, safe: false }],
      }),
    )
    const undoubled = undoubledNames(view).map(({ source, target, expected }) => ({
      ...{ kind: 'undoubled' as const, target: rangeOf(target), source: rangeOf(source) },
      args: { found: target.text, expected },
      fixes: [{ start: target.start, end: target.end, text: expected, safe: false }],
    }))
    const exchanged = exchangedNames(view, settings)
      .filter(
        ({ target }) =>
          ![...misspelt, ...romanised].some((one) => one.target.start === target.start),
      )
      .map(({ source, target, expected }) => ({
        ...{ kind: 'exchanged' as const, target: rangeOf(target), source: rangeOf(source) },
        args: { found: target.text, name: source.text },
        fixes:
          expected === null
            ? []
            : [{ start: target.start, end: target.end, text: expected, safe: false }],
      }))
    return [...misspelt, ...romanised, ...undoubled, ...exchanged]
  },
}

function rangeOf({ start, end }: Range): Range {
  return { start, end }
}
