import type { Content } from '@/lib/model/content'
import type { PairedUnit, Warning } from '@/lib/model/file'
import type { Status } from '@/lib/model/review'
import type { TextPairsRead } from '../text-file'
import type { Matched } from './same-codes'
import type { Place, Spelling, XliffSkeleton } from './skeleton'

export interface Found {
  /** From the most to the least telling: the first is the id, if no other unit has it. */
  readonly names: readonly string[]
  readonly source: Content
  readonly target: Matched
  readonly notes: readonly string[]
  readonly status: Status
  readonly place: Place
}

/** What is found in a file, in its order. */
export class Collected {
  private readonly units: PairedUnit[] = []
  private readonly places: Place[] = []
  private readonly spellings: Spelling[] = []
  private readonly ids = new Set<string>()
  private readonly counts = new Map<string, number>()
  private readonly warnings: Warning[] = []
  private more: { count: number; readonly line: number } | null = null
  private languages: readonly [source: string | null, target: string | null] | null = null
  private hasWarnedOfLanguages = false

  add({ names, source, target, notes, status, place }: Found) {
    for (const spelling of target.spellings)
      this.spellings.push({ unit: this.units.length, ...spelling })
    const id = this.freeId(names)
    this.units.push({ id, kind: 'string', source, target: target.content, status, notes })
    this.places.push(place)
  }

  /** Something that stays as it is and is not shown. */
  keep(code: string, count = 1) {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count)
  }

  warn(code: string, args: Warning['args']) {
    this.warnings.push({ code, args })
  }

  /** A unit or segment has a second source or target, at the line that is given. */
  haveMore(line: () => number) {
    this.more ??= { count: 0, line: line() }
    this.more.count += 1
  }

  /** The languages of a file in the file; those of the first are taken for all. */
  speaks(source: string | null, target: string | null, line: () => number) {
    if (!this.languages) this.languages = [source, target]
    const [first, second] = this.languages
    if (second === null && isSame(source, first)) this.languages = [first, target]
    if (this.hasWarnedOfLanguages || (isSame(first, source) && isSame(second, target))) return
    this.hasWarnedOfLanguages = true
    const pair = (...langs: (string | null)[]) => langs.map((lang) => lang ?? '?').join(' → ')
    this.warn('xliff.otherLanguages', {
      ...{ line: line(), first: pair(first, second), other: pair(source, target) },
    })
  }

  read(): TextPairsRead<XliffSkeleton> {
    const { units, places, spellings } = this
    const more = this.more ? [{ code: 'xliff.moreTexts', args: { ...this.more } }] : []
    const warnings = [...this.warnings, ...more]
    const [sourceLang, targetLang] = this.languages ?? [null, null]
    const kept = Array.from(this.counts, ([code, count]) => ({ code, args: { count } }))
    const own = this.hasWarnedOfLanguages ? null : targetLang
    const skeleton = { places, spellings, targetLang: own }
    return { units, skeleton, warnings, kept, sourceLang, targetLang }
  }

  private freeId(names: readonly string[]): string {
    const known = names.map((name) => name.slice(0, MAX_ID)).filter((name) => name !== '')
    const free = known.find((name) => !this.ids.has(name)) ?? this.numbered(known.at(-1) ?? 'unit')
    this.ids.add(free)
    return free
  }

  private numbered(name: string): string {
    const free = (n: number) => `${name}#${n}`
    let n = this.units.length + 1
    while (this.ids.has(free(n))) n += 1
    return free(n)
  }
}

// What an action may name a unit by.
const MAX_ID = 500

/** What one of the two does not say is no difference. */
function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.toLowerCase() === other.toLowerCase()
}
