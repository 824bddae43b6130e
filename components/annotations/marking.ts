import type { AnnotationView } from '@/lib/api/annotation-answers'
import { MQM_CATEGORIES, MQM_SEVERITIES, type MqmCategory, type MqmSeverity } from '@/lib/model/mqm'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { isSpan, type Place, steppedPlace, type Texts, turned } from './place'

/** An error while it is being marked, or marked anew. */
export interface Marking {
  readonly segment: string
  /** Of the revision that is spoken of. */
  readonly number: number
  /** Its text. */
  readonly about: Content
  readonly texts: Texts
  readonly place: Place
  /** What is changed; null for a new one. */
  readonly changes: AnnotationView | null
  readonly top: TopCategory | null
  /** Chosen to the end: nothing but the severity is missing. */
  readonly category: MqmCategory | null
  readonly note: string
  /** The note is being written. */
  readonly isWriting: boolean
}

export type TopCategory = (typeof MQM_CATEGORIES)[number]['id']

/** What a choice leads to: another state of the card, an error to keep, or nothing more. */
export type Choice =
  | { readonly kind: 'goesOn'; readonly marking: Marking }
  | { readonly kind: 'marks'; readonly category: MqmCategory; readonly severity: MqmSeverity }
  | { readonly kind: 'closes' }

/** What is offered at this step, each with its key. */
export interface Offer {
  readonly key: string
  readonly category?: MqmCategory
  readonly severity?: MqmSeverity
}

/** First the categories, then the kinds of the one chosen beside the severities, then those alone. */
export function offersOf({ top, category }: Pick<Marking, 'top' | 'category'>): readonly Offer[] {
  if (top === null) return MQM_CATEGORIES.map(({ id, key }) => ({ key, category: id }))
  const severities = MQM_SEVERITIES.map(({ id, key }) => ({ key, severity: id }))
  if (category !== null) return severities
  const kinds = kindsOf(top).map(({ key, path }) => ({ key, category: path }))
  return [...kinds, ...severities]
}

function kindsOf(top: TopCategory) {
  const found = MQM_CATEGORIES.find(({ id }) => id === top)
  const kinds: readonly { readonly id: string; readonly key: string }[] = found?.kinds ?? []
  return kinds.map(({ id, key }) => ({ key, path: `${top}/${id}` }))
}

export function chosen(marking: Marking, { category, severity }: Offer): Choice {
  const { top } = marking
  if (severity) return { kind: 'marks', category: marking.category ?? top ?? 'other', severity }
  if (!category) return { kind: 'goesOn', marking }
  const above = topOf(category)
  const isWhole = above !== category || kindsOf(above).length === 0
  const next = { ...marking, top: above, category: isWhole ? category : null }
  return { kind: 'goesOn', marking: next }
}

export function topOf(category: MqmCategory): TopCategory {
  return category.split('/')[0] as TopCategory
}

/**
 * What a key does while the card has the focus; null for a key that is none of its own. `chord` is
 * as the table of keys writes it: `A`, `Shift+M`, `!`.
 */
export function pressed(marking: Marking, chord: string): Choice | null {
  const goesOn = (changes: Partial<Marking>): Choice => ({
    kind: 'goesOn',
    marking: { ...marking, ...changes },
  })
  if (marking.isWriting) {
    const { changes, category } = marking
    if (chord === 'Enter' && changes && category)
      return { kind: 'marks', category, severity: changes.severity }
    return chord === 'Enter' || chord === 'Escape' ? goesOn({ isWriting: false }) : null
  }
  if (chord === 'Escape' || chord === 'Backspace') return back(marking)
  if (chord === 'Enter') return goesOn({ isWriting: true })
  const place = placeAfter(marking, chord)
  if (place) return goesOn({ place })
  const offer = offersOf(marking).find(({ key }) => chord === chordOfKey(key))
  return offer ? chosen(marking, offer) : null
}

/** One step back; from the first step the card closes. */
export function back(marking: Marking): Choice {
  const { top, category } = marking
  if (top === null) return { kind: 'closes' }
  const hadKinds = category !== null && category !== top
  const next = { ...marking, category: null, top: hadKinds ? top : null }
  return { kind: 'goesOn', marking: next }
}

/** Arrows choose words, up and down the text they are of. An error that is marked anew stays where it is. */
function placeAfter({ place, texts, changes }: Marking, chord: string): Place | null {
  if (changes) return null
  if (chord === 'ArrowUp' || chord === 'ArrowDown') return turned(place)
  const [, shift, way] = /^(Shift\+)?Arrow(Left|Right)$/.exec(chord) ?? []
  if (!way) return null
  const step = (way === 'Right') === (texts[place.side].dir === 'ltr') ? 1 : -1
  return steppedPlace(place, texts, { step, grows: shift !== undefined })
}

/** A small letter of the model is a key alone, a capital one a key with Shift. */
function chordOfKey(key: string): string {
  if (/^[a-z]$/.test(key)) return key.toUpperCase()
  return /^[A-Z]$/.test(key) ? `Shift+${key}` : key
}

/** The stretch that is spoken of, for the server: at most one of the two. */
export function stretchOf({ place, texts }: Marking): { span?: Range; missing?: Range } {
  const { text, from } = texts[place.side]
  if (place.side === 'target') return isSpan(place.span) ? { span: place.span } : {}
  const { start, end } = place.span ?? { start: 0, end: text.length }
  return start < end ? { missing: { start: start + from, end: end + from } } : {}
}
