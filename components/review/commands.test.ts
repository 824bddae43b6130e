import { describe, expect, it } from 'vitest'
import type { RevisionEntry } from '@/lib/api/answers'
import type { ApiClient } from '@/lib/api/client'
import { diff } from '@/lib/diff/hunks'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import { fail } from '@/lib/model/result'
import { STATUSES } from '@/lib/model/review'
import { hunksOnScreen } from '../diff/hunks-on-screen'
import type { EditorHandle } from '../editor/target-editor'
import { runCommand } from './commands'
import { overtaken } from './conflicts'
import { restore, sendBack } from './decisions'
import type { Desk, Screen, Told } from './desk'
import { memoryDevice } from './device'
import { createDocumentStore } from './document-store'
import { revertAllHunks } from './hunk-commands'
import type { Command } from './keymap'
import { documentOf, NOON, openedDocument } from './opened-document'
import { selectionOf } from './selection/selection-store'
import { typed } from './typed'

describe('commands', () => {
  it('approve and go to the next, one key a segment', () => {
    const at = sitDown('One. Two. Three.')
    at.run('approve', 'approve')
    expect(at.rows()).toEqual(['One. approved', 'Two. approved', 'Three. initial'])
    expect(at.screen().rank).toBe(2)
    expect(at.told()).toMatchObject({ key: 'told.approved', args: { number: 2 }, undoes: true })
  })

  it('carry what was typed in the approval itself', () => {
    const at = sitDown('One. Two.')
    at.run('edit')
    at.type('Uno.')
    at.run('approve')
    expect(at.rows()).toEqual(['Uno. approved', 'Two. initial'])
    expect(at.desk.store.state().queue.entries).toHaveLength(1)
  })

  it('make a draft of what was typed when the row is left', () => {
    const at = sitDown('One. Two.')
    at.run('edit')
    at.type('Uno.')
    at.run('next')
    expect(at.rows()).toEqual(['Uno. draft', 'Two. initial'])
    expect(at.desk.store.unsaved.newest()).toBeUndefined()
  })

  it('make no draft of a text that was only looked at', () => {
    const at = sitDown('One. Two.')
    at.run('edit')
    at.type('One.')
    at.run('leave')
    expect(at.rows()).toEqual(['One. initial', 'Two. initial'])
    expect(at.desk.store.state().queue.entries).toEqual([])
  })

  it('send back with a reason, and undo it', () => {
    const at = sitDown('One. Two.')
    sendBack(at.desk, 'A name is wrong')
    expect(at.rows()[0]).toBe('One. rejected')
    at.run('undo')
    expect(at.rows()[0]).toBe('One. initial')
    expect(at.told()).toMatchObject({ key: 'told.undone.sendBack' })
    expect(at.screen().active).toBe('s1')
  })

  it('merge with the next, split at the caret, and undo both', () => {
    const at = sitDown('One. Two. Three.')
    at.run('merge')
    expect(at.rows()).toEqual(['One. Two. initial', 'Three. initial'])
    at.run('edit')
    at.type('One. Two.', 4)
    at.run('split')
    expect(at.rows()).toEqual(['One. initial', 'Two. initial', 'Three. initial'])
    at.run('undo', 'undo')
    expect(at.rows()).toEqual(['One. initial', 'Two. initial', 'Three. initial'])
    expect(at.screen().active).toBe('s1')
  })

  it('restore a state of the segment itself, never the half of a merged one', () => {
    const at = sitDown('One. Two. Three.')
    const half = revisionOf('s1', 'One.')
    at.run('merge')
    restore(at.desk, half)
    expect(at.rows()).toEqual(['One. Two. initial', 'Three. initial'])
    restore(at.desk, { ...half, segment: at.screen().active })
    expect(at.rows()).toEqual(['One. initial', 'Three. initial'])
  })

  it('say that there is no caret to split at', () => {
    const at = sitDown('One. Two.')
    at.run('split')
    expect(at.told()).toMatchObject({ key: 'told.splitNeedsCaret' })
  })

  it('stay at the last segment and say so', () => {
    const at = sitDown('One.')
    at.run('next')
    expect(at.told()).toMatchObject({ key: 'told.last' })
  })

  it('keep text that was overtaken, for its person to settle', () => {
    const at = sitDown('One. Two.')
    at.desk.store.unsaved.set('s1', plain('Uno.'), 'an older action')
    at.desk.show({ mode: 'edit' })
    at.run('next')
    expect(at.screen().rank).toBe(1)
    expect(at.told()).toMatchObject({ kind: 'failed', failure: { code: 'revision.stale' } })
    const unsaved = at.desk.store.unsaved.get('s1')!
    const loaded = at.desk.store.state().shown.loaded.get('s1')!
    expect(overtaken(loaded, unsaved)).toMatchObject({ mine: plain('Uno.'), canReplace: true })
  })
})

describe('commands that choose segments', () => {
  it('go on and back from the active one', () => {
    const at = sitDown('One. Two. Three. Four.')
    at.run('next', 'selectNext', 'selectNext')
    expect(at.selected()).toEqual(['s2', 's3', 's4'])
    at.run('selectPrevious')
    expect(at.selected()).toEqual(['s2', 's3'])
    expect(at.screen().rank).toBe(2)
  })

  it('choose one, all that is shown, and none', () => {
    const at = sitDown('One. Two. Three.')
    at.run('select', 'next', 'next', 'select')
    expect(at.selected()).toEqual(['s1', 's3'])
    at.run('selectShown')
    expect(at.selected()).toHaveLength(3)
    at.run('selectNone')
    expect(at.selected()).toEqual([])
    expect(at.told()).toMatchObject({ key: 'told.selectedNone' })
  })

  it('make drafts of typed text when they leave its row', () => {
    const at = sitDown('One. Two.')
    at.run('edit')
    at.type('Uno.')
    at.run('selectNext')
    expect(at.rows()[0]).toBe('Uno. draft')
    expect(at.selected()).toEqual(['s1', 's2'])
  })
})

