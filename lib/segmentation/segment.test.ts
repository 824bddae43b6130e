import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CODE } from '@/lib/model/content'
import type { Code, Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import { LANGUAGES } from './rules/languages'
import { readySegmentation, segment, segmentUnit, sentencesOf } from './segment'

beforeAll(async () => {
  expect(await readySegmentation()).toBe(true)
})

describe('cutting a text into sentences', () => {
  it('ends a sentence at its mark', () =>
    cuts('en', 'The ferry left.| Nobody waved!| Why would they?'))

  it('keeps titles, initials and abbreviations whole', () => {
    cuts('en', 'Mr. Hale met Dr. Osei at 5 p.m. sharp.| They talked.')
    cuts('ru', 'Памятник А. С. Ветрову стоит на ул. Садовой.| Он невысок.')
    cuts('pl', 'Przyszedł m.in. prof. Lis.| Mówił długo.')
    cuts('hi', 'डॉ. मेहता आए।| सब चुप थे।')
  })

  it('takes a number and a full stop for an ordinal where a language writes it so', () => {
    cuts('de', 'Das Fest beginnt am 22. Dezember.| Es dauert drei Tage.')
    cuts('de', 'Im 18. und 19. Jahrhundert war hier ein Hafen.')
    cuts('tr', 'Kaleyi 2. Murat onarttı.| Sonra terk edildi.')
  })

  it('cuts after a measure before a capital, not before lower case', () => {
    cuts('ru', 'Лёд толщиной 35 см.| «Мы готовы», — сказал он.')
    cuts('ru', 'В 2021 г. музей закрыли.')
  })

  it('takes a full stop before lower case for no end, as machine translation leaves many', () =>
    cuts('en', 'She spoke at the ceremony. laying of the first stone.| Then it rained.'))

  it('keeps a quotation and its attribution together', () => {
    cuts('en', '“Is it late?” he asked.| Nobody knew.')
    cuts('ru', '«Уже поздно?» — спросил он.| Никто не знал.')
    cuts('ja', '館長は「準備は終わった。」と述べた。|次は未定だ。')
  })

  it('keeps an agency in slashes with its dateline', () =>
    cuts('en', 'VERGEN, March 14. /NPA/.| The council met on Tuesday.'))

  it('parts sentences that are glued, but not addresses', () => {
    cuts('en', 'The match was postponed.|The stands stayed empty.')
    cuts('en', 'Write to Jo.Hale@Example.org or see www.Example.org today.')
  })

  it('gives a lone quotation mark to the words it belongs to', () => {
    cuts('en', 'So said the pilot. |“ Nobody answered.” |Then he left.')
    cuts('en', 'He said: “I know. ”| Then he left.')
  })

  it('keeps list numbers with their items, also in one line', () => {
    cuts('de', '1. Das Wasser ist kalt.')
    cuts('en', '1. Bring water.| 2. Bring bread.| 3. Bring salt.')
  })

  it('knows the full stops of other scripts', () => {
    cuts('zh', '渡船开走了。|没有人挥手！|为什么呢？')
    cuts('ar', 'هل وصلت السفينة؟| نعم وصلت.')
    cuts('hi', 'नाव चली गई।| कोई नहीं आया।')
    cuts('hy', 'Նավը մեկնեց։| Ոչ ոք չեկավ։')
  })

  it('ends every block at a line end, save a hard wrap', () => {
    cuts('en', 'Harbour news|\nThe ferry left\nat noon.|\n\nNobody waved')
    cuts('en', 'One line\r\n|Another line')
  })

  it('finds no sentence end in Thai, a known limit: alignment must do', () =>
    cuts('th', 'เรือออกไปแล้ว ไม่มีใครโบกมือ'))

  it('cuts a giant without sentence ends where words end', () => {
    const pieces = segment('lorem ipsum '.repeat(5_000), 'en')
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThan(6_000)
  })
})

describe('the abbreviations of a project', () => {
  const text = 'Laut Bordb. Nord war es kalt. Siehe Anl. 4. Der Rest fehlt.'

  it('end no sentence, with or without their full stop and capitals', () => {
    expect(segment('Laut Bordb. Nord war es kalt.', 'de')).toHaveLength(2)
    for (const abbreviation of ['Bordb.', 'bordb', ' BORDB. '])
      expect(segment('Laut Bordb. Nord war es kalt.', 'de', 'policy', [abbreviation])).toHaveLength(
        1,
      )
  })

  it('may have inner full stops and signs', () => {
    const cut = (abbreviation: string) =>
      segment('Per a/k.w. North it left.', 'en', 'policy', [abbreviation]).length
    expect([cut('a/k.w.'), cut('a/k. w.')]).toEqual([1, 1])
  })

  it('hold for units too, and when cutting finely', () => {
    const content = { text, codes: [] }
    expect(segmentUnit(content, 'de', ['Bordb'])).toHaveLength(3)
    expect(sentencesOf([unit(content)], 'de', ['Bordb'])).toHaveLength(3)
    expect(segmentUnit(content, 'de')).toHaveLength(4)
  })

  it('leave other words alone, and blank ones mean nothing', () =>
    expect(segment('Es ist kalt. Wir gehen.', 'de', 'policy', ['', '.', 'alt', 'k'])).toHaveLength(
      2,
    ))
})

describe('cutting for alignment', () => {
  it('cuts before lower case after a full stop, unless the word before may be an abbreviation', () =>
    expect(fine('en', 'They paid. applications follow. See approx. five.')).toBe(
      'They paid. |applications follow. |See approx. five.',
    ))

  it('cuts inside quotation marks', () =>
    expect(fine('ru', '«Мы не закроем порт. Он нужен», — сказала она.')).toBe(
      '«Мы не закроем порт. |Он нужен», — сказала она.',
    ))
})

describe('law 3: sentences tile their unit', () => {
  const languages = [...Object.keys(LANGUAGES), 'th', 'xx', '', 'no-such-tag-']

  it('for arbitrary UTF-16', () => {
    const unit = fc.constantFrom(
      ...'aB1.!?…。।؟:;"“”«»「」()\'-–/ \u00a0\n\r\u2028\ufffc\ud83d\ude00\u0301\0'.split(''),
    )
    const text = fc.array(fc.oneof(unit, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...languages),
        fc.constantFrom('policy', 'fine'),
        (parts, lang, grain) => {
          tiles(parts.join(''), lang, grain)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('for texts longer than a window of the base segmenter', () => {
    tiles('Ein Satz. Noch einer, etwas länger! '.repeat(400), 'de', 'policy')
    tiles('x'.repeat(50_000), 'en', 'fine')
    tiles('😀'.repeat(5_001), 'en', 'policy')
    tiles('我们走吧。'.repeat(3_000), 'zh', 'fine')
  })
})

describe('texts that are none', () => {
  it.each([
    ['a megabyte without a full stop', 'lorem ipsum '.repeat(83_000)],
    ['a megabyte of full stops', '.'.repeat(1_000_000)],
    ['200,000 abbreviations', 'Dr. '.repeat(200_000)],
    ['a megabyte of open quotations', 'He said “no. Then '.repeat(55_000)],
    ['150,000 numbers in order', Array.from({ length: 150_000 }, (_, n) => `${n + 1}. `).join('')],
  ])('are cut in bounded time: %s', { timeout: 60_000 }, (_, text) => {
    tiles(text, 'en', 'policy')
  })
})

describe('the sentences of units', () => {
  const lineEnd: Code = { kind: 'lineEnd', text: '\r\n' }
  const inline: Code = { kind: 'inline', id: '1', data: '</b>', display: 'b' }

  it('takes a line end inside a unit for a wrap', () =>
    expect(
      segmentUnit({ text: `The boat${CODE}Heron left. It rained.`, codes: [lineEnd] }, 'en'),
    ).toEqual([
      { start: 0, end: 21 },
      { start: 21, end: 31 },
    ]))

  it('sees through inline codes', () =>
    expect(
      segmentUnit({ text: `It left.${CODE} ${CODE}It rained.`, codes: [inline, inline] }, 'en'),
    ).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: 21 },
    ]))

  it('counts a mark before each unit, trims, and skips what is blank', () => {
    const units = [
      unit({ text: ' One. Two.', codes: [] }),
      unit({ text: '  ', codes: [] }),
      unit({ text: 'Three.', codes: [] }),
    ]
    expect(sentencesOf(units, 'en')).toEqual([
      { start: 2, end: 6, unit: 0 },
      { start: 7, end: 11, unit: 0 },
      { start: 15, end: 21, unit: 2 },
    ])
  })
})

function unit(content: Content): Unit {
  return { id: '1', kind: 'paragraph', content, fileStart: null }
}

/** `expected` is the text with a bar at each cut; white space around it does not matter. */
function cuts(lang: string, expected: string) {
  const text = expected.replaceAll('|', '')
  const pieces = segment(text, lang).map(({ start, end }) => text.slice(start, end).trim())
  expect(pieces).toEqual(expected.split('|').map((piece) => piece.trim()))
}

function fine(lang: string, text: string): string {
  return segment(text, lang, 'fine')
    .map(({ start, end }) => text.slice(start, end))
    .join('|')
}

function tiles(text: string, lang: string, grain: 'policy' | 'fine') {
  const pieces = segment(text, lang, grain)
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('') === text).toBe(true)
  const isTiled = pieces.every(
    ({ start, end }, n) => start === (pieces[n - 1]?.end ?? 0) && end > start,
  )
  expect(isTiled).toBe(true)
}
