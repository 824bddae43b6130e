import { describe, expect, it } from 'vitest'
import { quoteBalance } from './quote-balance'
import { findingsIn, type Texts } from './testing'

describe('a quotation that never opens', () => {
  const source = '«Мы построим мост», — сказал мэр.'

  it('is shown at the word that should open it', () =>
    finds({ ...RU_EN, source, target: 'We will build the bridge “, the mayor said.' }, ['We']))

  it('is shown at the word even if the mark is bare', () =>
    finds({ ...RU_EN, source, target: 'We will build the bridge,” the mayor said.' }, ['We']))

  it('is shown after the colon where the source opens it there', () =>
    finds(
      {
        ...RU_EN,
        source: 'Мэр добавил: «Мост построят летом».',
        target: 'The mayor added: The bridge will be built in summer.”',
      },
      ['The'],
    ))

  it('is shown at its closing mark where the source does not tell', () =>
    finds({ ...RU_EN, source: 'Мы построим «мост».', target: 'We will build a bridge”.' }, [
      'bridge”',
    ]))
})

describe('a quotation that never closes', () => {
  it('is shown with the word after a name', () =>
    finds(
      {
        ...RU_EN,
        source: 'Движение «Новый лес» против.',
        target: 'The “New Forest movement is against it.',
      },
      ['“New Forest movement'],
    ))

  it('is shown where the source closes a long one', () =>
    finds(
      {
        ...RU_EN,
        source: '«Мы построим мост через реку уже этим летом», — сказал мэр.',
        target: '“We will build the bridge across the river this summer, the mayor said.',
      },
      ['summer, the'],
    ))

  it('is shown at its opening where the source does not tell', () =>
    finds({ ...RU_EN, source: 'Мост нужен всем.', target: 'The bridge “is needed by all.' }, [
      '“is',
    ]))
})

describe('what is balanced', () => {
  it.each([
    ['en', ['“This is long.', '¶“It goes on.', '¶“It ends,” he said.']],
    ['en', ['“One sentence.', 'Another,” he said.']],
    ['en', ['“He told me “no” twice,” she said.']],
    ['en', ['It is 5\' 10" tall and 24" wide: a) one, b) two. ’Tis the boys’ game.']],
    ['en', ["He said 'no' and “yes.”"]],
    ['de', ['„Er sagte ‚nein‘“, sagte sie. »Ja«, sagte er.']],
    ['de', ['„Ja“ und “yes” und "so".']],
    ['fr', ['« Oui », dit-il, « “non” ».']],
    ['sv', ['”Ja”, sade han. ”Nej.”']],
    ['es', ['«Es largo.', '¶»Sigue así.', '¶»Y acaba», dijo.']],
    ['zh', ['他说：“我们同意，”又说：“《规定》很好。”']],
    ['ja', ['「『はい』と言った」と彼は話した。']],
    ['he', ['צה"ל הודיע: "כן".']],
    ['tr', ['"Ankara"da konuştu.']],
  ])('%s: %s', async (targetLang, target) => finds({ targetLang, target }, []))

  it('is what is as unbalanced in the source', () =>
    finds({ ...RU_EN, source: ['«Да, — сказал он.'], target: ['“Yes, he said.'] }, []))
})

const RU_EN = { sourceLang: 'ru', targetLang: 'en' }

async function finds(texts: Texts, expected: readonly string[]) {
  const found = await findingsIn(texts, quoteBalance)
  expect(found.map(({ args }) => args.found)).toEqual(expected)
}
