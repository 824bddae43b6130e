import { diff, type Hunk } from '@/lib/diff/hunks'
import { movesOf } from '@/lib/diff/moves'
import type { Content } from '@/lib/model/content'
import { wordCount } from '@/lib/text/words'

/**
 * What was done to the machine's words: all counts but `inserted` add up to how many it wrote, all but
 * `deleted` to how many the final text has. Words as the diff shows them; punctuation is none.
 */
export interface WordEffort {
  readonly kept: number
  /** Stands elsewhere, as the diff shows a move. */
  readonly moved: number
  /** Of what was taken out and put in at one place, the smaller part. */
  readonly replaced: number
  readonly deleted: number
  readonly inserted: number
}

export const NO_WORDS: WordEffort = { kept: 0, moved: 0, replaced: 0, deleted: 0, inserted: 0 }

/**
 * Counts hunk by hunk, each stretch by itself: so they add up even where the edges of words depend on
 * their neighbours, as in Thai. In Chinese and Japanese a part of a word counts as a word.
 */
export function wordEffort(machine: Content, final: Content, lang: string): WordEffort {
  const { hunks } = diff(machine, final, lang)
  const moves = movesOf(machine, final, hunks)
  const removed = hunks.map(({ fromA, toA }) => machine.text.slice(fromA, toA))
  const added = hunks.map(({ fromB, toB }) => final.text.slice(fromB, toB))
  const efforts = hunks.map((_, n) => {
    const partner = moves.get(n) ?? -1
    const [out, put] = [removed[n] ?? '', added[n] ?? '']
    const goes = isMove(out, added[partner])
    const comes = isMove(put, removed[partner])
    const [lost, won] = [goes ? 0 : wordCount(out, lang), comes ? 0 : wordCount(put, lang)]
    return { ...changed(lost, won), moved: goes ? wordCount(out, lang) : 0 }
  })
  const kept = keptBetween(hunks, machine.text).map((text) => wordCount(text, lang))
  return efforts.reduce(addedWords, { ...NO_WORDS, kept: kept.reduce((a, b) => a + b, 0) })
}

export function addedWords(a: WordEffort, b: WordEffort): WordEffort {
  return {
    kept: a.kept + b.kept,
    moved: a.moved + b.moved,
    replaced: a.replaced + b.replaced,
    deleted: a.deleted + b.deleted,
    inserted: a.inserted + b.inserted,
  }
}

function isMove(text: string, elsewhere: string | undefined): boolean {
  return elsewhere !== undefined && text.trim() !== '' && text.trim() === elsewhere.trim()
}

function changed(lost: number, won: number): WordEffort {
  const replaced = Math.min(lost, won)
  return { ...NO_WORDS, replaced, deleted: lost - replaced, inserted: won - replaced }
}

function keptBetween(hunks: readonly Hunk[], text: string): string[] {
  const before = hunks.map(({ fromA }, n) => text.slice(hunks[n - 1]?.toA ?? 0, fromA))
  return [...before, text.slice(hunks.at(-1)?.toA ?? 0)]
}
