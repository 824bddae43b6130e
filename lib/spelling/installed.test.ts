import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSpeller } from './hunspell'
import { installedDictionary } from './installed'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlinear-dictionaries-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe('the dictionary of a language', () => {
  it.each(['en', 'en-GB', 'ru', 'tr'])('comes with the product: %s', async (lang) => {
    const dictionary = await installedDictionary(lang)
    expect(dictionary?.dic.length).toBeGreaterThan(100_000)
  })

  it.each(['xx', 'not a tag', '../etc'])('is none for %s', async (lang) =>
    expect(await installedDictionary(lang)).toBeNull(),
  )

  it('is the folder’s own before any other', async () => {
    vi.stubEnv('INTERLINEAR_DICTIONARIES', folder)
    await writeFile(join(folder, 'en.aff'), 'SET UTF-8\n')
    await writeFile(join(folder, 'en.dic'), `3\n${'gribble\n'.repeat(3)}`)
    const dictionary = await installedDictionary('en')
    const speller = dictionary && (await openSpeller(dictionary))
    expect([speller?.knows('gribble'), speller?.knows('ferry')]).toEqual([true, false])
  })

  it('is refused when it is larger than any', async () => {
    vi.stubEnv('INTERLINEAR_DICTIONARIES', folder)
    await writeFile(join(folder, 'de.aff'), 'SET UTF-8\n')
    await writeFile(join(folder, 'de.dic'), new Uint8Array(33 * 1024 * 1024))
    await expect(installedDictionary('de')).rejects.toThrow('de.dic: tooLarge')
  })

  it.each(['../de', 'de/../../de', 'de\\..', '..', 'de\0', '%2e%2e'])(
    'is never looked for outside of its folders: %j',
    async (lang) => {
      vi.stubEnv('INTERLINEAR_DICTIONARIES', join(folder, 'inner'))
      await writeFile(join(folder, 'de.aff'), 'SET UTF-8\n')
      await writeFile(join(folder, 'de.dic'), '1\nx\n')
      expect(await installedDictionary(lang)).toBeNull()
    },
  )

  it('says which file is missing beside its other half', async () => {
    vi.stubEnv('INTERLINEAR_DICTIONARIES', folder)
    await writeFile(join(folder, 'de.aff'), 'SET UTF-8\n')
    await expect(installedDictionary('de')).rejects.toThrow('de.dic: unreadable')
  })
})
