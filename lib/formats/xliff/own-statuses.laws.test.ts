import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { STATUSES, type Status } from '@/lib/model/review'
import { bytesOf, read, rewrite, textOf, valueOf } from './testing'
import { xliff1 } from './xliff'

const PROGRAMS = ['trados', 'memoq', 'phrase'] as const
type Name = (typeof PROGRAMS)[number]

/** The attribute that says a status, whatever it says, with the white space before it. */
const SAID: Readonly<Record<Name, RegExp>> = {
  trados: /\s+conf\s*=\s*(?:"[^"]*"|'[^']*')/g,
  memoq: /\s+p:status\s*=\s*(?:"[^"]*"|'[^']*')/g,
  phrase: /\s+p:confirmed\s*=\s*(?:"[^"]*"|'[^']*')/g,
}

/** What of our statuses comes back; Phrase knows a review or none, and that from the second step on. */
function readAgain(name: Name, status: Status, step: number): Status {
  if (status === 'initial' || status === 'draft') return 'initial'
  if (name !== 'phrase') return status
  return status !== 'rejected' && step > 1 ? 'approved' : 'initial'
}

describe.each(PROGRAMS)('any file of %s', (name) => {
  it('is written again to the byte when nothing was edited', () =>
    fc.assert(
      fc.property(fileOf(name), ({ file }) => {
        const bytes = bytesOf(file)
        expect(valueOf(rewrite(xliff1, bytes, read(xliff1, bytes)))).toEqual(bytes)
      }),
    ))

  it('says the status of one segment there and nowhere else', () =>
    fc.assert(
      fc.property(fileOf(name), fc.nat(), anyStatus, ({ file, step }, pick, status) => {
        const bytes = bytesOf(file)
        const before = read(xliff1, bytes)
        const { id } = before.units[pick % before.units.length]!
        const after = valueOf(rewrite(xliff1, bytes, before, { [id]: { status } }))
        expect(textOf(after).replace(SAID[name], '')).toBe(file.replace(SAID[name], ''))
        for (const [n, unit] of read(xliff1, after).units.entries()) {
          const old = before.units[n]!
          const isSame = unit.id !== id || status === old.status
          expect(unit.status).toBe(isSame ? old.status : readAgain(name, status, step))
        }
      }),
      { numRuns: 300 },
    ))

  it('keeps every status when one text is edited', () =>
    fc.assert(
      fc.property(fileOf(name), fc.nat(), ({ file }, pick) => {
        const bytes = bytesOf(file)
        const before = read(xliff1, bytes)
        const { id } = before.units[pick % before.units.length]!
        const after = valueOf(rewrite(xliff1, bytes, before, { [id]: { target: plain('Сад') } }))
        expect(said(name, textOf(after))).toEqual(said(name, file))
      }),
    ))
})

const anyStatus = fc.constantFrom(...STATUSES)

function said(name: Name, file: string): string[] {
  return Array.from(file.matchAll(SAID[name]), ([found]) => found)
}

function fileOf(name: Name): fc.Arbitrary<{ file: string; step: number }> {
  return fc
    .record({ units: fc.array(UNITS[name], { minLength: 1, maxLength: 5 }), step: fc.nat(3) })
    .map(({ units, step }) => {
      const level = name === 'phrase' && step > 0 ? ` p:level="${step}"` : ''
      const body = units.map((unit, n) => unit(n)).join('\n')
      const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:p="${URIS[name]}"${level}><file original="o" source-language="en" target-language="ru" datatype="x"><body>${body}</body></file></xliff>`
      return { file, step: Math.max(1, step) }
    })
}

const URIS: Readonly<Record<Name, string>> = {
  trados: 'http://sdl.com/FileTypes/SdlXliff/1.0',
  memoq: 'MQXliff',
  phrase: 'http://www.memsource.com/mxlf/2.0',
}

type Numbered = (n: number) => string

/** An attribute that is there or not, in either quotes. */
function attribute(name: string, values: readonly string[]): fc.Arbitrary<string> {
  const written = fc
    .tuple(fc.constantFrom(' ', '\n '), fc.constantFrom('=', ' = '), fc.constantFrom(...values))
    .chain(([space, equals, value]) =>
      fc.constantFrom(`${space}${name}${equals}"${value}"`, `${space}${name}${equals}'${value}'`),
    )
  return fc.oneof(fc.constant(''), { weight: 4, arbitrary: written })
}

const target = fc.constantFrom('', '<target/>', '<target></target>', '<target>Сад полит.</target>')
const locked = (name: string) => attribute(name, ['true', 'false', 'locked'])

function unitWith(own: fc.Arbitrary<string>, mark: string): fc.Arbitrary<Numbered> {
  return fc.tuple(own, target).map(
    ([attributes, answer]) =>
      (n) =>
        `<trans-unit id="${n}"${mark}${attributes}><source>The garden is watered.</source>${answer}</trans-unit>`,
  )
}

const memoq = fc
  .tuple(
    attribute('p:status', ['NotStarted', 'ManuallyConfirmed', 'Proofread', 'Rejected', 'Other']),
    locked('p:locked'),
  )
  .map((all) => all.join(''))
const phrase = fc
  .tuple(attribute('p:confirmed', ['0', '1', '2', '3', 'x']), locked('p:locked'))
  .map((all) => all.join(''))

const segment = fc.tuple(
  attribute('conf', ['Draft', 'Translated', 'ApprovedTranslation', 'ApprovedSignOff', 'New']),
  locked('locked'),
  fc.constantFrom(null, '', 'Сад полит.'),
)
const trados = fc
  .record({
    segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
    hasTarget: fc.boolean(),
    isDefinedFirst: fc.boolean(),
  })
  .map(({ segments, hasTarget, isDefinedFirst }): Numbered => (unit) => {
    const marks = (textOfMark: (n: number) => string | null) =>
      segments
        .map((_, n) => [n, textOfMark(n)] as const)
        .filter(([, text]) => text !== null)
        .map(([n, text]) => `<mrk mtype="seg" mid="${unit}-${n}">${text}</mrk>`)
        .join(' ')
    const source = marks((n) => `Row ${n}.`)
    const answer = hasTarget ? `<target>${marks((n) => segments[n]?.[2] ?? null)}</target>` : ''
    const defs = segments.map(
      ([conf, lock], n) => `<p:seg id="${unit}-${n}"${conf} origin="mt"${lock}/>`,
    )
    const defined = `<p:seg-defs>${defs.join('')}</p:seg-defs>`
    const rest = isDefinedFirst ? defined + answer : answer + defined
    return `<trans-unit id="${unit}"><source>s</source><seg-source>${source}</seg-source>${rest}</trans-unit>`
  })

const UNITS: Readonly<Record<Name, fc.Arbitrary<Numbered>>> = {
  trados,
  memoq: unitWith(memoq, ' p:segmentguid="g"'),
  phrase: unitWith(phrase, ' p:para-id="1"'),
}
