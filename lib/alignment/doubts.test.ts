import { describe, expect, it } from 'vitest'
import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import { align } from './align'
import { gibberish, lines, reportOf, THINGS_DE, THINGS_EN } from './testing'

const OPTIONS = { sourceLang: 'en', targetLang: 'de', structure: false }

describe('the reasons for a doubt', () => {
  it('are given for every doubtful bead and for no other', () => {
    const beads = unrelated()
    expect(beads.some(({ confidence }) => confidence < DOUBTFUL_BELOW)).toBe(true)
    for (const { confidence, doubt } of beads)
      expect(doubt !== undefined).toBe(confidence < DOUBTFUL_BELOW)
  })

  it('name what the other side should answer and does not, as the text writes it', () => {
    expect(unrelated().flatMap(({ doubt }) => doubt?.source ?? [])).toContain('7919')
  })

  it('name words, not runs, of a script without spaces', () => {
    const words = ['灯塔', '渡轮', '桥梁', '港口', '游客', '面包']
    const source = reportOf(60, words).map((line) => line.replaceAll(' ', ''))
    const beads = align(lines(source), lines(gibberish(60)), { ...OPTIONS, sourceLang: 'zh' })
    const named = beads.flatMap(({ doubt }) => doubt?.source ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.every((word) => word.length <= 4)).toBe(true)
  })

  it('say how many times as long as it should be a target is', () => {
    expect(misfit()?.doubt?.length).toBeGreaterThan(4)
  })

  it('say what else it could be', () => {
    expect(misfit()?.doubt?.rival).toBe('alone')
  })
})

/** A report beside words that translate nothing. */
function unrelated() {
  return align(lines(reportOf(90, THINGS_EN)), lines(gibberish(90)), OPTIONS)
}

/** The bead of a short sentence in the middle of a report, where the other side has a long one. */
function misfit() {
  const [a, b] = [reportOf(30, THINGS_EN), reportOf(30, THINGS_DE)]
  a.splice(15, 0, 'Stop.')
  b.splice(15, 0, 'Der Wärter zählte jedes Schiff und schrieb es in ein rotes Buch, das er hütete.')
  return align(lines(a), lines(b), OPTIONS).find(({ source }) => source.includes(15))
}
