import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '@/lib/model/result'
import { fetchedDictionary } from './fetched-dictionary'

describe('the dictionary of a page', () => {
  it('is what the server has, asked for once', async () => {
    const { load, asked } = loader(() => ok('abc'))
    const [one, two] = [await load('de'), await load('de')]
    expect(one).toEqual({ aff: bytes('de aff abc'), dic: bytes('de dic abc') })
    expect([two === one, asked]).toEqual([true, ['de', 'de aff abc', 'de dic abc']])
  })

  it('is none where the server has none', async () => {
    const { load } = loader(() => ok(null))
    expect(await load('xx')).toBeNull()
  })

  it('is asked for again after a failure, which says what is in the way', async () => {
    const answers = [
      fail('dictionary.unreadable', { file: 'de.dic' }),
      fail('server.unreachable'),
      ok('abc'),
    ]
    const { load } = loader(() => answers.shift() ?? ok(null))
    await expect(load('de')).rejects.toMatchObject({ trouble: 'unreadable', file: 'de.dic' })
    await expect(load('de')).rejects.toMatchObject({ trouble: 'unreachable' })
    expect(await load('de')).not.toBeNull()
  })
})

function loader(answer: () => Result<string | null>) {
  const asked: string[] = []
  const load = fetchedDictionary({
    dictionary: (lang) => {
      asked.push(lang)
      const hash = answer()
      return Promise.resolve(hash.ok ? ok({ lang, hash: hash.value }) : hash)
    },
    dictionaryFile: (lang, hash, file) => {
      asked.push(`${lang} ${file} ${hash}`)
      return Promise.resolve(ok(bytes(`${lang} ${file} ${hash}`)))
    },
  })
  return { load, asked }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
