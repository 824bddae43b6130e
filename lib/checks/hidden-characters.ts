import type { Found, SegmentCheck } from './check'
import type { View } from './view'

type Kind = 'invisible' | 'direction' | 'control'

/**
 * No character stands in the text that nobody sees: zero-width spaces and joiners, soft hyphens, marks of
 * direction, control characters. Scripts that need them keep them, and so does what the source has too.
 */
export const hiddenCharacters: SegmentCheck<Kind> = {
  id: 'hidden-characters',
  tier: 2,
  kinds: {
    invisible: { mqm: 'fluency/character-encoding', severity: 'error' },
    direction: { mqm: 'fluency/character-encoding', severity: 'error' },
    control: { mqm: 'fluency/character-encoding', severity: 'error' },
  },
  examples: [
    { targetLang: 'en', wrong: 'The har\u200bbour closed.', right: 'The harbour closed.' },
    { targetLang: 'de', wrong: 'Der Ha\u00adfen ruht.', right: 'Der Hafen ruht.' },
    { targetLang: 'ru', wrong: 'Порт \u202eзакрыт.', right: 'Порт закрыт.' },
  ],
  run(view) {
    if (!HIDDEN.test(view.target)) return []
    return Array.from(view.target.matchAll(RUNS), (match) => foundAt(match, view)).flat()
  },
}

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u
const RUNS = new RegExp(`${HIDDEN.source}+`, 'gu')

function foundAt({ index: start, 0: run }: RegExpExecArray, view: View): Found<Kind>[] {
  const end = start + run.length
  if (Array.from(run).every((one) => isNeeded(one, start, end, view))) return []
  const place = { start: startOfWord(view.target, start), end: endOfWord(view.target, end) }
  const code = Array.from(run, codeOf).join(' ')
  return [
    {
      kind: kindOf(run),
      target: place,
      args: { code, found: view.target.slice(place.start, place.end).replace(RUNS, '') },
      fixes: [{ start, end, text: '', safe: true }],
      confidence: 0.97,
      // Between words it disturbs neither search nor spelling.
      ...(place.start === start || place.end === end ? { severity: 'warning' } : {}),
    },
  ]
}

function isNeeded(character: string, start: number, end: number, view: View): boolean {
  const { source, target, targetBase } = view
  if (source.includes(character)) return true
  const around = target.slice(Math.max(0, start - 2), start) + target.slice(end, end + 2)
  if (DIRECTION.test(character)) return RIGHT_TO_LEFT.test(target)
  // Emoji, and scripts whose letters join or whose words have no spaces.
  if (/[\u200c\u200d]/u.test(character))
    return /[\p{Emoji}\ufe0f]/u.test(around) || JOINING.test(around)
  return character === '\u200b' && WITHOUT_SPACES.has(targetBase)
}

const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Syriac}]/u
const WITHOUT_SPACES = new Set(['th', 'km', 'lo', 'my', 'zh', 'ja', 'bo', 'dz'])

function kindOf(run: string): Kind {
  if (/[\u0000-\u001f\u007f-\u009f]/u.test(run)) return 'control'
  return DIRECTION.test(run) ? 'direction' : 'invisible'
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function startOfWord(text: string, at: number): number {
  return at - (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0)
}

function endOfWord(text: string, at: number): number {
  return at + (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at, at + 20))?.[0].length ?? 0)
}
