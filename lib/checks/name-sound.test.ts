import { describe, expect, it } from 'vitest'
import { likenessOfNames } from './name-sound'

describe('names that sound the same', () => {
  it.each([
    ['Колчанова', 'Kolchanova'],
    ['Колчанова', 'Koltschanowa'],
    ['Колчанова', 'Koltchanova'],
    ['Колчанова', 'Kołczanowa'],
    ['Щербаков', 'Schtscherbakow'],
    ['Щербаков', 'Shcherbakov'],
    ['Юрченко', 'Yurchenko'],
    ['Жуков', 'Joukov'],
    ['Хабаров', 'Chabarow'],
    ['Ніжинський', 'Nizhynskyi'],
    ['Παπαδόπουλος', 'Papadopoulos'],
    ['Пушкин', 'Pouchkine'],
  ])('%s and %s', (a, b) => expect(likenessOfNames(a, b)).toBe('same'))
})

describe('names that are near', () => {
  it.each([
    ['Колчанова', 'Kolchakova'],
    ['Брянцева', 'Bryanseva', 'same'],
    ['Юрченко', 'Yurchneko'],
    ['Щербаков', 'Shcherbalov'],
  ])('%s and %s', (a, b, expected = 'near') => expect(likenessOfNames(a, b)).toBe(expected))
})

it('tells other names', () => {
  expect(likenessOfNames('Асадов', 'Brown')).toBe('other')
  expect(likenessOfNames('Лин', 'Lon')).toBe('same')
})
