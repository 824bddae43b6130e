import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKey, concatAll, equal } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'
import { graphemeEdges } from '@/lib/text/graphemes'
import { diff } from './hunks'
import { merge3, type Piece } from './merge3'
import { type Choice, conflictsIn, merged } from './merged'

describe('merging two texts made of one', () => {
  it('takes both changes where they do not touch', () =>
    merges('The red boat left the port.', {
      mine: 'The blue boat left the port.',
      theirs: 'The red boat left the harbour.',
      gives: 'The blue boat left the harbour.',
    }))

  it('takes two changed neighbours, with a space between them', () =>
    merges('the red boat', {
      mine: 'the blue boat',
      theirs: 'the red ship',
      gives: 'the blue ship',
    }))

  it('takes a change of one side alone, and one that both made once', () => {
    merges('one two', { mine: 'one two', theirs: 'one three', gives: 'one three' })
    merges('one two', { mine: 'one four', theirs: 'one two', gives: 'one four' })
    merges('one two', { mine: 'one six', theirs: 'one six', gives: 'one six' })
  })

  it('asks where both changed a word', () =>
    asks('The red boat.', 'The blue boat.', 'The grey boat.', ['red: blue | grey']))

  it('asks where one took out what the other changed', () =>
    asks('The very red boat left.', 'The boat left.', 'The very grey boat left.', [
      'very red :  | very grey ',
    ]))

  it('asks where both put something in at one place', () =>
    asks('It left.', 'It left. Then rain.', 'It left. Then snow.', [':  Then rain. |  Then snow.']))

  it('asks where changes touch', () =>
    asks('the red boat', 'the very red boat', 'the blue boat', ['red: very red | blue']))

  it('asks once for texts without a word in common with the base', () => {
    const [base, mine, theirs] = ['a', 'b', 'c'].map((letter) =>
      Array.from({ length: 900 }, (_, n) => `${letter}${n}`).join(' '),
    ) as [string, string, string]
    const { pieces, exact } = merge3(plain(base), plain(mine), plain(theirs), 'en')
    expect(exact).toBe(false)
    expect(pieces.map(({ kind }) => kind)).toEqual(['conflict'])
    expect(merged(pieces, ['both']).text).toBe(`${theirs} ${mine}`)
  })

  it('merges characters where words are written without spaces', () =>
    merges('我在图书馆看书。', {
      mine: '他在图书馆看书。',
      theirs: '我在图书馆看报。',
      gives: '他在图书馆看报。',
      lang: 'zh',
    }))
})

describe('what is chosen', () => {
  const { pieces } = merge3(plain('It is red.'), plain('It is blue.'), plain('It is grey.'), 'en')
  const gives = (choice: Choice | undefined, joiner?: string) =>
    merged(pieces, [choice], joiner).text

  it('stands: theirs, mine, or theirs and then mine', () => {
    expect(gives('theirs')).toBe('It is grey.')
    expect(gives('mine')).toBe('It is blue.')
    expect(gives('both')).toBe('It is grey blue.')
    expect(gives('both', '')).toBe('It is greyblue.')
  })

  it('is theirs until something is', () => expect(gives(undefined)).toBe('It is grey.'))
})

describe('codes', () => {
  it('stay where both left them', () => {
    const { pieces } = merge3(text('a ① b c'), text('x ① b c'), text('a ① b y'), 'en')
    expect(merged(pieces)).toEqual(text('x ① b y'))
  })

  it('are asked for once when both moved the same one to different places', () => {
    const { pieces } = merge3(
      text('① one two three four five'),
      text('one two ① three four five'),
      text('one two three four ① five'),
      'en',
    )
    expect(conflictsIn(pieces)).toHaveLength(1)
    for (const choice of ['mine', 'theirs', 'both'] as const)
      expect(merged(pieces, [choice]).codes).toEqual(text('①').codes)
  })

  it('are merged when one side moved one and the other did not touch it', () => {
    const { pieces } = merge3(
      text('① one two three four five'),
      text('one two ① three four five'),
      text('① one two three four six'),
      'en',
    )
    expect(merged(pieces)).toEqual(text('one two ① three four six'))
  })
})

