import { describe, expect, it } from 'vitest'
import { addedScores, scoreCounts, scoresOf } from './score'

/*
 * What sacreBLEU 2.6.0 says of texts that were written for this test: TER by default (and its edits and
 * length), normalized and cased, normalized and Asian; chrF; chrF++; edits of words and of characters.
 */
const ROWS = [
  {
    lang: 'en',
    hyp: 'The old ferry leave at seven from the pier north.',
    ref: 'The old ferry leaves the north pier at seven.',
    ter: [66.666666667, 6, 9],
    cased: 40,
    asian: 40,
    chrf: [65.539564428, 64.260697059],
    edits: [7, 20],
  },
  {
    lang: 'en',
    hyp: "Wait... the gate is closed (until 7:30), isn't it?",
    ref: "Wait… The gate is closed until 7.30, isn't it?",
    ter: [33.333333333, 3, 9],
    cased: 90.909090909,
    asian: 81.818181818,
    chrf: [64.835792388, 63.417423267],
    edits: [4, 7],
  },
  {
    lang: 'en',
    hyp: 'The keeper of the lighthouse',
    ref: 'The keeper of the lighthouse',
    ter: [0, 0, 5],
    cased: 0,
    asian: 0,
    chrf: [100, 100],
    edits: [0, 0],
  },
  {
    lang: 'en',
    hyp: '',
    ref: 'Nothing came of it.',
    ter: [100, 4, 4],
    cased: 100,
    asian: 100,
    chrf: [0, 0],
    edits: [4, 19],
  },
  {
    lang: 'en',
    hyp: 'Something came of it.',
    ref: '',
    ter: [100, 4, 0],
    cased: 100,
    asian: 100,
    chrf: [0, 0],
    edits: [4, 21],
  },
  {
    lang: 'en',
    hyp: '',
    ref: '',
    ter: [0, 0, 0],
    cased: 0,
    asian: 0,
    chrf: [0, 0],
    edits: [0, 0],
  },
  {
    lang: 'en',
    hyp: 'very very very good good bread',
    ref: 'very good bread',
    ter: [100, 3, 3],
    cased: 100,
    asian: 100,
    chrf: [79.595020883, 79.789194844],
    edits: [3, 15],
  },
  {
    lang: 'en',
    hyp: 'Fish &amp; chips &lt;fresh&gt;',
    ref: 'Fish & chips <fresh>',
    ter: [50, 2, 4],
    cased: 0,
    asian: 0,
    chrf: [42.685721304, 36.906872437],
    edits: [2, 12],
  },
  {
    lang: 'de',
    hyp: 'Am Dienstag die Lotsin hat das Schiff begrüßt.',
    ref: 'Am Dienstag hat die Lotsin das Schiff begrüßt.',
    ter: [12.5, 1, 8],
    cased: 11.111111111,
    asian: 11.111111111,
    chrf: [81.556206804, 81.479655103],
    edits: [2, 8],
  },
  {
    lang: 'ru',
    hyp: 'В «Чайке» двенадцать лодок, в отчёте сообщили.',
    ref: 'В отчёте сообщили, что у «Чайки» двенадцать лодок.',
    ter: [87.5, 7, 8],
    cased: 60,
    asian: 50,
    chrf: [69.676972834, 64.028739401],
    edits: [7, 41],
  },
  {
    lang: 'zh',
    hyp: '渡轮七点从北码头离开，八点回来。',
    ref: '渡轮七点离开北码头，八点返回。',
    ter: [100, 1, 1],
    cased: 100,
    asian: 26.666666667,
    chrf: [31.157270313, 26.706231697],
    edits: [1, 6],
  },
  {
    lang: 'ja',
    hyp: 'フェリーは七時に桟橋を出ます。',
    ref: 'フェリーは桟橋を七時に出発する。',
    ter: [100, 1, 1],
    cased: 100,
    asian: 27.272727273,
    chrf: [33.832371429, 28.99917551],
    edits: [1, 8],
  },
  {
    lang: 'ar',
    hyp: 'تغادر العبارة الرصيف القديم في السابعة.',
    ref: 'في السابعة تغادر العبارة الرصيف القديم.',
    ter: [66.666666667, 4, 6],
    cased: 14.285714286,
    asian: 14.285714286,
    chrf: [89.050807716, 87.62143912],
    edits: [5, 22],
  },
  {
    lang: 'en',
    hyp: 'Good morning 👋🏽 from the 🚢 crew!',
    ref: 'Good morning from the crew 🚢 👋🏽!',
    ter: [42.857142857, 3, 7],
    cased: 25,
    asian: 25,
    chrf: [64.456364891, 64.41370224],
    edits: [3, 10],
  },
] as const

describe('scores', () => {
  it.each(ROWS)('of “$hyp” are those of sacreBLEU', (row) => {
    const scores = scoresOf(scoreCounts(row.hyp, row.ref, row.lang))
    const { ter, terNormalizedCased, terNormalizedAsian } = scores
    expect([ter.edits, ter.refLength]).toEqual([row.ter[1], row.ter[2]])
    expect(ter.score).toBeCloseTo(row.ter[0], 6)
    expect(terNormalizedCased.score).toBeCloseTo(row.cased, 6)
    expect(terNormalizedAsian.score).toBeCloseTo(row.asian, 6)
    expect(scores.chrf).toBeCloseTo(row.chrf[0], 6)
    expect(scores.chrfPlusPlus).toBeCloseTo(row.chrf[1], 6)
    expect([scores.wordEdits, scores.charEdits]).toEqual(row.edits)
  })

  it('of a corpus come from the counts of all, not from the mean of the scores', () => {
    const counts = [scoreCounts('a b c d', 'a b c x', 'en'), scoreCounts('y', 'z', 'en')]
    const { ter, chrf, wordEdits } = scoresOf(counts.reduce(addedScores))
    expect(ter).toEqual({ score: 40, edits: 2, refLength: 5 })
    expect(wordEdits).toBe(2)
    // Characters 3/5, pairs 2/3, threes 1/2, fours 0/1: the mean is 53/120.
    expect(chrf).toBeCloseTo((100 * 53) / 120, 9)
  })

  it('leave out what a segment has of an order that its reference is too short for', () => {
    const counts = [scoreCounts('ab', 'a', 'en'), scoreCounts('cd', 'cd', 'en')]
    // Characters 3/4 precise, 3/3 complete; pairs 1/1, because the pair "ab" is not counted.
    const [precision, recall] = [(3 / 4 + 1) / 2, 1]
    const expected = (5 * precision * recall) / (4 * precision + recall)
    expect(scoresOf(counts.reduce(addedScores)).chrf).toBeCloseTo(100 * expected, 9)
  })
})
