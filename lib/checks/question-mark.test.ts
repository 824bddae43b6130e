import { describe, expect, it } from 'vitest'
import { questionMark } from './question-mark'
import { type Texts, wordsMarkedIn } from './testing'

describe('a question that is none any more', () => {
  it.each([
    ['de', 'Quand ouvre le port ?', 'Wann öffnet der Hafen.', ['Hafen.']],
    ['zh', 'When does the port open?', '港口何时开放。', ['港口何时开放。']],
    ['el', 'When does the port open?', 'Πότε ανοίγει το λιμάνι;', []],
    ['ar', 'When does the port open?', 'متى يفتح الميناء؟', []],
    ['ja', 'When does the port open?', '港はいつ開くのか。', []],
    ['es', 'When does the port open?', '¿Cuándo abre el puerto?', []],
    ['en', 'Warum?', 'Why?', []],
  ])('%s: %s – %s', (targetLang, source, target, expected) =>
    finds({ sourceLang: 'en', targetLang, source, target }, expected),
  )
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, questionMark)).toEqual(expected)
}
