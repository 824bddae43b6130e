import { describe, expect, it } from 'vitest'
import { message, warningMessage } from '@/lib/i18n/message'
import { type Content, plain } from '@/lib/model/content'
import type { Failure } from '@/lib/model/result'
import { MAX_XML_DEPTH } from '../limits'
import { bytesOf, fixture, read, rewrite, shown, textOf, valueOf } from './testing'
import { xliff1, xliff2 } from './xliff'

const ROOT = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
const FILE = '<file original="o" source-language="en" target-language="de" datatype="x"><body>\n'
const END = '</body></file></xliff>'

describe('a file that cannot be read is refused with the line and the reason', () => {
  it('a document type', () =>
    refuses(`<!DOCTYPE xliff SYSTEM "http://example.com/xliff.dtd">\n${ROOT}${FILE}${END}`, {
      ...{ code: 'xml.doctype', line: 1, en: /document type/, ru: /тип документа/ },
    }))

  it('an entity that multiplies', () => {
    const entities = `<!ENTITY a "${'x'.repeat(100)}">\n<!ENTITY b "&a;&a;&a;">`
    refuses(`<?xml version="1.0"?>\n<!DOCTYPE xliff [${entities}]>\n${ROOT}${FILE}&b;${END}`, {
      ...{ code: 'xml.doctype', line: 3, en: /document type/, ru: /тип документа/ },
    })
  })

  it('an entity that nobody defined', () =>
    refuses(`${ROOT}${FILE}<trans-unit id="1"><source>&nbsp;</source></trans-unit>${END}`, {
      ...{ code: 'xml.entity', line: 3, en: /&nbsp;/, ru: /не знает/ },
    }))

  it('codes inside of codes without end', () => {
    const deep = '<g id="1">'.repeat(MAX_XML_DEPTH)
    refuses(`${ROOT}${FILE}\n<trans-unit id="1"><source>${deep}`, {
      ...{ code: 'xml.tooDeep', line: 4, en: /500 deep/, ru: /глубже 500/ },
    })
  })

  it('a file that breaks off', () => {
    const whole = textOf(fixture('xliff-1.2/plain-de.xlf'))
    refuses(whole.slice(0, whole.indexOf('Das Hafenamt')), {
      ...{ code: 'xml.unclosed', line: 7, en: /line 7 .*“target”/, ru: /строке 7/ },
    })
  })

  it('XML that is no XLIFF', () =>
    refuses('<?xml version="1.0"?>\n<!-- a feed -->\n<rss version="2.0"/>', {
      ...{ code: 'xliff.notXliff', line: 3, en: /begins with “rss”/, ru: /начинается с «rss»/ },
    }))

  it('XLIFF of another version', () => {
    const later = '\n<xliff version="3.0" xmlns="urn:oasis:names:tc:xliff:document:3.0"/>'
    const expected = { code: 'xliff.otherVersion', line: 2, en: /XLIFF 3.0/, ru: /XLIFF 3.0/ }
    refuses(later, expected)
    refuses(later, expected, xliff2)
  })

  it('words, and nothing at all', () => {
    refuses('Just words.', { code: 'xml.textOutside', line: 1, en: /Line 1/, ru: /Строка 1/ })
    expect(xliff1.parse(new Uint8Array())).toMatchObject({ failure: { code: 'file.empty' } })
  })

  it('a root with nothing in it', () =>
    expect(xliff1.parse(bytesOf('<xliff version="1.2"/>'))).toMatchObject({
      failure: { code: 'xliff.noFile' },
    }))
})