describe('laws of merging', () => {
  it('gives each text as the sequence of its stretches', () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { pieces } = merge3(base, mine, theirs, 'en')
        const standing = (side: 'mine' | 'theirs') =>
          concatAll(
            pieces.map((piece) => (piece.kind === 'conflict' ? piece[side] : piece.content)),
          )
        if (pieces.every(({ kind }) => kind !== 'theirs')) expect(standing('mine')).toEqual(mine)
        if (pieces.every(({ kind }) => kind !== 'mine')) expect(standing('theirs')).toEqual(theirs)
      }),
    ))

  it('gives a side when the other changed nothing, or the same', () =>
    fc.assert(
      fc.property(three, ([base, mine]) => {
        for (const [one, other] of [
          [base, mine],
          [mine, base],
          [mine, mine],
        ] as const)
          // prettier-ignore
          expect(equal(merged(merge3(base, one, other, 'en').pieces), mine)).toBe(true)
      }),
    ))

  it('is the same from either side', () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const mirrored = merge3(base, theirs, mine, 'en').pieces.map(mirror)
        expect(merge3(base, mine, theirs, 'en').pieces).toEqual(mirrored)
      }),
    ))

  it('has the changes of both sides when none touch', () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { pieces } = merge3(base, mine, theirs, 'en')
        if (conflictsIn(pieces).length > 0) return
        const own = diff(base, mine, 'en').hunks
        const others = diff(base, theirs, 'en').hunks
        const isShared = (hunk: (typeof own)[number]) =>
          own.some(({ fromA, toA }) => fromA === hunk.fromA && toA === hunk.toA)
        const fresh = others.filter((hunk) => !isShared(hunk))
        const shifted = fresh.map(({ fromA, toA, fromB, toB }) => {
          const before = own.filter((one) => one.toA <= fromA)
          const by = before.reduce((sum, one) => sum + one.toB - one.fromB - one.toA + one.fromA, 0)
          return { fromA: fromA + by, toA: toA + by, fromB, toB }
        })
        expect(merged(pieces).text).toBe(applied(mine.text, theirs.text, shifted))
      }),
    ))

  it('never drops a word that one side wrote and the other did not delete', () =>
    fc.assert(
      fc.property(threeOfWords, ([base, mine, theirs]) => {
        const { pieces } = merge3(base, mine, theirs, 'en')
        const kept = counted(
          merged(
            pieces,
            conflictsIn(pieces).map(() => 'both' as const),
          ).text,
        )
        for (const [one, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          // prettier-ignore
          const deleted = counted(deletedWords(base, other))
          for (const [word, count] of counted(one.text))
            expect(kept.get(word) ?? 0).toBeGreaterThanOrEqual(count - (deleted.get(word) ?? 0))
        }
      }),
      { numRuns: 500 },
    ))

  it('has a code that both kept exactly once, whatever is chosen', () =>
    fc.assert(
      fc.property(threeWithCodes, fc.array(choice, { maxLength: 5 }), (texts, choices) => {
        const [base, mine, theirs] = texts
        const { pieces } = merge3(base, mine, theirs, 'en')
        const codes = merged(pieces, choices).codes.map(codeKey)
        expect(new Set(codes).size).toBe(codes.length)
        const has = ({ codes: list }: Content, key: string) =>
          list.some((one) => codeKey(one) === key)
        for (const key of base.codes.map(codeKey))
          if (has(mine, key) && has(theirs, key)) expect(codes).toContain(key)
      }),
      { numRuns: 1000 },
    ))

  it('cuts no grapheme, in ten scripts', () =>
    fc.assert(
      fc.property(scripts, scripts, scripts, (a, b, c) => {
        const [base, mine, theirs] = [plain(a), plain(b), plain(c)]
        const { pieces } = merge3(base, mine, theirs, 'th')
        const edges = (['base', 'mine', 'theirs'] as const).map((side) => ends(pieces, side))
        const texts = [a, b, c]
        edges.forEach((list, n) => {
          const allowed = new Set(graphemeEdges(texts[n] ?? ''))
          if (list) expect(list.every((at) => allowed.has(at))).toBe(true)
        })
      }),
    ))
})

interface Case {
  readonly mine: string
  readonly theirs: string
  readonly gives: string
  readonly lang?: string
}

