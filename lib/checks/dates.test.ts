import { describe, expect, it } from 'vitest'
import { dates } from './dates'
import { findingsIn } from './testing'

type Row = [pair: string, source: string, target: string, expected?: string]

describe('months and days of the week', () => {
  it.each<Row>([
    [
      'ar-en',
      'في الثامن من سبتمبر المقبل',
      'on the eighth of next December',
      'December → September',
    ],
    ['ar-en', 'في كانون الثاني', 'in June', 'June → January'],
    ['de-en', 'am 3. Mai', 'on March 3', 'March → May'],
    ['zh-en', '从六月一日起', 'from July 1', 'July → June'],
    ['en-zh', 'on June 1', '7月1日', '7月 → 6月'],
    ['ja-en', '水曜日に発表した', 'announced on Thursday', 'Thursday → Wednesday'],
    ['en-ja', 'on Sunday', '土曜日に', '土曜日 → 日曜日'],
    ['zh-en', '馆长周一说', 'the director said on Friday', 'Friday → Monday'],
    ['fr-de', 'mercredi dernier', 'letzten Donnerstag', 'Donnerstag → Mittwoch'],
    ['en-ru', 'on 14 March', '14 апреля', 'апреля → марта'],
    ['ru-en', 'во вторник', 'on Thursday', 'Thursday → Tuesday'],
    ['en-uk', 'in August', 'у липні', 'липні'],
    ['en-pl', 'on 5 October', '5 września', 'września → października'],
    ['es-en', 'el 5 de enero', 'on 5 June', 'June → January'],
    ['it-en', 'sabato', 'on Sunday', 'Sunday → Saturday'],
    ['pt-en', 'na terça-feira', 'on Thursday', 'Thursday → Tuesday'],
    ['tr-en', "Salı günü, 3 Ekim'de", 'on Tuesday, 3 November', 'November → October'],
    ['hi-en', '15 जुलाई को', 'on 15 June', 'June → July'],
    ['ko-en', '5월 3일 수요일', 'Wednesday, June 3', 'June → May'],
    ['fi-en', 'lokakuussa', 'in November', 'November → October'],
    ['en-fr', 'on Monday', 'vendredi', 'vendredi → lundi'],
  ])('%s: %s → %s', checks)
})

describe('the same day said otherwise', () => {
  it.each<Row>([
    ['en-de', 'on Monday', 'gestern'],
    ['en-de', 'on 5 March 2024', 'am 05.03.2024'],
    ['en-ru', 'It may rain. March on!', 'Возможен дождь. Вперёд!'],
    ['en-fr', 'in June', 'sur Mars, en juin'],
    ['en-ar', 'in January', 'في شهر كانون الثاني/يناير'],
    ['ja-en', '3か月間', 'for three months'],
    ['en-pt', 'on the second of May, a Friday', 'na segunda semana de maio, na sexta'],
    ['en-ru', 'Sunday’s and Monday’s trains', 'воскресные поезда и поезда понедельника'],
    ['zh-en', '每周一次', 'once a week'],
    ['en-he', 'in September', 'בספטמבר'],
  ])('%s: %s → %s', checks)
})

it('reads no date in the decimals of the sentence beside it', async () => {
  const found = await findingsIn(
    {
      ...{ sourceLang: 'pt', targetLang: 'en' },
      source: ['A feira abre a 8 de janeiro.', 'Custou 1,4 milhões de euros.'],
      target: ['The fair opens on 8 June.', 'It cost 1.4 million euros.'],
    },
    dates,
  )
  expect(found.map(({ args }) => args.found)).toEqual(['June'])
})

async function checks(pair: string, source: string, target: string, expected?: string) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, dates)
  const shown = found.map(({ args, fixes: [fix] }) =>
    fix ? `${String(args.found)} → ${fix.text}` : String(args.found),
  )
  expect(shown).toEqual(expected === undefined ? [] : [expected])
}
