import { describe, expect, it } from 'vitest'
import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import { NOTHING_SET, withWord } from '@/lib/checks/project-texts'
import { settingsName } from '@/lib/checks/version'
import { fail, ok } from '@/lib/model/result'
import { createSending } from './in-turn'
import { createSettingsHere } from './settings-here'

describe('what is set for the checks of an open document', () => {
  it('has the words of the project and one’s own', async () => {
    const { words, mine } = await opened('Kogge\n')
    mine.put('Ewer', true)
    expect(words()).toEqual(['ewer', 'kogge'])
    mine.put('Ewer', false)
    expect(words()).toEqual(['kogge'])
  })

  it('is changed at once, and on the server', async () => {
    const { here, words, server } = await opened('')
    here.change({ word: 'Prahm', known: true })
    expect([words(), server().words]).toEqual([['prahm'], ''])
    await settled()
    expect(server().words).toBe('Prahm\n')
    here.change({ check: 'numbers', off: true })
    expect(here.known.get().project?.off).toEqual(['numbers'])
  })

  it('is as before when the server refuses', async () => {
    const { here, words } = await opened('Kogge\n', 'refuses')
    here.change({ word: 'Prahm', known: true })
    await settled()
    expect(words()).toEqual(['kogge'])
  })

  it('is asked for again when somebody else has changed it, and only then', async () => {
    const { here, words, somebody, asked } = await opened('')
    here.heardOf(settingsName(NOTHING_SET))
    expect(asked()).toBe(1)
    here.heardOf(somebody('Kogge'))
    await settled()
    expect([words(), asked()]).toEqual([['kogge'], 2])
  })

  it('is asked for once more when word of a change comes while it is on its way', async () => {
    const { here, words, somebody } = await opened('')
    here.heardOf(somebody('Kogge'))
    here.heardOf(somebody('Ewer'))
    await settled()
    expect(words()).toEqual(['ewer', 'kogge'])
  })

  it('keeps one’s own change while word of others comes in', async () => {
    const { here, words, somebody } = await opened('')
    here.change({ word: 'Prahm', known: true })
    here.heardOf(somebody('Kogge'))
    expect(words()).toEqual(['prahm'])
    await settled()
    expect(words()).toEqual(['kogge', 'prahm'])
  })
})

async function opened(words: string, server: 'takes' | 'refuses' = 'takes') {
  let kept: CheckSettingsAnswer = { project: null, ...NOTHING_SET, words }
  let asked = 0
  const mine = ownWords()
  const here = createSettingsHere({
    calls: {
      settings: () => {
        asked += 1
        return Promise.resolve(ok(kept))
      },
      change: async (change) => {
        await Promise.resolve()
        if (server === 'refuses') return fail('checkLists.tooMany')
        if ('word' in change) kept = { project: null, ...withWord(kept, change.word, change.known) }
        return ok(kept)
      },
    },
    ...{ mine, lang: 'de', sending: createSending(() => () => undefined) },
  })
  here.start()
  await settled()
  return {
    ...{ here, mine, server: () => kept, asked: () => asked },
    words: () => [...here.known.get().words].filter(Boolean).sort(),
    /** Puts a word in and gives the name of what is set then. */
    somebody: (word: string) => {
      kept = { project: null, ...withWord(kept, word, true) }
      return settingsName(kept)
    },
  }
}

function ownWords() {
  const words = new Set<string>()
  let heard: () => void = () => undefined
  return {
    get: () => [...words],
    put: (word: string, isKnown: boolean) => {
      if (isKnown) words.add(word)
      else words.delete(word)
      heard()
    },
    watch: (changed: () => void) => {
      heard = changed
      return () => undefined
    },
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
