import dictionary from 'dictionary-en'
import { describe, expect, it } from 'vitest'
import { openSpeller } from './hunspell'

describe('a speller', () => {
  it('knows the words of its dictionary, inflected too, and suggests for others', async () => {
    const speller = await openSpeller(dictionary)
    const words = ['ferry', 'ferries', 'don’t', 'London', 'ferrys', 'recieve']
    expect(words.filter((word) => !speller.knows(word))).toEqual(['ferrys', 'recieve'])
    expect(speller.suggest('recieve')).toContain('receive')
  })

  it('is opened once for a dictionary, whoever read its files', async () => {
    const copy = { aff: dictionary.aff.slice(), dic: dictionary.dic.slice() }
    expect(await openSpeller(copy)).toBe(await openSpeller(dictionary))
  })

  it('is refused a dictionary that is none', async () => {
    const bytes = new TextEncoder().encode('<html>Not found</html>\n'.repeat(40))
    await expect(openSpeller({ aff: bytes, dic: bytes })).rejects.toThrow('broken')
  })
})
