import { describe, expect, it } from 'vitest'
import { safeFixes, withFixes } from './fixes'
import { quoteSpace } from './quote-space'
import { findingsIn } from './testing'

describe('a quotation mark that changed places with its space', () => {
  it.each([
    ['en', '“We agree, ”she said.', '“We agree,” she said.'],
    ['en', '“We agree “, she said.', '“We agree,” she said.'],
    ['en', '“We agree ”, she said.', '“We agree,” she said.'],
    ['en', 'He said“ We agree.”', 'He said “We agree.”'],
    ['en', '"We agree, "she said.', '"We agree," she said.'],
    ['de', '„Wir sind dafür, “sagte sie.', '„Wir sind dafür“, sagte sie.'],
    ['de', '„Wir sind dafür! “sagte sie.', '„Wir sind dafür!“ sagte sie.'],
    ['ru', '«Мы согласны, »сказала она.', '«Мы согласны», сказала она.'],
    ['uk', '«Ми згодні », сказала вона.', '«Ми згодні», сказала вона.'],
    ['es', 'Dijo« Estamos de acuerdo».', 'Dijo «Estamos de acuerdo».'],
    ['it', '«Siamo d’accordo, »ha detto.', '«Siamo d’accordo», ha detto.'],
    ['pl', '„Zgadzamy się, ”powiedziała.', '„Zgadzamy się”, powiedziała.'],
    ['ar', '«نحن موافقون »، قالت.', '«نحن موافقون»، قالت.'],
    ['tr', '“Kabul ediyoruz, ”dedi.', '“Kabul ediyoruz,” dedi.'],
  ])('%s: %s', async (targetLang, target, mended) => {
    const findings = await findingsIn({ targetLang, target }, quoteSpace)
    expect(withFixes(target, safeFixes(findings))).toBe(mended)
  })

  it('is mended only on request where its mate is missing', async () => {
    const target = 'We agree “, she said.'
    const [finding] = await findingsIn({ targetLang: 'en', target }, quoteSpace)
    expect(finding?.fixes[0]).toMatchObject({ text: ',”', safe: false })
  })
})

describe('what stands right', () => {
  it.each([
    ['en', 'He said, “we agree,” and “fine.”'],
    ['en', 'A 24" screen, a 5\'10" man and a “word”, too.'],
    ['en', '" Spaced out , " he said , " like tokens . "'],
    ['fr', 'Il a dit : « Oui », puis « Non ».'],
    ['fr', 'Il a dit : «\u00A0Oui\u00A0», puis «\u00A0Non\u00A0».'],
    ['de', 'Er sagte: „Ja“, dann »Nein«, dann „Nie“.'],
    ['sv', 'Han sade ”ja”, sedan ”nej”.'],
    ['fi', 'Sanoi, ”joo”, ja ”Titanic”-elokuva.'],
    ['da', 'Han sagde »ja«, så »nej«.'],
    ['zh', '他说，“我们同意，”然后说：“好。”'],
    ['ja', '彼は「はい」と言い、「いいえ」とも言った。'],
    ['he', 'צה"ל הודיע, "כן", אמר.'],
    ['hu', 'A „Titanic”-ot nézte, »igen« mondta.'],
  ])('%s: %s', async (targetLang, target) =>
    expect(await findingsIn({ targetLang, target }, quoteSpace)).toEqual([]),
  )
})
