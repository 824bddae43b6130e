import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bead } from '@/lib/model/bitext'
import { align } from './align'
import type { AlignSentence } from './align'

describe('aligning two short texts', () => {
  it('pairs sentences that answer each other', () =>
    aligns(
      ['The ferry left at 9.40.', 'Nobody on the quay was surprised.', 'Marta Lindqvist waved.'],
      [
        'Die Fähre legte um 9.40 Uhr ab.',
        'Niemand am Kai war überrascht.',
        'Marta Lindqvist winkte.',
      ],
      '0:0 1:1 2:2',
    ))

  it('joins two sentences that were made one', () =>
    aligns(
      [
        'The bridge is closed.',
        'The repair will cost 3.5 million crowns.',
        'Engineer Osei leads it.',
      ],
      [
        'Die Brücke ist gesperrt, und die Reparatur wird 3,5 Millionen Kronen kosten.',
        'Ingenieur Osei leitet sie.',
      ],
      '0+1:0 2:1',
    ))

  it('leaves a sentence alone that lost its answer, and one that answers nothing', () =>
    aligns(
      [
        'Der Leuchtturm von Kap Varde wurde 1894 gebaut.',
        'Seit 2011 gehört er der Stiftung Nordlicht.',
        'Leiterin Ingrid Solheim rechnet mit 14 000 Gästen.',
        'Der Eintritt kostet 12 Euro.',
      ],
      [
        'The lighthouse of Cape Varde was built in 1894.',
        'Director Ingrid Solheim expects 14,000 guests.',
        'Admission costs 12 euros.',
        'Share this page with your friends and subscribe!',
      ],
      '0:0 1: 2:1 3:2 :3',
    ))

  it('never lets the next paragraph swallow a heading', () =>
    expect(
      show(
        align(
          [heading('Night trains return', 0), sentence('The first one leaves on 4 May.', 1)],
          [heading('Nachtzüge kehren zurück', 0), sentence('Der erste fährt am 4. Mai ab.', 1)],
          { sourceLang: 'en', targetLang: 'de' },
        ),
      ),
    ).toBe('0:0 1:1'))

  it('knows names across scripts, and months and countries from Intl', () =>
    aligns(
      ['Мэр Тарасов приехал в марте.', 'В апреле он уехал в Германию.'],
      [
        'The harbour was quiet all winter long.',
        'Mayor Tarasov arrived in March.',
        'In April he left for Germany.',
      ],
      ':0 0:1 1:2',
      { sourceLang: 'ru', targetLang: 'en' },
    ))

  it('takes a short lost sentence without names or numbers for a merge, a known limit', () =>
    aligns(
      ['Мэр Тарасов приехал в марте.', 'Его встретили дети.', 'В апреле он уехал в Германию.'],
      ['Mayor Tarasov arrived in March.', 'In April he left for Germany.'],
      '0+1:0 2:1',
      { sourceLang: 'ru', targetLang: 'en' },
    ))

  it('takes paragraph borders for evidence', () => {
    const source = [
      sentence('Aaa bbb ccc.', 0),
      sentence('Ddd eee fff.', 1),
      sentence('Ggg hhh.', 1),
    ]
    const target = [sentence('Xxx yyy zzz.', 0), sentence('Uuu vvv www qqq rrr.', 1)]
    expect(show(align(source, target, { sourceLang: 'en', targetLang: 'xx' }))).toBe('0:0 1+2:1')
  })
})

describe('any alignment', () => {
  it('leaves everything alone beside an empty side', () => {
    expect(show(align([], lines(['A.', 'B.']), OPTIONS))).toBe(':0 :1')
    expect(show(align(lines(['A.', 'B.']), [], OPTIONS))).toBe('0: 1:')
    expect(align([], [], OPTIONS)).toEqual([])
  })

  it('pairs a single sentence with a single one, however alike or long', () => {
    aligns(['lorem ipsum '.repeat(50_000)], ['lorem ipsum '.repeat(50_000)], '0:0')
    aligns(['Yes'], ['Я не знаю'], '0:0')
  })

  it('tiles both sides in order, with confidences from 0 to 1, the same each time', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, texts, fc.nat(3), (source, target, paragraph) => {
        const [a, b] = [source, target].map((side) => units(side, paragraph + 1))
        const beads = align(a ?? [], b ?? [], OPTIONS)
        tiles(beads, source.length, target.length)
        expect(align(a ?? [], b ?? [], OPTIONS)).toEqual(beads)
      }),
      { numRuns: 60 },
    )
  })

  it('stops with the reason of an aborted signal', () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort(new Error('enough'))
    const texts = lines(['One.', 'Two.'])
    expect(() => align(texts, texts, { ...OPTIONS, signal: stop.signal, onProgress })).toThrow(
      'enough',
    )
  })
})

describe('aligning long texts', () => {
  it('carries on from stretch to stretch and finds what is missing', () => {
    const source = Array.from({ length: 2_400 }, (_, n) =>
      report(n, ['visitors', 'boats', 'crates']),
    )
    const target = Array.from({ length: 2_400 }, (_, n) => report(n, ['Gäste', 'Boote', 'Kisten']))
    target.splice(700, 1)
    target.splice(1_900, 2)
    const done: number[] = []
    const beads = align(lines(source), lines(target), {
      ...OPTIONS,
      onProgress: (now) => done.push(now),
    })
    tiles(beads, source.length, target.length)
    expect(beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)).toEqual(
      [700, 1_901, 1_902],
    )
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(1)
  })
})

const OPTIONS = { sourceLang: 'en', targetLang: 'de', structure: true }
const WORDS = [
  'The boat left.',
  'Das Boot fuhr ab.',
  '',
  ' ',
  '12',
  '« ? »',
  '一百三十六万',
  'كتاب',
  'x'.repeat(9_000),
]

/** A sentence that differs from its neighbours in number and length. */
function report(n: number, things: readonly string[]): string {
  const thing = things[n % things.length] ?? ''
  return `${thing} ${(n * 7_919) % 9_973} ${thing.repeat(1 + ((n * 31) % 11))}.`
}

/** Beads as `source:target`, numbered from 0, joined by `+`. */
function aligns(source: string[], target: string[], expected: string, langs = LANGS) {
  const beads = align(lines(source), lines(target), { ...langs, structure: false })
  expect(show(beads)).toBe(expected)
}

const LANGS = { sourceLang: 'en', targetLang: 'de' }

function show(beads: readonly Bead[]): string {
  return beads.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ')
}

function tiles(beads: readonly Bead[], sources: number, targets: number) {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(sources).keys()])
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(targets).keys()])
  expect(beads.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
  expect(beads.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
}

function lines(texts: readonly string[]): AlignSentence[] {
  return texts.map((text, unit) => sentence(text, unit))
}

/** `size` sentences to a paragraph. */
function units(texts: readonly string[], size: number): AlignSentence[] {
  return texts.map((text, n) => sentence(text, Math.floor(n / size)))
}

function sentence(text: string, unit: number): AlignSentence {
  return { text, unit, kind: 'paragraph' }
}

function heading(text: string, unit: number): AlignSentence {
  return { text, unit, kind: 'heading' }
}
