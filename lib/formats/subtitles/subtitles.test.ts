import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { edited, keepsFixture, keepsLaws, open, texts, TYPED } from '../each-law'
import { formatFor } from '../registry'
import { srt } from './srt'
import { vtt } from './vtt'

describe('cues', () => {
  it('are told by the name of the file', () =>
    expect(['a.srt', 'a.VTT'].map((name) => formatFor(name, new Uint8Array()).id)).toEqual([
      'srt',
      'vtt',
    ]))

  it('are units of their own, with the place of their words', () => {
    const { units } = open(srt, '1\n00:00:01,000 --> 00:00:02,000\nAnd so\n').read
    expect(units).toEqual([
      { id: '1', kind: 'cue', content: { text: 'And so', codes: [] }, fileStart: 32 },
    ])
  })

  it('pair their tags', () => {
    const { units } = open(srt, `${TIMES}<i>a <b>b</i> c</b>`).read
    const codes = units[0]!.content.codes.map((code) =>
      code.kind === 'inline' ? `${code.display} ${code.id} ${code.role ?? ''}` : '',
    )
    expect(codes).toEqual(['i 1 open', 'b 2 open', 'i 1 close', 'b 2 close'])
  })

  it('have codes for the breaks of SubStation Alpha, but none in an address', () => {
    expect(texts(srt, `${TIMES}He said:\\NGo\\hon C:\\New`)).toEqual([
      'He said:[\\N]Go[\\h]on C:\\New',
    ])
    const addresses = 'C:\\Users\\Nora and "D:\\films\\horror" on \\\\server\\New'
    expect(texts(srt, `${TIMES}${addresses}`)).toEqual([addresses])
    expect(texts(srt, `${TIMES}One\\Ntwo\\Nthree\\N\\Nfour`)).toEqual([
      'One[\\N]two[\\N]three[\\N][\\N]four',
    ])
    const { content } = open(srt, `${TIMES}One\\Ntwo`).read.units[0]!
    expect(content.codes).toMatchObject([{ means: ['lineBreak'], data: '\\N' }])
    const now = { ...content, text: content.text.replace('two', 'three') }
    expect(edited(srt, `${TIMES}One\\Ntwo`, { 0: now })).toBe(`${TIMES}One\\Nthree`)
  })

  it('pair tags in braces too', () =>
    expect(texts(srt, `${TIMES}{b}Bold{/b} {I}words{/I} {x}`)).toEqual([
      '[b]Bold[/b] [i]words[/i] {x}',
    ]))

  it('tell of times that are not as usual', () =>
    expect(open(srt, '1\n00:01 -> 00:02\nWords').read.warnings).toEqual([
      { code: 'subtitles.oddTimes', args: { line: 2 } },
    ]))

  it('tell of lines that seem to be times and are none', () =>
    expect(
      open(srt, '1\n00:00:01,000 --> 00:00:02,000\nWords\n\n2\n0:0x --> 00:04\nMore --> here\n')
        .read.warnings,
    ).toEqual([{ code: 'subtitles.brokenTimes', args: { line: 6 } }]))

  it('take a long line with numbers or arrows for the words that it is', () => {
    for (const part of ['1:', '-->']) {
      const text = `1\n00:00:01,000 --> 00:00:02,000\n${part.repeat(300_000)}\n`
      expect(open(srt, text).read.warnings).toEqual([])
    }
  })

  it('tell of a first line that is missing', () =>
    expect(open(vtt, '00:01.000 --> 00:02.000\nWords').read.warnings).toEqual([
      { code: 'subtitles.noHeader', args: { line: 1 } },
    ]))

  it('tell what stays', () =>
    expect(open(vtt, 'WEBVTT\n\nNOTE a\n\nSTYLE\nb {}\n').read.kept).toEqual([
      { code: 'kept.cueBlocks', args: { count: 2 } },
    ]))

  it.each([
    ['a text without times', srt, 'Just words.\nAnd more.'],
    ['another without times or first line', vtt, 'Just words.'],
  ])('are not found in %s', (_, format, text) =>
    expect(format.parse(new TextEncoder().encode(text))).toMatchObject({
      failure: { code: 'subtitles.noTimes', args: { line: 1 } },
    }),
  )
})

