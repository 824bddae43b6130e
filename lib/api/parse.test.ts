import { describe, expect, it } from 'vitest'
import { parseWith } from './parse'
import { actRequestSchema, importOptionsSchema } from './requests'

describe('an action that comes in', () => {
  it('passes as it is', () => {
    const action = edit({ text: 'a\uFFFCb', codes: [{ kind: 'unit', unit: '1' }] })
    expect(parseWith(actRequestSchema, { action })).toEqual({ ok: true, value: { action } })
  })

  it('is refused with the place of a character that no text can keep', () => {
    const failure = (text: string) =>
      parseWith(actRequestSchema, { action: edit({ text, codes: [] }) })
    expect(failure('ab\0')).toMatchObject({
      failure: { code: 'text.notStorable', args: { offset: 2, line: 1, character: 'U+0000' } },
    })
    expect(failure('a\n\uD800b')).toMatchObject({
      failure: { code: 'text.notStorable', args: { offset: 2, line: 2, character: 'U+D800' } },
    })
    expect(failure('🛳')).toMatchObject({ ok: true })
  })

  it.each([
    ['as many codes as a text has places for', edit({ text: '\uFFFC', codes: [] })],
    ['a kind that is known', { ...edit({ text: '', codes: [] }), kind: 'destroy' }],
    ['nothing more than asked for', { ...edit({ text: '', codes: [] }), role: 'lead' }],
    ['an id of plain characters', { ...edit({ text: '', codes: [] }), id: "'; drop table" }],
    ['an id that is not the import’s', { ...edit({ text: '', codes: [] }), id: 'import' }],
    ['something to do', { ...edit({ text: '', codes: [] }), changes: [] }],
  ])('must have %s', (_, action) => {
    expect(parseWith(actRequestSchema, { action })).toMatchObject({
      failure: { code: 'request.malformed' },
    })
  })
})

describe('the options of an import', () => {
  it('may be none', () => {
    expect(parseWith(importOptionsSchema, {})).toEqual({ ok: true, value: {} })
  })

  it('name what is wrong', () => {
    expect(parseWith(importOptionsSchema, { sourceLang: 'not a tag' })).toMatchObject({
      failure: { code: 'request.malformed', args: { at: 'sourceLang' } },
    })
  })

  it('have a title that can be kept', () => {
    expect(parseWith(importOptionsSchema, { title: 'a\0' })).toMatchObject({
      failure: { code: 'text.notStorable' },
    })
  })

  it('are taken without what a program may have smuggled in', () => {
    const options: unknown = JSON.parse('{"__proto__": {"admin": true}, "title": "T"}')
    const parsed = parseWith(importOptionsSchema, options)
    expect(parsed.ok && 'admin' in parsed.value).toBe(false)
  })
})

function edit(target: object) {
  const changes = [{ segment: 's1', basedOn: 'import', target, status: 'draft' }]
  return { kind: 'revise', id: 'a-1', label: 'edit', changes }
}
