import type { Preset } from './key-presets'
import { PRESETS } from './key-presets'
import { type ChordRefusal, isFixed, refusalOf } from './key-rules'
import type { Command, KeyRow, Mode } from './keymap'
import { chordsOf, KEYMAP } from './keymap'

/** What a reader has changed of the table of keys. */
export interface KeyChoice {
  readonly preset: Preset
  /** Instead of the chords of a command in a mode; an empty list leaves it without a key. */
  readonly overrides: readonly KeyOverride[]
}

export interface KeyOverride {
  readonly command: Command
  readonly mode: Mode
  readonly chords: readonly string[]
}

export const DEFAULT_KEYS: KeyChoice = { preset: 'interlinear', overrides: [] }

/**
 * The table of keys as a reader has it: the chords of the preset come before those of the table, and
 * the reader's own stand instead of both. A chord belongs to one command of a mode: the reader's
 * choice comes before the preset's, and that before the table's.
 */
export function effectiveKeymap({ preset, overrides }: KeyChoice): readonly KeyRow[] {
  const layers = (line: KeyRow, mode: Mode): Layers => {
    const own = overrides.find((one) => one.command === line.command && one.mode === mode)
    const added = PRESETS[preset][line.command]?.[mode] ?? []
    return own ? [own.chords, [], []] : [[], added, line[mode]]
  }
  const navigate = shared(KEYMAP.map((line) => layers(line, 'navigate')))
  const edit = shared(KEYMAP.map((line) => layers(line, 'edit')))
  return KEYMAP.map((line, n) => ({
    ...line,
    navigate: navigate[n] ?? [],
    edit: edit[n] ?? [],
  }))
}

/** Chords of one command, from the strongest layer to the weakest. */
type Layers = readonly (readonly string[])[]

/** Gives every chord to the first command that has it in the strongest layer. */
function shared(rows: readonly Layers[]): readonly (readonly string[])[] {
  const owner = new Map<string, number>()
  for (const layer of [0, 1, 2])
    rows.forEach((layers, n) =>
      layers[layer]?.forEach((chord) => owner.has(chord) || owner.set(chord, n)),
    )
  return rows.map((layers, n) =>
    [...new Set(layers.flat())].filter((chord) => owner.get(chord) === n),
  )
}

/** Where a chord is to go. */
export interface KeyPlace {
  readonly command: Command
  readonly mode: Mode
}

export type Assigned =
  | { readonly ok: true; readonly keys: KeyChoice }
  | { readonly ok: false; readonly refusal: ChordRefusal }
  | { readonly ok: false; readonly refusal: 'taken'; readonly by: Command }

/**
 * Gives a chord to a command, in place of the first one it has; its others stay. Refused where the
 * chord may not be given to anybody, and where another command has it, which is named.
 */
export function assign(keys: KeyChoice, place: KeyPlace, chord: string): Assigned {
  const { command, mode } = place
  const refusal = isFixed(command, mode) ? 'fixed' : refusalOf(chord, mode)
  if (refusal) return { ok: false, refusal }
  const by = ownerOf(keys, mode, chord)
  if (by !== null && by !== command) return { ok: false, refusal: 'taken', by }
  return { ok: true, keys: put(keys, place, chord) }
}

/** As `assign`, when the other command is to lose the chord. A fixed key is never taken. */
export function takeOver(keys: KeyChoice, place: KeyPlace, chord: string): Assigned {
  const by = ownerOf(keys, place.mode, chord)
  if (by === null) return assign(keys, place, chord)
  if (isFixed(by, place.mode)) return { ok: false, refusal: 'taken', by }
  const left = chordsNow(keys, { command: by, mode: place.mode }).filter((one) => one !== chord)
  return assign(override(keys, { command: by, mode: place.mode, chords: left }), place, chord)
}

/** Leaves a command without a key in a mode. */
export function clearKeys(keys: KeyChoice, place: KeyPlace): KeyChoice {
  return isFixed(place.command, place.mode) ? keys : override(keys, { ...place, chords: [] })
}

/** Takes back what the reader changed of a command in a mode. */
export function resetKeys(keys: KeyChoice, place: KeyPlace): KeyChoice {
  return { ...keys, overrides: keys.overrides.filter((one) => !isAt(one, place)) }
}

export function isChanged(keys: KeyChoice, place: KeyPlace): boolean {
  return keys.overrides.some((one) => isAt(one, place))
}

function put(keys: KeyChoice, place: KeyPlace, chord: string): KeyChoice {
  const others = chordsNow(keys, place).slice(1)
  return override(keys, { ...place, chords: [...new Set([chord, ...others])] })
}

function override(keys: KeyChoice, change: KeyOverride): KeyChoice {
  const { overrides } = resetKeys(keys, change)
  return { ...keys, overrides: [...overrides, change] }
}

function ownerOf(keys: KeyChoice, mode: Mode, chord: string): Command | null {
  return effectiveKeymap(keys).find((line) => line[mode].includes(chord))?.command ?? null
}

function chordsNow(keys: KeyChoice, { command, mode }: KeyPlace): readonly string[] {
  return chordsOf(effectiveKeymap(keys), command, mode)
}

function isAt(one: KeyPlace, place: KeyPlace): boolean {
  return one.command === place.command && one.mode === place.mode
}
