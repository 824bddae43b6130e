import type { DocumentCheck, FoundInDocument } from './check'
import { accountsOf } from './unsourced'
import type { View } from './view'

/** What the source ends with a full stop, question or exclamation mark the target ends so too. */
export const sentenceEnd: DocumentCheck<Kind> = {
  id: 'sentence-end',
  tier: 3,
  kinds: {
    comma: { mqm: 'fluency/punctuation', severity: 'warning' },
    missing: { mqm: 'fluency/punctuation', severity: 'warning' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Der Hafen bleibt offen.',
      wrong: 'The harbour stays open',
      right: 'The harbour stays open.',
    },
    {
      sourceLang: 'en',
      targetLang: 'ja',
      source: 'The harbour stays open all winter.',
      wrong: '港は冬の間も開いている、',
      right: '港は冬の間も開いている。',
    },
    {
      sourceLang: 'en',
      targetLang: 'hi',
      source: 'The harbour stays open all winter.',
      wrong: 'बंदरगाह पूरी सर्दी खुला रहता है',
      right: 'बंदरगाह पूरी सर्दी खुला रहता है।',
    },
  ],
  runDocument({ views }) {
    const { alien } = accountsOf({ views })
    const found = views.flatMap((view) => (alien.has(view.index) ? [] : (foundIn(view) ?? [])))
    const isStyle = found.length > SLIPS
    return isStyle ? found.map((one) => ({ ...one, severity: 'hint' as const })) : found
  },
}

type Kind = 'comma' | 'missing'

/** A text that leaves the mark out more often than this does so by its style. */
const SLIPS = 2

function foundIn(view: View): FoundInDocument<Kind> | null {
  const { source, target, targetBase, next } = view
  if (source === '' || target === '' || UNMARKED.has(targetBase) || !ENDS.test(source)) return null
  const text = target.trimEnd()
  if (ENDS.test(text) || (targetBase === 'el' && /[;;]["'”’»)]*$/u.test(text))) return null
  const isComma = /[,،、，;；]$/u.test(text)
  if (!isComma && !/[\p{L}\p{N}\p{M}"'”’»“)\]」』]$/u.test(text)) return null
  if (view.targetWords().length < 3) return null
  const goesOn = next !== null && !next.targetStartsUnit
  return {
    ...{ segment: view.index, kind: isComma ? 'comma' : 'missing' },
    target: { start: text.length - lastWord(text), end: text.length },
    source: { start: source.length - 1, end: source.length },
    ...(goesOn ? { severity: 'hint' as const } : {}),
    confidence: 0.8,
  }
}

// Thai and its neighbours end sentences with a space; the fullwidth and Indic marks are ends elsewhere.
const UNMARKED = new Set(['th', 'lo', 'km', 'my'])
const ENDS = /[.!?。！？।॥؟۔…։՞።።៕။.｡]["'”’»“„‟)\]」』）\s\uFFFC]*$/u

function lastWord(text: string): number {
  return /\S{1,30}$/u.exec(text)?.[0].length ?? 0
}
