import { EMPTY } from '@/lib/model/content'
import type { PairedUnit, Warning } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Hints } from '../format'
import { pairFormat, type TextPairsRead } from '../text-file'
import { declaredEncoding } from '../xml/declared'
import { isSame, languagesOf, matching, tagOf, type TmxLanguages } from './languages'
import { readTmx, type TmxText, type TmxUnit } from './read'
import { type TmxSkeleton, type TmxSpot, writeTmx } from './write'

/**
 * Translation memories (TMX 1.4b and older). Each `tu` is a unit in two of its languages; all other
 * texts stay. TMX has no statuses, so only those that we wrote into a property of our own are read and
 * written; what it says of who changed a text and when is left alone.
 *
 * A DOCTYPE without an internal subset passes, because it can define nothing: it is never fetched.
 * One with an internal subset, and every entity but XML's five, is refused.
 * Fails as `readTmx` does, and with `tmx.oneLanguage` {language}.
 */
export const tmx = pairFormat<TmxSkeleton>({
  id: 'tmx',
  extensions: ['.tmx'],
  mediaType: 'application/x-tmx+xml',
  insertsUnits: false,
  removesUnits: false,
  declaredEncoding,
  parse: parseTmx,
  serialize: writeTmx,
})

function parseTmx(text: string, hints: Hints): Result<TextPairsRead<TmxSkeleton>> {
  const read = readTmx(text)
  if (!read.ok) return read
  const { units: all, sourceLang } = read.value
  const texts = all.flatMap((unit) => unit.texts)
  const languages = languagesOf(texts, sourceLang, hints.languages)
  if (!languages) return fail('tmx.noUnits')
  if (languages.target === null) return fail('tmx.oneLanguage', { language: languages.source })
  const written = new Set(texts.map(({ lang }) => lang))
  const langs = [...new Set([...written].flatMap((lang) => tagOf(lang) ?? []))]
  const chosen = all.map((unit) => pairOf(unit, languages))
  const pairs = chosen.map((pair, n) => (pair ? pairedUnit(pair, all[n], String(n + 1)) : null))
  return ok({
    units: pairs.flatMap((pair) => pair?.unit ?? []),
    sourceLang: tagOf(languages.source),
    targetLang: tagOf(languages.target),
    ...(langs.length > 2 && { languages: langs }),
    skeleton: { lang: languages.target, spots: pairs.flatMap((pair) => pair?.spot ?? []) },
    kept: keptOf(all, chosen, languages),
  })
}

interface Pair {
  readonly source: TmxText
  readonly target: TmxText | null
}

/** The two texts of a unit that are reviewed; null where it has none in the source language. */
function pairOf({ texts }: TmxUnit, { source, target }: TmxLanguages): Pair | null {
  const find = (lang: string | null, other?: TmxText) => {
    const rest = texts.filter((one) => one !== other)
    const found =
      lang === null
        ? undefined
        : matching(
            rest.map((one) => one.lang),
            lang,
          )
    return rest.find((one) => one.lang === found) ?? null
  }
  const first = find(source)
  return first && { source: first, target: find(target, first) }
}

function pairedUnit({ source, target }: Pair, unit: TmxUnit | undefined, id: string) {
  const notes = [...(unit?.notes ?? []), ...source.notes, ...(target?.notes ?? [])]
  const [own, answer] = [source.content, target?.content ?? EMPTY]
  const said = unit?.status
  // Written out: objects made by spreading others are several times slower.
  const paired: PairedUnit = {
    id,
    kind: 'string',
    source: own,
    // Of a text that is not there yet nothing can be said.
    status: answer.text === '' ? 'initial' : (said?.value ?? 'initial'),
    target: answer,
    notes,
  }
  const spot = spotOf(id, source, target)
  if (!said) return { unit: paired, spot }
  return { unit: paired, spot: { ...spot, status: [said.start, said.end, said.value] as const } }
}

function spotOf(unit: string, source: TmxText, target: TmxText | null): TmxSpot {
  if (target) {
    const { start, openEnd, closeStart, end } = target.place
    return { unit, seg: [start, openEnd, closeStart, end] }
  }
  const { tuv, start, end } = source.place
  return { unit, beside: [tuv.start, tuv.openEnd, start, end, tuv.end] }
}

function keptOf(
  units: readonly TmxUnit[],
  pairs: readonly (Pair | null)[],
  { source, target }: TmxLanguages,
): Warning[] {
  const shown = new Set(pairs.flatMap((pair) => [pair?.source, pair?.target]))
  const rest = units.flatMap(({ texts }, n) => (pairs[n] ? texts : []))
  const others = rest.filter((text) => !shown.has(text))
  const isVariant = ({ lang }: TmxText) => isSame(lang, source) || isSame(lang, target ?? '')
  const foreign = others.filter((text) => !isVariant(text))
  const languages = [...new Set(foreign.map(({ lang }) => lang))].join(', ')
  const inside = sum([...shown].map((text) => text?.subflows ?? 0))
  return [
    ...counted('kept.tmxLanguages', foreign.length, { languages }),
    ...counted('kept.tmxUnnamed', sum(units.map(({ unnamed }) => unnamed))),
    ...counted('kept.subflows', inside),
    ...counted('kept.tmxVariants', others.length - foreign.length),
    ...counted('kept.tmxWithoutSource', pairs.filter((pair) => !pair).length, { language: source }),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function counted(code: string, count: number, args: Warning['args'] = {}): Warning[] {
  return count === 0 ? [] : [{ code, args: { ...args, count } }]
}
