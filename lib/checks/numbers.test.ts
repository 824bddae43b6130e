import { describe, expect, it } from 'vitest'
import { numbers } from './numbers'
import { findingsIn } from './testing'

type Row = [pair: string, source: string, target: string, expected?: string]

describe('numbers that were changed', () => {
  it.each<Row>([
    ['ru-en', 'до конца 2031 года', 'by the end of 2013', '2013 ← 2031'],
    ['ru-en', '4,2 млрд рублей', '4.2 million rubles', '4.2 million ← 4,2 млрд → 4.2 billion'],
    ['zh-en', '费用约三百二十万元', 'costs about 32 million yuan', '32 million ← 三百二十万'],
    ['zh-en', '增长百分之十三', 'an increase of 30 percent', '30 ← 百分之十三 → 13'],
    ['zh-en', '近六成是学生', 'nearly six percent are students', 'six ← 六成 → 60'],
    ['ja-en', '約3億5000万円', 'about 35 million yen', '35 million ← 3億5000万'],
    ['ko-en', '370억 달러', '3.7 billion dollars', '3.7 billion ← 370억'],
    ['ar-en', 'نحو 70 ألف زائر', 'about 700 thousand visitors', '700 thousand ← 70 ألف'],
    ['ar-en', 'مئتان وخمسون مزارعا', '150 farmers', '150 ← مئتان وخمسون'],
    ['en-ar', 'about 340 farmers', 'نحو ٤٣٠ مزارعا', '٤٣٠ ← 340'],
    ['hi-en', 'करीब 5 करोड़ रुपये', 'some 5 million rupees', '5 million ← 5 करोड़ → 50 million'],
    ['en-hi', 'about 25 people', 'लगभग बावन लोग', 'बावन ← 25'],
    ['de-en', '1,85 Millionen Euro', '1.85 billion euros', '1.85 billion ← 1,85 Millionen'],
    ['de-en', 'dreihundertfünfzig Gäste', '530 guests', '530 ← dreihundertfünfzig'],
    ['en-de', 'fifty-seven boats', 'fünfundsiebzig Boote', 'fünfundsiebzig ← fifty-seven'],
    ['fr-en', 'quatre-vingt-dix-sept voix', '79 votes', '79 ← quatre-vingt-dix-sept'],
    ['fr-en', 'dix-sept communes', 'seven communes', 'seven ← dix-sept'],
    ['es-en', 'tres mil millones de euros', '3 million euros', '3 million ← tres mil millones'],
    ['it-en', 'duecentocinquanta posti', '520 seats', '520 ← duecentocinquanta'],
    ['pt-en', 'R$ 2,5 bilhões', '2.5 million reais', '2.5 million ← 2,5 bilhões'],
    ['pl-en', '12 tys. mieszkańców', '120,000 residents', '120,000 ← 12 tys'],
    [
      'tr-en',
      '3,4 milyarlık yatırım',
      'an investment of 3.4 million',
      '3.4 million ← 3,4 milyarlık',
    ],
    ['uk-en', 'двадцять сім громад', '72 communities', '72 ← двадцять сім'],
    ['en-ru', 'seven bridges and 12 km of road', 'пять мостов и 12 км дорог', 'пять ← seven'],
    ['pl-en', 'dwanaście wagonów', 'twenty wagons', 'twenty ← dwanaście'],
    ['ja-en', '四月三日に開店した。', 'It opened on April 13.', '13 ← 三'],
    ['en-fr', 'a rise of 11 %', 'une hausse de 17 %', '17 ← 11'],
  ])('%s: %s → %s', checks)
})

describe('numbers that stand as they should', () => {
  it.each<Row>([
    ['fr-en', 'tous les dix-huit mois', 'every eighteen months'],
    ['fr-en', 'cent dix-neuf votants', '119 voters'],
  ])('%s: %s → %s', checks)
})

describe('numbers that were lost or added', () => {
  it.each<Row>([
    ['de-en', 'Es kamen 430 Gäste.', 'Guests came.', 'missing 430'],
    ['en-de', 'Guests came.', 'Es kamen 430 Gäste.', 'added 430'],
  ])('%s: %s → %s', checks)

  it('stand in the next segment, where the sentence went', async () => {
    const texts = { source: ['Of 430 guests', 'many left.'], target: ['Von Gästen', '430 gingen.'] }
    expect(await findingsIn({ sourceLang: 'en', targetLang: 'de', ...texts }, numbers)).toEqual([])
  })
})

describe('the same number written otherwise', () => {
  it.each<Row>([
    ['en-fr', '1,234.5 km', '1 234,5 km'],
    ['de-en', '3.200 Brote für 35,50 Euro', '3,200 loaves for 35.50 euros'],
    ['en-hi', '12 million and 150,000', '1.2 करोड़ और 1,50,000'],
    [
      'en-zh',
      '2.4 million people in 18 percent of 1.05 million homes',
      '105 万户的百分之十八中有240万人',
    ],
    ['en-ja', '16,000 fled; 30 percent stayed', '1 万 6 千人が避難し、3割が残った'],
    ['zh-en', '其中三成五是学生', '35 percent are students'],
    ['ru-en', 'девять линий, 12 автобусов, впервые', '9 lines, twelve buses, for the first time'],
    ['ru-en', 'полтора миллиона', '1.5 million'],
    ['ar-en', '٤٥٫٥ في المئة', '45.5 percent'],
    ['ar-en', 'في القرن التاسع عشر', 'in the 19th century'],
    ['fr-en', 'au XIXe siècle', 'in the 19th century'],
    ['es-en', 'en el siglo XXI', 'in the 21st century'],
    ['de-en', 'um 19.30 Uhr', 'at 7:30 p.m.'],
    ['en-de', 'at 7 p.m.', 'um 19 Uhr'],
    ['en-ru', 'in the 1980s', 'в 80-х годах'],
    ['en-de', 'some 5 miles (8 km) away', 'etwa 8 km entfernt'],
    ['en-it', 'it was 80 degrees', 'c’erano 27 gradi'],
    ['en-de', 'half of them', '50 Prozent davon'],
    ['en-es', 'from 2 to 3 million', 'de 2 millones a 3 millones'],
    ['en-ru', 'the 56-year-old and two others', '56-летний мужчина и двое других'],
    ['id-en', 'dua puluh lima persen', '25 percent'],
    ['en-tr', 'in 2030, 2.25 billion people', "2030'da 2,25 milyardan fazla kişi"],
    ['en-de', 'COVID-19 on the A-320', 'Covid auf dem Airbus'],
    ['de-en', 'am 30.09.2018', 'on 30 September 2018'],
    ['en-nb', 'call 859-292-3680', 'ring 859 292 3680'],
    ['en-es', 'one of them, first of all', 'entre otras cosas'],
    ['ru-en', '8 из 10, дважды', 'eight of ten, twice'],
  ])('%s: %s → %s', checks)
})

async function checks(pair: string, source: string, target: string, expected?: string) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, numbers)
  const shown = found.map(({ kind, args, fixes: [fix] }) => {
    const isShown = expected?.includes('→') === true
    if (kind !== 'changed') return `${kind} ${String(args.found ?? args.expected)}`
    return `${String(args.found)} ← ${String(args.expected)}${isShown ? ` → ${fix?.text ?? ''}` : ''}`
  })
  expect(shown).toEqual(expected === undefined ? [] : [expected])
}
