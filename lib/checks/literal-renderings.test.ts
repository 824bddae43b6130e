import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/model/finding'
import { falseFriends } from './false-friends'
import { literalRenderings } from './literal-renderings'
import { findingsIn } from './testing'

/** The languages, the source, a text in the wrong sense with its word between `|`, and a right one. */
type Row = readonly [pair: string, source: string, wrong: string, right: string]

const FROM_ENGLISH: readonly Row[] = [
  [
    'en-ru',
    'The cement plant employs 200 people.',
    'На цементном |растении| работают 200 человек.',
    'На цементном заводе работают 200 человек.',
  ],
  [
    'en-uk',
    'The nurse trains staff in first aid.',
    'Медсестра показує |поїзд| першої допомоги.',
    'Медсестра навчає першої допомоги.',
  ],
  ['en-de', 'Tighten the nut with a wrench.', 'Die |Nuss| festziehen.', 'Die Mutter festziehen.'],
  [
    'en-pl',
    'The workers’ strike over wages goes on.',
    '|Uderzenie| pracowników trwa.',
    'Strajk pracowników trwa.',
  ],
  [
    'en-tr',
    'Cars stood in a traffic jam.',
    'Arabalar |reçelde| kaldı.',
    'Arabalar trafikte kaldı.',
  ],
  ['en-ja', 'Interest rates will stay low.', '低い|興味|が続く。', '低い金利が続く。'],
  ['en-zh', 'The striker scored a late goal.', '前锋实现了|目标|。', '前锋打入一球。'],
  ['en-ar', 'He faces a murder charge.', 'يواجه |شحنة| قتل.', 'يواجه تهمة القتل.'],
]

const INTO_ENGLISH: readonly Row[] = [
  ['ru-en', 'Сток и слив воды', 'Water outflow and |plum|', 'Water outflow and drain'],
  [
    'uk-en',
    'На трасі зникла розмітка, а з неї зробили з’їзд.',
    '|Congress| was made.',
    'An exit was made.',
  ],
  [
    'de-en',
    'Bei dem Brand wurde niemand verletzt.',
    'The |brand| hurt nobody.',
    'The fire hurt nobody.',
  ],
  [
    'zh-en',
    '小麦出口增长了一成。',
    'Wheat |exits| grew by a tenth.',
    'Wheat exports grew by a tenth.',
  ],
  [
    'ja-en',
    'バイクと乗用車の事故',
    'A |bicycle| and a car crashed',
    'A motorbike and a car crashed',
  ],
]

const ELSEWHERE: readonly Row[] = [
  [
    'de-it',
    'Sie arbeitet in einer kleinen Firma.',
    'Lavora in una piccola |firma|.',
    'Lavora in una piccola azienda.',
  ],
  ['ru-de', 'Вставьте вилку в розетку.', 'Die |Gabel| einstecken.', 'Den Stecker einstecken.'],
]

describe('literal renderings of words of several senses', () => {
  it.each([...FROM_ENGLISH, ...INTO_ENGLISH, ...ELSEWHERE])(
    '%s: %s',
    async (pair, source, wrong, right) => {
      const [sourceLang = '', targetLang = ''] = pair.split('-')
      const ask = (target: string) => findingsOf({ sourceLang, targetLang, source, target })
      const target = wrong.replaceAll('|', '')
      const words = (await ask(target)).map((one) =>
        target.slice(one.target?.start, one.target?.end),
      )
      expect(words).toEqual([wrong.split('|')[1]])
      expect(await ask(right)).toEqual([])
    },
  )
})

async function findingsOf(texts: Parameters<typeof findingsIn>[0]): Promise<Finding[]> {
  return [
    ...(await findingsIn(texts, literalRenderings)),
    ...(await findingsIn(texts, falseFriends)),
  ]
}
