import { describe, expect, it } from 'vitest'
import { freeSide, orderFiles } from './assign-files'

describe('two files dropped at once', () => {
  it('are told apart by what their names say', () => {
    expect(ordered('mt.txt', 'source.txt')).toEqual(['source.txt', 'mt.txt'])
    expect(ordered('перевод.txt', 'статья.txt')).toEqual(['статья.txt', 'перевод.txt'])
    expect(ordered('news_target.txt', 'news_source.txt')).toEqual([
      'news_source.txt',
      'news_target.txt',
    ])
  })

  it('stay in their order when the names say nothing', () =>
    expect(ordered('news.ru.txt', 'news.en.txt')).toEqual(['news.ru.txt', 'news.en.txt']))

  it('are not fooled by a word inside a word', () =>
    expect(ordered('tomato.txt', 'potato.txt')).toEqual(['tomato.txt', 'potato.txt']))
})

describe('a file dropped beside the panes', () => {
  it('goes to the source first, then to the empty side', () => {
    expect(freeSide({ source: true, target: true })).toBe('source')
    expect(freeSide({ source: false, target: true })).toBe('target')
    expect(freeSide({ source: false, target: false })).toBe('source')
  })
})

function ordered(first: string, second: string) {
  return orderFiles({ name: first }, { name: second }).map(({ name }) => name)
}
