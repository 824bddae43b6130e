import { describe, expect, it } from 'vitest'
import { officialNames } from './official-names'
import { findingsIn } from './testing'

describe('an institution', () => {
  it.each([
    [
      'ru-en',
      'МАГАТЭ ответило.',
      'The International Agency for Atomic Energy answered.',
      'International Atomic Energy Agency',
    ],
    [
      'ru-en',
      'Доклад ВОЗ готов.',
      'The report of the World Organization of Health is ready.',
      'World Health Organization',
    ],
    [
      'fr-en',
      'L’Agence internationale de l’énergie atomique le dit.',
      'The International Agency of Atomic Energy says so.',
      'International Atomic Energy Agency',
    ],
    [
      'en-de',
      'The International Criminal Court ruled.',
      'Der Internationale Kriminalgerichtshof entschied.',
      'Internationaler Strafgerichtshof',
    ],
    [
      'tr-en',
      'Dünya Sağlık Örgütü uyardı.',
      'The World Health Association warned.',
      'World Health Organization',
    ],
    [
      'zh-en',
      '世界卫生组织发布报告。',
      'The World Hygiene Organization reported.',
      'World Health Organization',
    ],
    ['es-en', 'La OTAN respondió.', 'The OTAN answered.', 'NATO'],
    [
      'ru-en',
      'Совет Европы осудил это.',
      'The European Council condemned it.',
      'Council of Europe',
    ],
  ])('%s: %s', async (pair, source, target, expected) => {
    expect(await fixesIn(pair, source, target)).toEqual([expected])
  })

  it.each([
    ['ru-en', 'МАГАТЭ ответило.', 'The IAEA answered.'],
    ['ru-uk', 'в Международном валютном фонде', 'у Міжнародному валютному фонді'],
    ['de-en', 'der UN-Sicherheitsrat tagte', 'the UN Security Council met'],
    ['ru-en', 'Совет Безопасности ООН собрался.', 'The Security Council met.'],
    ['fr-it', 'L’Organisation mondiale de la Santé', 'L’Organizzazione mondiale della sanità'],
    ['ru-en', 'МАГАТЭ ответило.', 'The agency answered.'],
    ['en-fr', 'The world trade in grain fell.', 'Le commerce mondial des céréales a baissé.'],
  ])(
    'may stand under its names, its abbreviation or a short word: %s: %s',
    async (pair, source, target) => {
      expect(await fixesIn(pair, source, target)).toEqual([])
    },
  )
})

async function fixesIn(pair: string, source: string, target: string) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, officialNames)
  return found.map(({ fixes: [fix] }) => fix?.text)
}
