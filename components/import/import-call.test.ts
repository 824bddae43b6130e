import { describe, expect, it } from 'vitest'
import { importCall, titleOf } from './import-call'
import { emptyInput, typed, withFile } from './pane-input'

const none = { source: null, target: null }

describe('what is sent for import', () => {
  it('sends files as they came, under their own names', () => {
    const file = new File(['x'], 'news.ru.txt')
    const call = importCall(
      { source: withFile(emptyInput(), file), target: typed(emptyInput(), 'y') },
      none,
      { project: ' ', segments: 'sentences' },
    )
    expect(call.files).toMatchObject({ source: file, target: { name: 'target.txt' } })
    expect(call.options).toEqual({})
  })

  it('calls a pasted text after its first line', () => {
    const source = typed(emptyInput('ru'), '\n  Заголовок \nТекст')
    const call = importCall({ source, target: typed(emptyInput(), 'y') }, none, {
      ...{ project: ' Ferries ', segments: 'lines' },
    })
    expect(call.options).toEqual({
      ...{ title: 'Заголовок', project: 'Ferries', sourceLang: 'ru', segments: 'lines' },
    })
  })

  it('sends a file that holds both sides alone', () => {
    const file = new File(['x'], 'both.xlf')
    const side = {
      ...{ preview: '', isWhole: true, guess: null },
      counts: { paragraphs: 1, words: 1, characters: 1 },
    }
    const target = { ...side, declared: 'en-US' }
    const report = {
      ...{
        ...side,
        declared: 'de',
        failure: null,
        decoding: null,
        warnings: [],
        contents: null,
        table: null,
        languages: [],
      },
      target,
    }
    const panes = { source: withFile(emptyInput(), file), target: emptyInput() }
    const choice = { project: '', segments: 'sentences' } as const
    expect(importCall(panes, { source: report, target: null }, choice)).toEqual({
      files: { bilingual: file },
      options: { sourceLang: 'de', targetLang: 'en-US' },
    })
  })

  it('cuts a long title between words', () => {
    expect(titleOf('word '.repeat(30))).toMatch(/^(word )+word…$/)
    expect(titleOf('字'.repeat(100))).toBe(`${'字'.repeat(80)}…`)
  })
})
