import { describe, it } from 'vitest'
import { finds, leaves } from './testing-opposites'

describe('limits and round numbers', () => {
  it.each([
    [
      'de',
      'en',
      'Frühestens am Freitag wird geöffnet.',
      'It opens on Friday at the latest.',
      'at the latest',
    ],
    ['en', 'ru', 'It opens no later than May.', 'Откроется не раньше мая.', 'не раньше'],
    ['ja', 'en', '工事は再来年に始まる。', 'Work begins the year before last.', 'year before last'],
    ['pl', 'de', 'Przedwczoraj spadł śnieg.', 'Übermorgen schneite es.', 'Übermorgen'],
    ['fr', 'it', 'Une centaine de moutons.', 'Una decina di pecore.', 'Una decina'],
    [
      'es',
      'en',
      'Decenas de vecinos protestaron.',
      'Hundreds of neighbours protested.',
      'Hundreds of',
    ],
    ['zh', 'en', '数千名工人下岗。', 'Dozens of workers lost their jobs.', 'Dozens of'],
    ['uk', 'en', 'Вони чекали півтори години.', 'They waited half an hour.', 'half an hour'],
    ['ja', 'en', '65歳以上は無料。', 'Free for those aged 65 or less.', 'or less'],
  ])('are found exchanged, from %s to %s: %s', finds)

  it.each([
    ['zh', 'en', '数十万人离开了。', 'Hundreds of thousands of people left.'],
    ['de', 'en', 'Zehntausende kamen.', 'Tens of thousands of people came.'],
    ['fr', 'en', 'une heure et demie', 'an hour and a half'],
    ['ru', 'en', 'Он более или менее прав.', 'He is more or less right.'],
    ['it', 'en', 'Una decina di barche.', 'A dozen boats.'],
  ])('may be said in another way, from %s to %s: %s', leaves)
})
