import { describe, expect, it } from 'vitest'
import { addresses } from './addresses'
import { findingsIn } from './testing'

describe('addresses', () => {
  it.each([
    ['at paromy-ozero.example.', 'on paromy-ozero.exmaple.', 'changed paromy-ozero.exmaple'],
    ['at www.ferry.example.', 'auf ferry.exampel.', 'changed ferry.exampel'],
    ['write to a.b@mail.example', 'an ab@mail.example schreiben', 'changed ab@mail.example'],
    [
      'see https://x.example/a?b=1',
      'siehe https://x.example/a?b=7',
      'changed https://x.example/a?b=7',
    ],
    ['follow @north_pier', 'folgt @nord_pier', 'changed @nord_pier'],
    ['open setup-2.exe', 'öffnen', 'missing setup-2.exe'],
    ['#SaveTheBay', 'Rettet die Bucht', 'missing #SaveTheBay'],
    ['our site', 'unsere Seite www.pier.example', 'added www.pier.example'],
  ])('finds %s → %s', (source, target, expected) => finds([source], [target], expected))

  it.each([
    ['https://en.wiki.example/wiki/Sea', 'https://de.wiki.example/wiki/Meer'],
    ['https://port.example/en/contact', 'https://port.example/de/kontakt'],
    ['https://port.example/', 'port.example'],
    ['#SaveTheBay', '#RettetDieBucht'],
    ['He left.In the end', 'Er ging.Am Ende'],
    ['at 5 p.m. and/or later, e.g. at 6', 'um 17 Uhr und/oder später, z.B. um 18'],
    ['item #5', 'Punkt 5'],
    ['the U.S. economy', 'die US-Wirtschaft'],
  ])('leaves alone %s → %s', (source, target) => finds([source], [target]))

  it('finds one in the next segment, where the sentence went', () =>
    finds(['Ask at pier-nine.example', 'Or call.'], ['Fragen Sie', 'Oder: pier-nine.example']))

  it('offers the address of the source without asking when nothing else can be meant', async () => {
    const [one] = await findingsIn(
      { sourceLang: 'en', targetLang: 'de', source: 'at bay.example', target: 'auf bai.example' },
      addresses,
    )
    expect(one?.fixes).toEqual([{ start: 4, end: 15, text: 'bay.example', safe: true }])
  })
})

async function finds(source: string[], target: string[], ...expected: string[]) {
  const found = await findingsIn({ sourceLang: 'en', targetLang: 'de', source, target }, addresses)
  const shown = found.map(({ kind, args }) => `${kind} ${String(args.found ?? args.expected)}`)
  expect(shown).toEqual(expected)
}
