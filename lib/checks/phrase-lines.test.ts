import { describe, expect, it } from 'vitest'
import { parsePhraseLines } from './phrase-lines'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { documentOf } from './testing'

describe('a project’s own list of wordings', () => {
  it('has one a line: source, wrong, right, note', () =>
    expect(parsePhraseLines('# ours\n\nStube*\tparlour; parlor\ttavern\tas on the sign\n')).toEqual(
      {
        ok: true,
        value: [
          {
            kind: 'own',
            source: ['Stube*'],
            target: ['parlour', 'parlor'],
            instead: ['tavern'],
            note: 'as on the sign',
          },
        ],
      },
    ))

  it('may leave out the source and the right wording', () =>
    expect(parsePhraseLines('\tvery unique')).toEqual({
      ok: true,
      value: [{ kind: 'own', target: ['very unique'], instead: [] }],
    }))

  it.each(['Stube', 'a\t\tb', 'a\tb\tc\td\te'])(
    'is refused with the number of the line: %s',
    (line) =>
      expect(parsePhraseLines(`a\tb\n${line}`)).toEqual({
        ok: false,
        failure: { code: 'phrases.badLine', args: { line: 2 } },
      }),
  )

  it('is asked before what is shipped', async () => {
    const parsed = parsePhraseLines('Stube*\tparlour\ttavern\tas on the sign')
    const phrases = parsed.ok ? parsed.value : []
    const settings = await checkSettings('de', 'en', { off: [], phrases })
    const texts = { source: 'Die Stube ist offen.', target: 'The parlour is open.' }
    const document = documentOf({ sourceLang: 'de', targetLang: 'en', ...texts })
    const [found] = checkDocument(document, settings).flat()
    expect(found).toMatchObject({
      kind: 'own',
      target: { start: 4, end: 11 },
      args: { expected: 'tavern', note: 'as on the sign' },
      fixes: [{ text: 'tavern', safe: false }],
    })
  })
})
