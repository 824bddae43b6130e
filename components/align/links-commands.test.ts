import { describe, expect, it } from 'vitest'
import type { ApiClient } from '@/lib/api/client'
import { fail } from '@/lib/model/result'
import { runCommand } from '../review/commands'
import type { Desk, Screen, Told } from '../review/desk'
import { memoryDevice } from '../review/device'
import { createDocumentStore } from '../review/document-store'
import type { Command } from '../review/keymap'
import { isOffered } from '../review/offered'
import { documentOf, NOON, openedDocument } from '../review/opened-document'
import { moveSentence } from './repairs'

describe('commands among the links', () => {
  it('open with the same segment, and go back to it', () => {
    const at = sitDown('One. Two. Three.')
    at.run('next', 'links')
    expect(at.screen()).toMatchObject({ view: 'links', active: 's2', mode: 'navigate' })
    at.run('next', 'links')
    expect(at.screen()).toMatchObject({ view: 'review', active: 's3' })
  })

  it('confirm where the rows approve, and go on to the next doubtful link', () => {
    const at = sitDown('One. Two. Three. Four.', [1, 0.3, 1, 0.5])
    at.run('links', 'next', 'approve')
    expect(at.links()).toEqual(['One.', 'Two. confirmed', 'Three.', 'Four.'])
    expect(at.told()).toMatchObject({ key: 'told.confirmed', args: { number: 2 }, undoes: true })
    expect(at.screen().rank).toBe(3)
    at.run('approve')
    expect(at.screen().rank).toBe(3)
    expect(at.told()).toMatchObject({ key: 'told.confirmed', args: { number: 4 } })
    at.run('undo', 'undo')
    expect(at.links()).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
  })

  it('walk the doubtful ones by the keys that walk what is to review elsewhere', () => {
    const at = sitDown('One. Two. Three. Four.', [1, 0.3, 1, 0.5])
    at.run('links', 'nextToReview', 'nextToReview')
    expect(at.screen().rank).toBe(3)
    at.run('previousToReview')
    expect(at.screen().rank).toBe(1)
    at.run('previousToReview')
    expect(at.told()).toMatchObject({ key: 'told.noMoreDoubtful' })
  })

  it('split at the caret of either side, or of both', () => {
    const at = sitDown('One. Two.')
    at.run('merge', 'links', 'split')
    expect(at.told()).toMatchObject({ key: 'told.splitNeedsPlace' })
    at.run('caretRight', 'sourceCaretRight')
    expect(at.screen()).toMatchObject({ sourceCaret: 5, targetCaret: 5 })
    at.run('split')
    expect(at.pairs()).toEqual(['One. | One.', 'Two. | Two.'])
    expect(at.screen()).toMatchObject({ sourceCaret: null, targetCaret: null })
    at.run('undo', 'sourceCaretRight', 'split')
    expect(at.pairs()).toEqual(['One. | One. Two.', 'Two. | '])
    at.run('undo', 'caretRight', 'split')
    expect(at.pairs()).toEqual(['One. Two. | One.', ' | Two.'])
    at.run('undo', 'undo')
    expect(at.pairs()).toEqual(['One. | One.', 'Two. | Two.'])
  })

  it('say before which word the caret of a side stands, and stop at its ends', () => {
    const at = sitDown('One. Two.')
    at.run('merge', 'links', 'caretLeft')
    expect(at.told()).toMatchObject({ key: 'told.caretInTarget', args: { before: 'Two' } })
    at.run('caretLeft', 'caretRight', 'caretRight')
    expect(at.screen().targetCaret).toBe(5)
    at.run('next')
    expect(at.screen().targetCaret).toBe(5)
  })

  it('leave a caret behind with its link', () => {
    const at = sitDown('One. Two. Three.')
    at.run('merge', 'links', 'caretRight', 'next')
    expect(at.screen().targetCaret).toBeNull()
  })

  it('move several sentences at once, as a drag does', () => {
    const at = sitDown('One. Two. Three. Four.')
    at.run('merge', 'merge', 'links')
    moveSentence(at.desk, 'target', 1, 2)
    expect(at.pairs()).toEqual(['One. Two. Three. | One.', 'Four. | Two. Three. Four.'])
    at.run('undo')
    expect(at.pairs()).toEqual(['One. Two. Three. | One. Two. Three.', 'Four. | Four.'])
  })

  it('mark omissions and take links apart as the rows do', () => {
    const at = sitDown('One. Two.')
    at.run('links', 'omission')
    expect(at.pairs()).toEqual(['One. | ', 'Two. | One. Two.'])
    at.run('undo', 'unlink')
    expect(at.pairs()).toEqual(['One. | ', ' | One.', 'Two. | Two.'])
  })

  it('decide nothing about texts that are not in sight, and offer nothing of the kind', () => {
    const at = sitDown('One. Two.')
    at.run('links', 'draft')
    expect(at.told()).toMatchObject({ key: 'told.notInLinks' })
    expect(at.desk.store.state().queue.entries).toEqual([])
    expect(isOffered(at.desk, 'draft')).toBe(false)
    expect(isOffered(at.desk, 'caretRight')).toBe(true)
    at.run('edit')
    expect(at.screen()).toMatchObject({ view: 'review', mode: 'edit' })
    expect(isOffered(at.desk, 'caretRight')).toBe(false)
  })
})

/** A desk with a document of its own and a server that never answers. */
function sitDown(text: string, confidence: readonly number[] = []) {
  const unreachable = () => Promise.resolve(fail('server.unreachable'))
  const client = { outline: unreachable, segments: unreachable } as unknown as ApiClient
  const device = Promise.resolve(memoryDevice())
  const { info, window } = openedDocument(documentOf(text))
  const segments = window.segments.map((one, n) => ({
    ...one,
    segment: { ...one.segment, confidence: confidence[n] ?? 1 },
  }))
  const opened = { info, window: { ...window, segments } }
  const store = createDocumentStore(opened, client, device, () => NOON)
  let screen: Screen = {
    ...{ active: 's1', rank: 0, mode: 'navigate', caret: { kind: 'end' }, sourceCaret: null },
    ...{ rest: 'middle', frozen: null, query: '', isSearching: false, dialog: null, find: null },
    ...{ isPanelOpen: false, panel: 'history', commentAsk: 0 },
  }
  let told: Told | null = null
  let made = 0
  const desk: Desk = {
    ...{ store, screen: () => screen, editor: () => null },
    show: (changes) => (screen = { ...screen, ...changes }),
    tell: (what) => (told = what),
    newId: () => `new${made++}`,
  }
  const states = () => {
    const { rows, loaded } = store.state().shown
    return rows.flatMap(([id]) => loaded.get(id)?.state ?? [])
  }
  return {
    desk,
    screen: () => screen,
    told: () => told,
    run: (...commands: Command[]) => commands.forEach((command) => runCommand(desk, command)),
    links: () =>
      states().map(({ head, segment }) =>
        segment.confirmed ? `${head.target.text} confirmed` : head.target.text,
      ),
    pairs: () =>
      states().map(
        ({ source, head }) =>
          `${source.text.replaceAll('\uFFFC', '').trim()} | ${head.target.text}`,
      ),
  }
}