describe('commands for the changes of a segment', () => {
  it('walk them, and stay at either end', () => {
    const at = edited()
    at.run('nextHunk')
    expect(at.told()).toMatchObject({ key: 'told.hunkAt', args: { number: 2, total: 3 } })
    at.run('nextHunk', 'nextHunk')
    expect(at.told()).toMatchObject({ key: 'told.lastHunk' })
    at.run('previousHunk', 'previousHunk', 'previousHunk')
    expect(at.told()).toMatchObject({ key: 'told.firstHunk' })
  })

  it('keep one and go to the next, changing nothing', () => {
    const at = edited()
    at.run('keepHunk')
    expect(at.told()).toMatchObject({ key: 'told.hunkKept', args: { number: 1 } })
    at.run('keepHunk', 'keepHunk')
    expect(at.told()).toMatchObject({ key: 'told.lastHunkKept' })
    expect(at.rows()[0]).toBe('the big blue boat sank draft')
  })

  it('revert one, or all, as actions that can be undone', () => {
    const at = edited()
    at.run('nextHunk', 'revertHunk')
    expect(at.rows()[0]).toBe('the big red boat sank draft')
    at.run('undo')
    expect(at.rows()[0]).toBe('the big blue boat sank draft')
    revertAllHunks(at.desk)
    expect(at.rows()[0]).toBe('a big red boat came draft')
    expect(at.told()).toMatchObject({ key: 'told.hunksReverted', args: { count: 3 } })
  })

  it('revert in what is being typed, which becomes a draft first', () => {
    const at = edited()
    at.run('edit')
    at.type('the big blue boat sank.')
    at.run('revertHunk')
    expect(at.rows()[0]).toBe('a big blue boat sank. draft')
    expect(at.screen().mode).toBe('navigate')
  })

  it('revert the one that is shown as current, though another has come before it', () => {
    const at = edited()
    at.run('nextHunk', 'edit')
    at.type('the very big blue boat sank')
    at.run('revertHunk')
    expect(at.rows()[0]).toBe('the very big red boat sank draft')
  })

  it('say where there is nothing to revert', () => {
    const at = sitDown('One.')
    at.run('revertHunk')
    expect(at.told()).toMatchObject({ key: 'told.noHunks' })
  })
})

/** A segment that differs at three places from what it is compared with. */
function edited() {
  const at = sitDown('One.')
  at.run('edit')
  at.type('the big blue boat sank')
  at.run('leave')
  const baseline = plain('a big red boat came')
  const diffTo = (text: Content) => diff(baseline, text, 'en')
  const begins = diffTo(plain('the big blue boat sank')).hunks.map(({ fromA }) => fromA)
  hunksOnScreen(at.desk.store).set({ segment: 's1', baseline, count: 3, begins, at: 0, diffTo })
  return at
}

/** A desk with a document of its own and a server that never answers. */
function sitDown(text: string) {
  const unreachable = () => Promise.resolve(fail('server.unreachable'))
  const client = { outline: unreachable, segments: unreachable } as unknown as ApiClient
  const device = Promise.resolve(memoryDevice())
  const store = createDocumentStore(openedDocument(documentOf(text)), client, device, () => NOON)
  let screen: Screen = {
    ...{ active: 's1', rank: 0, mode: 'navigate', caret: { kind: 'end' }, sourceCaret: null },
    ...{
      rest: 'middle',
      frozen: null,
      query: '',
      isSearching: false,
      dialog: null,
      find: null,
      isPanelOpen: false,
      panel: 'history',
      commentAsk: 0,
    },
  }
  let told: Told | null = null
  let editor: EditorHandle | null = null
  let made = 0
  const desk: Desk = {
    ...{ store, screen: () => screen, editor: () => editor },
    show: (changes) => (screen = { ...screen, ...changes }),
    tell: (what) => (told = what),
    newId: () => `new${made++}`,
  }
  return {
    desk,
    screen: () => screen,
    told: () => told,
    selected: () => [...selectionOf(desk).get().ids],
    run: (...commands: Command[]) => commands.forEach((command) => runCommand(desk, command)),
    /** Puts a text into the open editor, the caret at its end or at an offset. */
    type: (words: string, caret = words.length) => {
      const content = plain(words)
      const nothing = () => undefined
      editor = {
        ...{ content: () => content, caret: () => caret },
        selection: () => ({ start: 0, end: 0 }),
        ...{
          focus: nothing,
          insertParagraph: nothing,
          insertCodes: nothing,
          goTo: nothing,
          draw: nothing,
        },
        become: nothing,
      }
      typed(desk, content)
    },
    rows: () => {
      const { rows, loaded } = store.state().shown
      return rows.map(([id, , status]) => {
        const { text } = loaded.get(id)?.state.head.target ?? plain('')
        return `${text} ${STATUSES[status]}`
      })
    },
  }
}

function revisionOf(segment: string, words: string): RevisionEntry {
  return {
    ...{ segment, number: 0, action: 'import', kind: null, label: null, author: null, at: null },
    ...{ target: plain(words), status: 'initial', restores: null, reason: null, seq: 0 },
  }
}
