import { describe, expect, it } from 'vitest'
import { emptyInput, swapped, swappedTexts, typed, withEncoding, withFile } from './pane-input'

const FILE = new File(['x'], 'x.txt')

describe('what a person brought', () => {
  it('keeps a language chosen beforehand, and forgets one chosen for another text', () => {
    expect(withFile(emptyInput('ru'), FILE).lang).toBe('ru')
    expect(withFile(typed(emptyInput('ru'), 'text'), FILE).lang).toBeNull()
    expect(typed(emptyInput('ru'), 'text').lang).toBe('ru')
  })

  it('is another thing to find out about with each change', () => {
    const file = withFile(emptyInput(), FILE)
    expect(withEncoding(file, 'koi8-r').id).not.toBe(file.id)
  })

  it('changes sides with its language, or without it', () => {
    const source = typed(emptyInput('ru'), 'English text')
    const target = typed(emptyInput('en'), 'Русский текст')
    expect(swapped({ source, target })).toEqual({ source: target, target: source })
    const { source: now } = swappedTexts({ source, target })
    expect([now.text, now.lang]).toEqual(['Русский текст', 'ru'])
  })
})
