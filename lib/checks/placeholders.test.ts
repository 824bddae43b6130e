import { describe, expect, it } from 'vitest'
import { placeholders } from './placeholders'
import { findingsIn } from './testing'

describe('placeholders', () => {
  it.each([
    ['{count} files', 'Dateien', 'missing {count}'],
    ['Hello', 'Hallo {name}', 'extra {name}'],
    ['Hello {name}', 'Hallo { name }', 'damaged { name }'],
    ['Hello {{user.name}}', 'Hallo {{benutzer.name}}', 'damaged {{benutzer.name}}'],
    ['Saved to %s', 'Gespeichert in % s', 'damaged % s'],
    ['%1$s of %2$s', '%1$s von %1$s', 'damaged %1$s'],
    ['<b>Now</b>', '<b>Jetzt', 'missing </b>'],
    ['Pay ${total}', 'Zahlen Sie ${Summe}', 'damaged ${Summe}'],
    ['%(user)s wrote', '%(user) schrieb', 'missing %(user)s'],
  ])('finds %s → %s', (source, target, expected) => finds(source, target, expected))

  it.each([
    ['{a} and {b}', '{b} und {a}'],
    ['50% discount', '50 % di sconto, 20% des Preises'],
    ['a rise of 30 % since', 'ein Plus von 30 % seit'],
    ['<a href="x" title="Go">Go</a>', '<a href="x" title="Los">Los</a>'],
    ['{n, plural, one {# file} other {# files}}', '{n, plural, one {# файл} other {# файла}}'],
    ['3 < 5 and 7 > 2', '3 < 5 und 7 > 2'],
    ['Ready', ''],
  ])('leaves alone %s → %s', (source, target) => finds(source, target))

  it('counts inline codes where both texts have some', async () => {
    await finds('\ufffcA\ufffc b', '\ufffcA b', 'codes \ufffc')
    await finds('\ufffcA\ufffc b', 'A b')
  })
})

async function finds(source: string, target: string, ...expected: string[]) {
  const found = await findingsIn(
    { sourceLang: 'en', targetLang: 'de', source, target },
    placeholders,
  )
  const shown = found.map(({ kind, target: to, source: from }) =>
    [kind, to ? target.slice(to.start, to.end) : source.slice(from?.start, from?.end)].join(' '),
  )
  expect(shown).toEqual(expected)
}
