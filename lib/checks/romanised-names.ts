import { type Capital, capitalsOf } from './capitals'
import { beginsAlike, type Likeness, likenessOfNames, soundsAlike } from './name-sound'
import { nameStems } from './name-stems'
import { nearSegments } from './near-segments'
import type { CheckSettings } from './settings'
import type { View } from './view'

/** A name in another script that the target renders with one consonant lost, added, changed or swapped. */
export interface RomanisedName {
  readonly source: Capital
  readonly target: Capital
  /** How the name is rendered near by; null when it stands here alone. */
  readonly elsewhere: string | null
  /** Whether its letters tell how it sounds, as those of Slavic and Greek names do. */
  readonly isRegular: boolean
}

/** Names between the Latin, Cyrillic and Greek alphabets, compared by their sound. */
export function romanisedNames(view: View, settings: CheckSettings): readonly RomanisedName[] {
  const sources = capitalsOf(view, 'source').filter(isLong)
  const targets = capitalsOf(view, 'target').filter(isLong)
  if (sources.length === 0 || targets.length === 0) return []
  const scripts = [scriptOf(sources), scriptOf(targets)]
  if (scripts[0] === scripts[1] || scripts.includes('')) return []
  const like = (a: Capital, b: Capital) => likenessOfForms(a.key, b.key, view)
  const missing = sources.filter((a) => !targets.some((b) => like(a, b) === 'same'))
  const added = targets.filter((b) => !sources.some((a) => like(a, b) === 'same'))
  return missing.flatMap((source) => {
    const target = added.find((one) => like(source, one) === 'near')
    if (!target) return []
    if (!isRegular(source.key) && isAnswer(source, target, settings)) return []
    return [
      { source, target, elsewhere: renderedNear(source, view), isRegular: isRegular(source.key) },
    ]
  })
}

function isLong({ text }: Capital): boolean {
  return text.length >= SHORTEST && /^[\p{Lu}\p{Ll}'’]+$/u.test(text)
}

const SHORTEST = 5

function scriptOf([first]: readonly Capital[]): string {
  return SCRIPTS.find(([, letters]) => letters.test(first?.text ?? ''))?.[0] ?? ''
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /^\p{Script=Latin}/u],
  ['Cyrl', /^\p{Script=Cyrillic}/u],
  ['Grek', /^\p{Script=Greek}/u],
]

/** The best likeness of any two forms without their endings. */
function likenessOfForms(a: string, b: string, view: View): Likeness {
  if (!beginsAlike(a, b)) return 'other'
  // Стеценко has no other first case: Stetsenka was read off another form.
  if (/ко$/u.test(a) && /ka$/.test(b)) return likenessOfNames(a, b) === 'other' ? 'other' : 'near'
  const whole = likenessOfNames(a, b)
  if (whole === 'same') return whole
  const ones = nameStems(a, view.sourceBase).filter(({ stem }) => stem.length >= SHORTEST - 1)
  const others = nameStems(b, view.targetBase).filter(({ stem }) => stem.length >= SHORTEST - 1)
  const isSame = ones.some((one) => others.some((other) => soundsAlike(one.stem, other.stem, 1)))
  return isSame ? 'same' : whole
}

/** Names from elsewhere have mute letters: Лоуренс is Lawrence. */
function isRegular(name: string): boolean {
  return REGULAR.test(name)
}

const REGULAR =
  /(?:[оеё]в|[ыи]н|ск[иоа]|цк[иоа]|ськ|цьк|енк|чук|[юя]к|ич)(?:[аоуеиіыйяю]|о[ймю]|ы[мхй]|и[мхй]|ого|ому|ая|ую|ем|ові|ою)?$|(?:ης|ος|ου|άκη|ίδη)$|(?:sk[ia]|ck[ia]|icz|czyk|ov[aá]?|ev[aá]?|enko|ić|ič)(?:s|ego|emu|m|ej|e|i)?$/u

function isAnswer(a: Capital, b: Capital, { associations }: CheckSettings): boolean {
  return associations !== null && associations.strength(a.key, b.key) > 0
}

function renderedNear(source: Capital, view: View): string | null {
  for (const near of nearSegments(view)) {
    const isNamed = capitalsOf(near, 'source').some(
      ({ key }) => beginsAlike(key, source.key) && likenessOfNames(key, source.key) === 'same',
    )
    const found = isNamed
      ? capitalsOf(near, 'target').find(
          ({ key }) => likenessOfForms(source.key, key, view) === 'same',
        )
      : undefined
    if (found) return found.text
  }
  return null
}