describe('a file that is odd is read as far as it goes', () => {
  it('units without source, target or id', () => {
    const { units, kept } = parsed1(
      '<trans-unit/><trans-unit id="a"><target>T</target></trans-unit><trans-unit><source>S</source></trans-unit>',
    )
    expect(units.map(({ id }) => id)).toEqual(['unit#1'])
    expect(kept).toEqual([{ code: 'kept.emptyUnits', args: { count: 2 } }])
  })

  it('units with two targets: one with a text is read and written, and it is told', () => {
    const bytes = bytesOf(
      `${ROOT}${FILE}<trans-unit id="a"><source>S</source><target>T</target>\n<target>U</target></trans-unit>\n<trans-unit id="b"><source>S</source><target/><target>V</target></trans-unit>${END}`,
    )
    const before = read(xliff1, bytes)
    expect(before.units.map(({ target }) => target.text)).toEqual(['T', 'V'])
    expect(before.warnings).toEqual([{ code: 'xliff.moreTexts', args: { count: 2, line: 4 } }])
    expect(textOf(valueOf(rewrite(xliff1, bytes, before, { b: { target: plain('W') } })))).toBe(
      textOf(bytes).replace('V', 'W'),
    )
    const segment = '<segment><source>S</source><target>T</target><target>U</target></segment>'
    const two = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f"><unit id="u">${segment}</unit></file></xliff>`
    const { units, warnings } = read(xliff2, bytesOf(two))
    expect(units.map(({ target }) => target.text)).toEqual(['T'])
    expect(warnings).toEqual([{ code: 'xliff.moreTexts', args: { count: 1, line: 1 } }])
  })

  it('markup of a page that nobody escaped: its words are text', () => {
    const words = 'A <b>bold <i>and</i></b> word<br/> <a href="u">link</a>'
    const bytes = bytesOf(
      `${ROOT}${FILE}<trans-unit id="a"><source>${words}</source><target>${words}</target></trans-unit>${END}`,
    )
    const before = read(xliff1, bytes)
    const [unit] = before.units
    expect(shown(unit!.target)).toBe('A {b}bold {i}and{/i}{/b} word{br} {a}link{/a}')
    expect(unit!.target).toEqual(unit!.source)
    const { text, codes } = unit!.target
    const written = (target: Content) =>
      textOf(valueOf(rewrite(xliff1, bytes, before, { a: { target } })))
    expect(written({ text: text.replace('bold', 'bald'), codes })).toContain(
      `<target>${words.replace('bold', 'bald')}</target>`,
    )
    expect(written({ text: 'A \uFFFCbold', codes: codes.slice(0, 1) })).toContain(
      '<target>A <bx id="b" rid="b" equiv-text="&lt;b&gt;"/>bold</target>',
    )
    const two = bytesOf(
      `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f"><unit id="a"><segment><source>${words}</source><target>${words}</target></segment></unit></file></xliff>`,
    )
    const later = read(xliff2, two)
    expect(shown(later.units[0]!.target)).toBe(shown(unit!.target))
    const half = { text: 'bold\uFFFC', codes: later.units[0]!.target.codes.slice(3, 4) }
    expect(textOf(valueOf(rewrite(xliff2, two, later, { a: { target: half } })))).toContain(
      '<target>bold<ec id="b" equiv="&lt;/b&gt;" isolated="yes"/></target>',
    )
  })

  it('ids as long as a book', () => {
    const long = 'x'.repeat(5_000)
    const one = `<trans-unit id="${long}"><source>S<x id="${long}"/></source></trans-unit>`
    const { units } = parsed1(one + one)
    expect(new Set(units.map(({ id }) => id)).size).toBe(2)
    expect(Math.max(...units.map(({ id }) => id.length))).toBeLessThan(600)
    const [code] = units[0]!.source.codes
    expect(code?.kind === 'inline' && code.id.length + code.display.length).toBeLessThan(300)
  })

  it('names that objects know', () => {
    const { units } = parsed1(
      '<trans-unit id="__proto__"><source><g id="constructor" ctype="toString">S</g><constructor/></source></trans-unit>',
    )
    expect(units[0]?.id).toBe('__proto__')
    expect(units[0]?.source.codes).toHaveLength(3)
  })

  it('twenty thousand codes of one id in one text, in bounded time', () => {
    const codes = '<x id="1"/>'.repeat(20_000)
    const bytes = bytesOf(
      `${ROOT}${FILE}<trans-unit id="1"><source>${codes}</source><target>${codes}</target></trans-unit>${END}`,
    )
    const before = read(xliff1, bytes)
    const target = {
      text: `a${before.units[0]!.target.text}`,
      codes: before.units[0]!.target.codes,
    }
    expect(rewrite(xliff1, bytes, before, { 1: { target } }).ok).toBe(true)
  })

  it('a megabyte of spaces, of ends and of segments', () => {
    const spaces = ' '.repeat(1_000_000)
    parsed1(`<trans-unit id="1"><source>a${spaces}b\n${spaces}</source></trans-unit>`)
    parsed1(`<trans-unit id="1"><source>${'<ex id="1"/>'.repeat(80_000)}</source></trans-unit>`)
    const marks = Array.from({ length: 20_000 }, (_, n) => `<mrk mtype="seg" mid="${n}">a</mrk>`)
    parsed1(
      `<trans-unit id="1"><source>a</source><seg-source>${marks.join(' ')}</seg-source><target><mrk mtype="seg" mid="7">b</mrk></target></trans-unit>`,
    )
  })

  it('markup in names stays text in every message', () => {
    const { warnings } = read(
      xliff1,
      bytesOf(
        `${ROOT}${FILE}</body></file><file source-language="&lt;img onerror=x>"><body/></file></xliff>`,
      ),
    )
    expect(warnings.map((one) => warningMessage('en', one)).join()).toContain('<img onerror=x>')
  })
})

function parsed1(units: string) {
  return read(xliff1, bytesOf(`${ROOT}${FILE}${units}${END}`))
}

interface Refusal {
  readonly code: string
  readonly line: number
  readonly en: RegExp
  readonly ru: RegExp
}

function refuses(text: string, { code, line, en, ru }: Refusal, format = xliff1) {
  const result = format.parse(bytesOf(text))
  expect(result).toMatchObject({ ok: false, failure: { code, args: { line } } })
  const failure = (result as { failure: Failure }).failure
  expect(message('en', failure)).toMatch(en)
  expect(message('ru', failure)).toMatch(ru)
}
