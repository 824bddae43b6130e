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
      ' ',
    )
    expect(call.files).toMatchObject({ source: file, target: { name: 'target.txt' } })
    expect(call.options).toEqual({})
  })

  it('calls a pasted text after its first line', () => {
    const source = typed(emptyInput('ru'), '\n  Заголовок \nТекст')
    const call = importCall({ source, target: typed(emptyInput(), 'y') }, none, ' Ferries ')
    expect(call.options).toEqual({ title: 'Заголовок', project: 'Ferries', sourceLang: 'ru' })
  })

  it('cuts a long title between words', () => {
    expect(titleOf('word '.repeat(30))).toMatch(/^(word )+word…$/)
    expect(titleOf('字'.repeat(100))).toBe(`${'字'.repeat(80)}…`)
  })
})
