import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, writeSettings } from './device-settings'

describe('settings of the device', () => {
  it('come back as they were stored', () => {
    const settings = {
      ...{ singleKeys: false, showsRemoved: true },
      keys: {
        preset: 'memoq' as const,
        overrides: [{ command: 'flag' as const, mode: 'edit' as const, chords: ['F9'] }],
      },
    }
    expect(readSettings(writeSettings(settings))).toEqual(settings)
  })

  it.each([null, '', 'noSingleKeys', '{', '7', '[]', '{"preset":"vim","overrides":3}'])(
    'are the defaults where %s is stored',
    (stored) => expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS),
  )

  it('leave out commands, modes and chords that nobody may have', () => {
    const overrides = [
      ...[{ command: 'fly', mode: 'edit', chords: ['F9'] }, null, 'flag'],
      { command: 'flag', mode: 'sleep', chords: ['F9'] },
      { command: 'leave', mode: 'edit', chords: [] },
      { command: 'flag', mode: 'edit', chords: ['X', 'Mod+W', 4, 'F9'] },
    ]
    expect(readSettings(JSON.stringify({ overrides })).keys.overrides).toEqual([
      { command: 'flag', mode: 'edit', chords: ['F9'] },
    ])
  })
})
