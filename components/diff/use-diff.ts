'use client'

import { useMemo } from 'react'
import { inCharacters } from '@/lib/diff/characters'
import type { Diff } from '@/lib/diff/hunks'
import { diff } from '@/lib/diff/hunks'
import { movesOf } from '@/lib/diff/moves'
import type { Content } from '@/lib/model/content'
import { type DiffSettings, useDiffSettings } from './diff-settings'

export interface ShownDiff extends Diff {
  readonly moves: ReadonlyMap<number, number>
}

/**
 * The diff of two texts as this device draws it. `known`: their diff in words, where somebody has it
 * already. Null for no baseline.
 */
export function useDiff(
  a: Content | null,
  b: Content,
  lang: string,
  known: Diff | null = null,
): ShownDiff | null {
  const [{ unit }] = useDiffSettings()
  return useMemo(() => {
    if (!a) return null
    const { exact, hunks } = asShown(known ?? diff(a, b, lang), a, b, unit)
    return { exact, hunks, moves: unit === 'words' ? movesOf(a, b, hunks) : NO_MOVES }
  }, [a, b, lang, known, unit])
}

const NO_MOVES: ReadonlyMap<number, number> = new Map()

/** A diff in words as it is, or in characters. */
export function asShown(
  { exact, hunks }: Diff,
  a: Content,
  b: Content,
  unit: DiffSettings['unit'],
): Diff {
  return { exact, hunks: unit === 'characters' && exact ? inCharacters(hunks, a, b) : hunks }
}
