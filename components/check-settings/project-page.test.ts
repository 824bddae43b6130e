import { describe, expect, it } from 'vitest'
import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import { isSwitchedOn } from '@/lib/checks/switches'
import {
  checkSwitched,
  isUnsaved,
  listsSaved,
  listTyped,
  NOTHING_LOADED,
  settingsCame,
} from './project-page'

describe('the lists of a project', () => {
  const loaded = settingsCame(NOTHING_LOADED, answer('Kogge\n'))

  it('are as the server has them, until somebody types', () => {
    expect([loaded.typed.words, isUnsaved(loaded)]).toEqual(['Kogge\n', false])
    expect(isUnsaved(listTyped(loaded, { words: 'Kogge\nEwer' }))).toBe(true)
  })

  it('keep what was typed when they come anew, beside the words of others', () => {
    const typed = listTyped(loaded, { words: 'Kogge\nEwer\n' })
    const next = settingsCame(typed, answer('Kogge\nPrahm\n'))
    expect([next.typed.words, isUnsaved(next)]).toEqual(['Kogge\nEwer\nPrahm\n', true])
  })

  it('are saved, but not what was typed meanwhile', () => {
    const sent = listTyped(loaded, { words: 'Kogge\nEwer\n' })
    const saved = listsSaved(sent, sent.typed, answer('Kogge\nEwer\n'))
    expect([saved.saving.kind, isUnsaved(saved)]).toEqual(['saved', false])
    const more = listTyped(sent, { words: 'Kogge\nEwer\nJolle\n' })
    const later = listsSaved(more, sent.typed, answer('Kogge\nEwer\n'))
    expect([later.saving.kind, isUnsaved(later)]).toEqual(['rest', true])
  })
})

it('shows a switched check before the server has said so', () => {
  const off = checkSwitched(settingsCame(NOTHING_LOADED, answer('')), 'numbers', false)
  expect(off.settings && isSwitchedOn('numbers', off.settings)).toBe(false)
  expect(checkSwitched(off, 'numbers', true).settings?.off).toEqual([])
})

function answer(words: string): CheckSettingsAnswer {
  return { project: 'p', off: [], on: [], phrases: '', terms: '', words }
}
