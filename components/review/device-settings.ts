/** Choices of the reader that stay on this device. */
export interface DeviceSettings {
  /** Single letters work in Navigate (WCAG 2.1.4 asks that they can be switched off). */
  readonly singleKeys: boolean
  /** Removed words are written out inside the editor, instead of a wedge where they stood. */
  readonly showsRemoved: boolean
}

export const DEFAULT_SETTINGS: DeviceSettings = { singleKeys: true, showsRemoved: false }

/** What is stored, or the default for whatever is missing or not ours. */
export function readSettings(stored: string | null): DeviceSettings {
  if (stored === null) return DEFAULT_SETTINGS
  const words = new Set(stored.split(' '))
  return { singleKeys: !words.has('noSingleKeys'), showsRemoved: words.has('showsRemoved') }
}

export function writeSettings({ singleKeys, showsRemoved }: DeviceSettings): string {
  return [!singleKeys && 'noSingleKeys', showsRemoved && 'showsRemoved'].filter(Boolean).join(' ')
}

export const SETTINGS_KEY = 'interlinear.review'
