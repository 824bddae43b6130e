import { describe, expect, it } from 'vitest'
import { opposites } from './opposites'
import { findingsIn } from './testing'

type Row = readonly [pair: string, source: string, wrong: string, right: string, found: string]

/** Sentences whose translation says the opposite of what was done, and what it should say. */
const ROWS: readonly Row[] = [
  [
    'de-en',
    'Das Werk hat 200 Leute eingestellt.',
    'The plant laid off 200 people.',
    'The plant hired 200 people.',
    'laid off',
  ],
  [
    'ru-fr',
    'Завод уволил сорок рабочих.',
    'L’usine a embauché quarante ouvriers.',
    'L’usine a licencié quarante ouvriers.',
    'embauché',
  ],
  [
    'es-de',
    'La ciudad derribó el viejo puente.',
    'Die Stadt baute die alte Brücke.',
    'Die Stadt riss die alte Brücke ab.',
    'baute',
  ],
  [
    'en-tr',
    'The tower was demolished in May.',
    'Kule mayıs ayında inşa edildi.',
    'Kule mayıs ayında yıkıldı.',
    'inşa',
  ],
  [
    'fr-en',
    'La réforme renforce les syndicats.',
    'The reform weakens the unions.',
    'The reform strengthens the unions.',
    'weakens',
  ],
  [
    'pl-en',
    'Inflacja przyspieszyła wiosną.',
    'Inflation slowed in spring.',
    'Inflation accelerated in spring.',
    'slowed',
  ],
  [
    'ja-en',
    '会社は事業を縮小した。',
    'The company expanded its business.',
    'The company scaled down its business.',
    'expanded',
  ],
  [
    'it-en',
    'Il termine è stato prorogato.',
    'The deadline was shortened.',
    'The deadline was extended.',
    'shortened',
  ],
  ['en-uk', 'He remembered her name.', 'Він забув її ім’я.', 'Він згадав її ім’я.', 'забув'],
  ['de-es', 'Füllen Sie den Tank.', 'Vacíe el depósito.', 'Llene el depósito.', 'Vacíe'],
  ['en-zh', 'Remove the filter.', '添加过滤器。', '取下过滤器。', '添加'],
  ['en-pt', 'Disconnect the cable.', 'Conecte o cabo.', 'Desconecte o cabo.', 'Conecte'],
  ['hi-en', 'बिल्ली गायब हो गई।', 'The cat appeared.', 'The cat disappeared.', 'appeared'],
  [
    'ar-en',
    'أشاد الوزير بالتقرير.',
    'The minister criticised the report.',
    'The minister praised the report.',
    'criticised',
  ],
  [
    'ru-en',
    'Компания опровергла слухи.',
    'The company confirmed the rumours.',
    'The company denied the rumours.',
    'confirmed',
  ],
  [
    'en-it',
    'The rule discourages investors.',
    'La norma incoraggia gli investitori.',
    'La norma scoraggia gli investitori.',
    'incoraggia',
  ],
  [
    'zh-de',
    '谈判失败了。',
    'Die Verhandlungen waren erfolgreich.',
    'Die Verhandlungen scheiterten.',
    'erfolgreich',
  ],
  [
    'en-de',
    'The bank raised its rates.',
    'Die Bank senkte ihre Zinsen.',
    'Die Bank hob ihre Zinsen an.',
    'senkte',
  ],
  [
    'en-ru',
    'Washington lifted the sanctions.',
    'Вашингтон ввел санкции.',
    'Вашингтон снял санкции.',
    'ввел санкции',
  ],
  [
    'pt-en',
    'O tribunal absolveu o médico.',
    'The court convicted the doctor.',
    'The court acquitted the doctor.',
    'convicted',
  ],
  [
    'tr-de',
    'Gazeteci serbest bırakıldı.',
    'Der Journalist wurde verhaftet.',
    'Der Journalist wurde freigelassen.',
    'verhaftet',
  ],
  ['uk-en', 'Двоє рибалок вижили.', 'Two fishermen died.', 'Two fishermen survived.', 'died'],
  [
    'fr-pl',
    'Le Sénat a abrogé la loi.',
    'Senat uchwalił ustawę.',
    'Senat uchylił ustawę.',
    'uchwalił',
  ],
  [
    'de-fr',
    'Der Rat lehnte den Antrag ab.',
    'Le conseil a accepté la demande.',
    'Le conseil a rejeté la demande.',
    'accepté',
  ],
  [
    'en-ja',
    'The king appointed the general.',
    '国王は将軍を解任した。',
    '国王は将軍を任命した。',
    '解任',
  ],
  [
    'es-en',
    'El club abandonó la liga.',
    'The club joined the league.',
    'The club left the league.',
    'joined',
  ],
  [
    'en-fr',
    'The plan divided the party.',
    'Le plan a unifié le parti.',
    'Le plan a divisé le parti.',
    'unifié',
  ],
  [
    'pl-de',
    'Miasto broniło się przez tydzień.',
    'Die Stadt griff eine Woche lang an.',
    'Die Stadt verteidigte sich eine Woche.',
    'griff eine Woche lang an',
  ],
  ['en-ar', 'Flights were suspended.', 'استؤنفت الرحلات.', 'عُلقت الرحلات.', 'استؤنفت'],
  [
    'it-de',
    'La riunione è stata rinviata.',
    'Die Sitzung wurde vorgezogen.',
    'Die Sitzung wurde verschoben.',
    'vorgezogen',
  ],
  [
    'en-es',
    'Voters distrust the council.',
    'Los votantes confían en el consejo.',
    'Los votantes desconfían del consejo.',
    'confían',
  ],
  [
    'en-hi',
    'Farmers fear rain.',
    'किसानों को बारिश की उम्मीद है।',
    'किसानों को बारिश का डर है।',
    'उम्मीद',
  ],
]

describe('opposite deeds', () => {
  it.each(ROWS)('are told apart, %s: %s', async (pair, source, wrong, right, found) => {
    const [sourceLang = '', targetLang = ''] = pair.split('-')
    const texts = { sourceLang, targetLang, source }
    const inWrong = await findingsIn({ ...texts, target: wrong }, opposites)
    expect(inWrong.map(({ target }) => target && wrong.slice(target.start, target.end))).toEqual([
      found,
    ])
    expect(await findingsIn({ ...texts, target: right }, opposites)).toEqual([])
  })

  it('are no opposites where one of them is denied', async () => {
    const texts = { sourceLang: 'en', targetLang: 'de', source: 'Do not forget the key.' }
    const target = 'Erinnern Sie sich an den Schlüssel.'
    expect(await findingsIn({ ...texts, target }, opposites)).toEqual([])
  })
})
