import { describe, expect, it } from 'vitest'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { spelling } from './spelling'
import { documentOf, findingsIn } from './testing'

describe('spelling', () => {
  it.each([
    ['a capitalised word is a name', 'Then Kolchanova spoke.'],
    ['an abbreviation', 'The NASDC met.'],
    ['an address', 'Write to office@gribblex.example or see gribblex.example now.'],
    ['a code', 'Take the xr200b cable.'],
    ['a known word with an apostrophe', 'It doesn’t matter.'],
  ])('leaves alone: %s', async (_, target) =>
    expect(await findingsIn({ targetLang: 'en', target }, spelling)).toEqual([]),
  )

  it('takes words of the source for names and terms', async () => {
    const texts = { sourceLang: 'pl', targetLang: 'en', target: 'They eat żurekki daily.' }
    expect(await findingsIn({ ...texts, source: 'Codziennie jedzą żurekki.' }, spelling)).toEqual(
      [],
    )
    expect(await findingsIn({ ...texts, source: 'Codziennie jedzą.' }, spelling)).toHaveLength(1)
  })

  it('says only a hint where no known word is near', async () => {
    const found = await findingsIn({ targetLang: 'en', target: 'The glorpwist fell.' }, spelling)
    expect(found.map(({ severity, fixes }) => [severity, fixes])).toEqual([['hint', []]])
  })

  it('takes an s at a plural that has none for a lost apostrophe', async () => {
    const texts = { targetLang: 'en', target: 'The craftswomens guild met.' }
    const [found] = await findingsIn(texts, spelling)
    expect([found?.severity, found?.fixes[0]?.text]).toEqual(['warning', 'craftswomen’s'])
  })

  it('knows the project’s own words, whatever their case', async () => {
    const document = documentOf({ targetLang: 'en', target: 'The glorpwist fell.' })
    const { installedDictionary } = await import('@/lib/spelling/installed')
    const project = { off: [], words: ['Glorpwist'] }
    const settings = await checkSettings('und', 'en', project, { dictionary: installedDictionary })
    expect(checkDocument(document, settings).flat()).toEqual([])
  })

  it('goes on without a dictionary that fails, and says so', async () => {
    const broken = () => Promise.resolve({ aff: new Uint8Array(9), dic: new Uint8Array(9) })
    const settings = await checkSettings('und', 'en', { off: [] }, { dictionary: broken })
    expect(settings.missing).toMatchObject([
      { code: 'dictionary.broken', args: { dictionaryLang: 'en' } },
    ])
    const document = documentOf({ targetLang: 'en', target: 'Two  spaces, a goverment.' })
    expect(checkDocument(document, settings).flat()).toMatchObject([{ check: 'doubled-space' }])
  })
})
