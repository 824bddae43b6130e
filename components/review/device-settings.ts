import { DEFAULT_KEYS, type KeyChoice, type KeyOverride } from './key-choice'
import { PRESET_NAMES } from './key-presets'
import { isFixed, refusalOf } from './key-rules'
import { KEYMAP } from './keymap'

/** Choices of the reader that stay on this device. */
export interface DeviceSettings {
  /** Single letters work in Navigate (WCAG 2.1.4 asks that they can be switched off). */
  readonly singleKeys: boolean
  /** Removed words are written out inside the editor, instead of a wedge where they stood. */
  readonly showsRemoved: boolean
  readonly keys: KeyChoice
}

export const DEFAULT_SETTINGS: DeviceSettings = {
  singleKeys: true,
  showsRemoved: false,
  keys: DEFAULT_KEYS,
}

/** What is stored, or the default for whatever is missing or not ours. */
export function readSettings(stored: string | null): DeviceSettings {
  const found = parsed(stored)
  if (typeof found !== 'object' || found === null) return DEFAULT_SETTINGS
  const { singleKeys, showsRemoved, preset, overrides } = found as Record<string, unknown>
  return {
    singleKeys: singleKeys !== false,
    showsRemoved: showsRemoved === true,
    keys: {
      preset: PRESET_NAMES.find((name) => name === preset) ?? DEFAULT_KEYS.preset,
      overrides: Array.isArray(overrides) ? overrides.flatMap(overrideOf) : [],
    },
  }
}

export function writeSettings({ singleKeys, showsRemoved, keys }: DeviceSettings): string {
  return JSON.stringify({ singleKeys, showsRemoved, ...keys })
}

export const SETTINGS_KEY = 'interlinear.review'

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null') as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** An override of ours, without the chords that nobody may have; none for anything else. */
function overrideOf(stored: unknown): readonly KeyOverride[] {
  if (typeof stored !== 'object' || stored === null) return []
  const { command, mode, chords } = stored as Record<string, unknown>
  const known = KEYMAP.find((line) => line.command === command)?.command
  if (!known || (mode !== 'navigate' && mode !== 'edit') || !Array.isArray(chords)) return []
  if (isFixed(known, mode)) return []
  const allowed = chords.filter(
    (chord): chord is string => typeof chord === 'string' && refusalOf(chord, mode) === null,
  )
  return [{ command: known, mode, chords: allowed }]
}
