import { ok } from '@/lib/model/result'
import { describe, expect, it } from 'vitest'
import { type Command, parseCall } from './command'

const COMMAND: Command = {
  help: '',
  options: { lang: 'string', json: 'boolean' },
  takes: [1, 2],
  run: () => Promise.resolve(ok(0)),
}

describe('calling a command', () => {
  it('takes options before, between and after the files', () => {
    const call = parseCall(COMMAND, ['--lang', 'de', 'a', '--json', '-'])
    if (!call.ok) throw new Error(call.failure.code)
    expect(call.value.operands).toEqual(['a', '-'])
    expect(call.value.text('lang')).toBe('de')
    expect(call.value.flag('json')).toBe(true)
  })

  it('gives the last value of an option, or all of them', () => {
    const call = parseCall(COMMAND, ['a', '--lang', 'de', '--lang=fr'])
    if (!call.ok) throw new Error(call.failure.code)
    expect(call.value.text('lang')).toBe('fr')
    expect(call.value.texts('lang')).toEqual(['de', 'fr'])
    expect(call.value.texts('json')).toEqual([])
  })

  it('takes what follows two dashes for files', () =>
    expect(parseCall(COMMAND, ['--', '--json'])).toMatchObject({ value: { operands: ['--json'] } }))

  it('needs no files to explain itself', () => {
    const call = parseCall(COMMAND, ['--help'])
    expect(call.ok && call.value.flag('help')).toBe(true)
  })

  it.each([
    [['a', '--wrong'], 'cli.unknownOption', { option: '--wrong' }],
    [['a', '-x'], 'cli.unknownOption', { option: '-x' }],
    [['a', '--lang'], 'cli.optionNeedsValue', { option: '--lang' }],
    [['a', '--json=yes'], 'cli.optionTakesNoValue', { option: '--json' }],
    [[], 'cli.tooFew', { count: 1 }],
    [['a', 'b', 'c'], 'cli.tooMany', { operand: 'c' }],
  ])('refuses %j', (args, code, failing) =>
    expect(parseCall(COMMAND, args)).toEqual({ ok: false, failure: { code, args: failing } }),
  )
})
