import { describe, expect, it } from 'vitest'
import { reportingVerb } from './reporting-verb'
import { type Texts, wordsMarkedIn } from './testing'

describe('two verbs for the same words', () => {
  it.each([
    ['en', '“It is open,” he added. recalled.', ['added. recalled']],
    ['en', '“It is open,” said the minister told.', ['said the minister told']],
    ['de', '„Es ist offen“, sagte der Minister erklärte.', ['sagte der Minister erklärte']],
    ['ru', '«Открыто», — сказал министр заявил.', ['сказал министр заявил']],
    ['es', '«Está abierto», añadió. recordó.', ['añadió. recordó']],
    ['tr', '“Açık” dedi bakan belirtti.', ['dedi bakan belirtti']],
    ['en', 'He said the minister told them so, and added what he recalled.', []],
    ['en', '“It is open,” he said. “It stays so,” he added.', []],
    ['de', '„Es ist offen“, sagte er, als er es erklärte.', []],
    ['ru', '«Открыто», — сказал он и добавил: «Навсегда».', []],
    ['it', '«È aperto», ha detto. Poi ha aggiunto altro.', []],
  ])('%s: %s', (targetLang, target, expected) => finds({ targetLang, target }, expected))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, reportingVerb)).toEqual(expected)
}