describe('writing cues', () => {
  it('changes the words alone', () =>
    expect(edited(srt, `${TIMES}One\n\n${TIMES}Two`, { 1: 'Three' })).toBe(
      `${TIMES}One\n\n${TIMES}Three`,
    ))

  it('keeps the line ends of the cue', () =>
    expect(edited(srt, `${TIMES}One\r\ntwo`, { 0: lines('Uno', '\r\n', 'two') })).toBe(
      `${TIMES}Uno\r\ntwo`,
    ))

  it('empties a cue that lost its words', () =>
    expect(edited(srt, `${TIMES}One\n\n${TIMES}Two\n`, { 0: null })).toBe(
      `${TIMES}\n\n${TIMES}Two\n`,
    ))

  it('escapes in WebVTT what would be markup', () => {
    expect(edited(vtt, `${TIMES}One`, { 0: 'a <b> & c --> d' })).toBe(
      `${TIMES}a &lt;b> &amp; c --&gt; d`,
    )
    expect(edited(vtt, `${TIMES}a > b`, { 0: 'a --> b' })).toBe(`${TIMES}a --&gt; b`)
  })

  it('makes no reference of WebVTT of an ampersand that was there and letters that are new', () =>
    expect(edited(vtt, `${TIMES}R & D`, { 0: 'R &lt; D' })).toBe(`${TIMES}R &amp;lt; D`))

  it('keeps line ends of two characters whole', () =>
    expect(edited(vtt, `${TIMES}One\r\ntwo`, { 0: lines('Uno', '\r\n', 'two') })).toBe(
      `${TIMES}Uno\r\ntwo`,
    ))

  it('never ends a cue of WebVTT inside', () =>
    expect(edited(vtt, `${TIMES}One`, { 0: lines('a', '\n', '', '\n', 'b') })).toBe(`${TIMES}a\nb`))

  it('never begins a cue of SubRip inside', () =>
    expect(texts(srt, edited(srt, `${TIMES}One`, { 0: '00:00:01,000 --> 00:00:02,000' }))).toEqual([
      '00:00:01,000 -- > 00:00:02,000',
    ]))
})

describe('SubRip', () =>
  keepsLaws(srt, {
    files: cues(['<i>', '</i>', '{\\an8}', '\n\n', '\n']),
    typed: TYPED.filter((text) => !/[<{]|-->/.test(text)),
  }))

describe('WebVTT', () =>
  keepsLaws(vtt, { files: cues(['<i>', '</v>', '&amp;', '&', '<00:01.000>', '\n', 'NOTE']) }))

describe('fixtures of subtitles', () => {
  it.each([
    ['plain.srt', ['The ferry leaves⏎at seven.', '[i]Hold on![/i]']],
    ['crlf.srt', ['The ferry leaves⏎at seven.', '[i]Hold on![/i]']],
    ['no-numbers.srt', ['One boat', 'Two boats']],
    ['blank-inside.srt', ['Above⏎⏎below', 'Late words', '1984']],
    ['dots.srt', ['Short times', 'Dots and places']],
    ['overlap.srt', ['- Who is there?⏎- The captain.', 'No blank line before']],
    ['overrides.srt', ['[\\an8]On [font]top[/font] of [b]it[/b] <3', '[y:i]Old ways {here}']],
    ['odd-times.srt', ['One dash, no parts', 'Good again']],
    ['plain.vtt', ['The ferry leaves⏎at seven & nine.', '[v]Hold [i]on[/i]![/v]']],
    ['styles.vtt', ['[c]Land[/c] [00:00:01.500]ahoy\u00a0there']],
    ['no-header.vtt', ['Still read', 'And this']],
    ['header-only.vtt', []],
    ['escapes.vtt', ['a < b > c \u200ed &copy; 1 < 2']],
    ['ruby.vtt', ['[lang][ruby]船[rt]ふね[/rt][/ruby][/lang]', 'No blank line']],
  ])('%s', (name, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/subtitles', name))
    const format = name.endsWith('.srt') ? srt : vtt
    keepsFixture(format, bytes)
    expect(texts(format, bytes.toString())).toEqual(expected)
  })
})

const TIMES = '00:00:01,000 --> 00:00:02,000\n'

/** Words and line ends in turn. */
function lines(...pieces: readonly string[]): Content {
  const ends = pieces.filter((_, n) => n % 2 === 1)
  return {
    text: pieces.map((piece, n) => (n % 2 === 1 ? '\uFFFC' : piece)).join(''),
    codes: ends.map((text) => ({ kind: 'lineEnd', text })),
  }
}

function cues(markup: readonly string[]) {
  const words = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Boat', 'Паром', ...markup)))
    .map((pieces) => pieces.join(''))
  const cue = fc
    .tuple(fc.constantFrom('', '1\n', 'id\n'), words)
    .map(([head, text]) => head + TIMES + text)
  return fc.array(cue, { maxLength: 5 }).map((all) => all.join('\n\n'))
}