function merges(base: string, { mine, theirs, gives, lang = 'en' }: Case): void {
  const { pieces } = merge3(plain(base), plain(mine), plain(theirs), lang)
  expect(conflictsIn(pieces)).toEqual([])
  expect(merged(pieces)).toEqual(plain(gives))
}

/** Conflicts are written `base: mine | theirs`. */
function asks(base: string, mine: string, theirs: string, expected: string[]): void {
  const { pieces } = merge3(plain(base), plain(mine), plain(theirs), 'en')
  const found = conflictsIn(pieces)
  expect(found.map((one) => `${one.base.text}: ${one.mine.text} | ${one.theirs.text}`)).toEqual(
    expected,
  )
}

function mirror(piece: Piece): Piece {
  if (piece.kind === 'conflict') return { ...piece, mine: piece.theirs, theirs: piece.mine }
  const kinds = { mine: 'theirs', theirs: 'mine', same: 'same', both: 'both' } as const
  return { ...piece, kind: kinds[piece.kind] }
}

/** The offsets in one text at which its stretches end; null where a stretch does not say. */
function ends(pieces: readonly Piece[], side: 'base' | 'mine' | 'theirs'): number[] | null {
  let at = 0
  const found: number[] = []
  for (const piece of pieces) {
    if (piece.kind === 'conflict') at += piece[side].text.length
    else if (piece.kind === 'same' || piece.kind === side) at += piece.content.text.length
    else return null
    found.push(at)
  }
  return found
}

function deletedWords(base: Content, side: Content): string {
  const { hunks } = diff(base, side, 'en')
  return hunks.map(({ fromA, toA }) => base.text.slice(fromA, toA)).join(' ')
}

function counted(words: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function applied(
  old: string,
  young: string,
  hunks: readonly { fromA: number; toA: number; fromB: number; toB: number }[],
): string {
  return hunks.toReversed().reduce((made, { fromA, toA, fromB, toB }) => {
    return made.slice(0, fromA) + young.slice(fromB, toB) + made.slice(toA)
  }, old)
}

/** Circled figures become codes of their own. */
function text(words: string): Content {
  const codes = (words.match(/[①-⑨]/gu) ?? []).map((sign): Code => ({
    kind: 'inline',
    id: sign,
    data: `<${sign}>`,
    display: sign,
  }))
  return { text: words.replace(/[①-⑨]/gu, CODE), codes }
}

const WORDS = ['the', 'boat', 'left', 'old', 'port', 'and', 'rain', 'in', 'a', 'mist']
const wordList = fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 })

/** A base and two texts made of it by a few edits each. */
function edited<T>(start: fc.Arbitrary<T[]>, word: fc.Arbitrary<T>, show: (list: T[]) => Content) {
  const edit = fc.tuple(fc.nat(20), fc.nat(2), fc.array(word, { maxLength: 2 }))
  const edits = fc.array(edit, { maxLength: 2 })
  return fc.tuple(start, edits, edits).map(([list, ...sides]) => {
    const [mine, theirs] = sides.map((side) =>
      side.reduce(
        (made, [at, remove, words]) => made.toSpliced(at % (made.length + 1), remove, ...words),
        list,
      ),
    ) as [T[], T[]]
    return [show(list), show(mine), show(theirs)] as const
  })
}

const three = edited(wordList, fc.constantFrom(...WORDS, '①', '②', '.', 'e\u0301'), (list) =>
  text(list.join(' ')),
)
const threeOfWords = edited(wordList, fc.constantFrom(...WORDS), (list) => plain(list.join(' ')))

/** Three texts with the same codes, each at most once, anywhere. */
const withCodes = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }),
    fc.array(fc.nat(20), { maxLength: 3 }),
  )
  .map(([list, places]) =>
    text(
      places
        .reduce((made, at, n) => made.toSpliced(at % (made.length + 1), 0, '①②③'[n] ?? ''), list)
        .join(' '),
    ),
  )
const threeWithCodes = fc.tuple(withCodes, withCodes, withCodes)
const choice = fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const)
const scripts = fc
  .array(
    fc.constantFrom(
      ...['boat', 'лодка', 'القارب', 'नाव', 'เรือลำ', '船は港', '한국', '👩‍👩‍👧', '🇩🇪', 'e\u0301'],
      ...[' ', '.', '\u00a0', 'क्षि'],
    ),
    { maxLength: 12 },
  )
  .map((list) => list.join(''))
