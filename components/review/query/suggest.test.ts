import { describe, expect, it } from 'vitest'
import { suggestionsFor } from './suggest'

describe('what may stand at the caret', () => {
  it('offers the checks that found something behind their key', () => {
    const offered = suggestionsFor('check:nu', 8, [], ['names', 'numbers'])
    expect(offered).toMatchObject([{ text: 'check:numbers ', check: 'numbers' }])
  })

  it('offers the keys that begin so', () => expect(offered('sta|')).toEqual(['status:']))
  it('offers them after a minus', () => expect(offered('a -fl|')).toEqual(['flagged:']))
  it('offers all keys at the start of a word', () =>
    expect(offered('status:draft |')).toContain('changed:'))
  it('offers the values of a key', () => expect(offered('changed:|')).toEqual(['yes', 'no']))
  it('says what a word means behind its key', () => {
    const [open] = suggestionsFor('comment:op', 10)
    expect(open).toMatchObject({ insert: 'open', meaning: 'comment.open' })
    expect(suggestionsFor('status:op', 9)[0]).toMatchObject({ meaning: 'value.open' })
  })
  it('goes on after a comma', () => expect(offered('status:draft,re|')).toEqual(['rejected']))
  it('offers people by name, in quotes where needed', () =>
    expect(offered('by:|')).toEqual(['me', 'machine', 'ann', '"Bob Lee"']))
  it('offers nothing inside quotes or for a key that is not there', () => {
    expect(offered('"sta|')).toEqual([])
    expect(offered('chek:|')).toEqual([])
  })

  it('puts it in the place of the word begun', () => {
    const [one] = suggestionsFor('-stat river', 5)
    expect(one).toMatchObject({ text: '-status: river', caret: 8, meaning: 'key.status' })
    const [value] = suggestionsFor('status:dr river', 9)
    expect(value).toMatchObject({ text: 'status:draft river', caret: 13 })
  })
})

/** The caret stands at the bar. */
function offered(marked: string): string[] {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  return suggestionsFor(text, caret, ['ann', 'Bob Lee']).map(({ insert }) => insert)
}
