import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignTexts } from './align'
import {
  expectTiles,
  heading,
  lines,
  paragraphs,
  reportOf,
  sentence,
  show,
  THINGS_DE,
  THINGS_EN,
} from './testing'

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

  it('notices a short lost sentence by the names around it', () =>
    aligns(
      ['Мэр Тарасов приехал в марте.', 'Его встретили дети.', 'В апреле он уехал в Германию.'],
      ['Mayor Tarasov arrived in March.', 'In April he left for Germany.'],
      '0:0 1: 2:1',
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

  it('leaves a line alone that says again what the line before it said', () =>
    expect(
      show(
        align(
          [heading('Seepromenade wird im Mai gesperrt – Hafenbote', 0), sentence('Ab 4. Mai.', 1)],
          [
            heading('Lakeside promenade to close in May – Harbour Messenger', 0),
            heading('Lakeside promenade to close in May', 1),
            sentence('From 4 May.', 2),
          ],
          { sourceLang: 'de', targetLang: 'en' },
        ),
      ),
    ).toBe('0:0 :1 1:2'))
})

describe('any alignment', () => {
  it('leaves everything alone beside an empty side', () => {
    expect(show(align([], lines(['A.', 'B.']), OPTIONS))).toBe(':0 :1')
    expect(show(align(lines(['A.', 'B.']), [], OPTIONS))).toBe('0: 1:')
    expect(align([], [], OPTIONS)).toEqual([])
  })

  it('pairs a single sentence with a single one, however alike or long', () => {
    aligns(['lorem ipsum '.repeat(90_000)], ['lorem ipsum '.repeat(90_000)], '0:0')
    aligns(['Yes'], ['Я не знаю'], '0:0')
  })

  it('tiles both sides in order, with confidences from 0 to 1, the same each time', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(texts, texts, fc.nat(3), (source, target, size) => {
        const [a, b] = [paragraphs(source, size + 1), paragraphs(target, size + 1)]
        const beads = align(a, b, OPTIONS)
        expectTiles(beads, source.length, target.length)
        expect(align(a, b, OPTIONS)).toEqual(beads)
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
  it('finds what is missing, and tells how far it has come', () => {
    const [source, target] = [reportOf(2_400, THINGS_EN), reportOf(2_400, THINGS_DE)]
    target.splice(700, 1)
    target.splice(1_900, 2)
    const done: number[] = []
    const beads = align(lines(source), lines(target), {
      ...OPTIONS,
      onProgress: (now) => done.push(now),
    })
    expectTiles(beads, source.length, target.length)
    expect(beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)).toEqual(
      [700, 1_901, 1_902],
    )
    expect(done.length).toBeGreaterThan(2)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(1)
  })
})

describe('aligning several texts at once', () => {
  it('lets each learn from the others', () => {
    const [long, short] = [sandwich(40), sandwich(3)]
    const [alone, [, pooled = []]] = [
      align(short.source, short.target, NO_LANGUAGE),
      alignTexts([long, short], NO_LANGUAGE).beads,
    ]
    const sure = (beads: readonly { readonly confidence: number }[]) =>
      beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length
    expect(show(pooled)).toBe('0:0 1:1 2:2')
    expect(sure(pooled)).toBeGreaterThan(sure(alone))
  })

  it('gives each its own beads, in order, an empty one among them', () => {
    const one = { source: lines(['The ferry left.']), target: lines(['Die Fähre legte ab.']) }
    const { beads } = alignTexts([one, { source: [], target: [] }, one], OPTIONS)
    expect(beads.map(show)).toEqual(['0:0', '', '0:0'])
  })
})

/** Two texts in languages that nobody knows, of words that follow each other in another rhythm. */
function sandwich(count: number) {
  const words = (n: number) => [n % 3, (n * 7) % 5, (n * 11) % 13]
  const text = (vocabulary: string) =>
    lines(
      Array.from({ length: count }, (_, n) =>
        words(n)
          .map((word) => `${vocabulary.repeat(3)}${'abcdefghijklm'.charAt(word)}`)
          .join(' '),
      ),
    )
  return { source: text('z'), target: text('q') }
}

const NO_LANGUAGE = { sourceLang: 'xx', targetLang: 'yy', structure: false }
const LANGS = { sourceLang: 'en', targetLang: 'de' }
const OPTIONS = { ...LANGS, structure: true }
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

function aligns(source: string[], target: string[], expected: string, langs = LANGS) {
  const beads = align(lines(source), lines(target), { ...langs, structure: false })
  expect(show(beads)).toBe(expected)
}
