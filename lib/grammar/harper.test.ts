import { describe, expect, it } from 'vitest'
import off from './rules-off.json'
import type { Grammar } from './grammar'
import { openGrammar } from './harper'

describe('English grammar', { timeout: 60_000 }, () => {
  it.each([
    ['He go to school.', 'He goes to school.'],
    ['They was late.', 'They were late.'],
    ['A hour is long.', 'An hour is long.'],
    ['It is more faster.', 'It is faster.'],
    ["The dog wagged it's tail.", 'The dog wagged its tail.'],
    ['An university closed.', 'A university closed.'],
    ['The mayor could of known.', 'The mayor could have known.'],
    ['The ferry has went.', 'The ferry has gone.'],
    ['The childs play.', 'The children play.'],
    ['Its been a long year.', "It's been a long year."],
  ])('%s', async (wrong, right) => {
    expect(await mended(wrong)).toBe(right)
    expect(await rulesIn(right)).toEqual([])
  })

  it('counts in UTF-16, whatever stands before', async () => {
    const [found] = (await grammarOf('en')).objections('😀😀 e\u0301 He go home.')
    expect(found).toMatchObject({ start: 11, end: 13 })
    expect(found?.fixes).toEqual([{ start: 11, end: 13, text: 'goes' }])
  })

  it('is of no other language', async () => expect(await openGrammar('de')).toBeNull())

  it.each([
    ['en-GB', []],
    ['en', []],
    ['en-US', ['Regionalisms']],
  ])('of %s', async (lang, rules) =>
    expect(await rulesIn('The petrol is cheap.', lang)).toEqual(rules),
  )

  it('stays as quick after many texts', async () => {
    const grammar = await grammarOf('en')
    const timeOf = (from: number) => {
      const start = performance.now()
      for (let n = from; n < from + 100; n += 1)
        grammar.objections(`Ferry ${n}, once blue, left pier ${n * 7}, and he go home ${n} times.`)
      return performance.now() - start
    }
    timeOf(0)
    const first = timeOf(100)
    for (const n of [200, 300, 400]) timeOf(n)
    expect(timeOf(500)).toBeLessThan(5 * first + 500)
  })

  it('does without the rules that are off, each of which Harper has', async () => {
    const { slimBinary } = await import('harper.js/slimBinary')
    const known = JSON.parse(await slimBinary.getDefaultLintConfigAsJSON()) as object
    const names = Object.keys(known)
    expect(Object.keys(off.rules).filter((rule) => !names.includes(rule))).toEqual([])
    expect(await rulesIn('A hip hop trio won 3-2, uh, on election day.')).toEqual([])
  })
})

const opened = new Map<string, Promise<Grammar | null>>()

async function grammarOf(lang: string): Promise<Grammar> {
  const known = opened.get(lang) ?? openGrammar(lang)
  opened.set(lang, known)
  const grammar = await known
  if (!grammar) throw new Error(`no grammar of ${lang}`)
  return grammar
}

async function rulesIn(text: string, lang = 'en') {
  return (await grammarOf(lang)).objections(text).map(({ rule }) => rule)
}

/** The text with the first answer to each objection. */
async function mended(text: string) {
  const found = (await grammarOf('en')).objections(text)
  return found.reduceRight((now, { fixes: [fix] }) => {
    return fix ? now.slice(0, fix.start) + fix.text + now.slice(fix.end) : now
  }, text)
}
