import type { OutlineRow } from '@/lib/api/answers'
import type { Failure } from '@/lib/model/result'
import type { CaretPlace, EditorHandle } from '../editor/target-editor'
import type { LoadedSegment } from './document-cache'
import { rankOf, rowAt } from './document-cache'
import type { DocumentStore } from './document-store'
import type { Mode } from './keymap'
import type { FrozenFilter } from './shown-list'

export type DialogName =
  'help' | 'sendBack' | 'goTo' | 'export' | 'palette' | 'realign' | 'bulk' | 'safeFixes' | 'files'

export type FindMode = 'find' | 'replace'

/** The rows with their editor, or the links between the two columns. */
export type View = 'review' | 'links'

/** What the side panel shows of the active segment. */
export type PanelTab = 'checks' | 'errors' | 'history' | 'comments'

/** What is on the screen apart from the document itself. */
export interface Screen {
  /** Id of the active segment; its rank is kept for when a merge or undo takes it away. */
  readonly active: string
  readonly rank: number
  readonly mode: Mode
  readonly view?: View
  /** Where the caret goes when the editor opens. */
  readonly caret: CaretPlace
  /** Offset in the shown source of the place where a split would cut it. */
  readonly sourceCaret: number | null
  /** The same in its target, while the links are on the screen; elsewhere the editor has it. */
  readonly targetCaret?: number | null
  /** Should the list bring the active row to its resting place, or leave it where it was clicked? */
  readonly rest: 'middle' | 'inSight'
  readonly frozen: FrozenFilter | null
  /** What stands in the query box; the list follows it when nothing is wrong with it. */
  readonly query: string
  /** The server is looking for the words of a query. */
  readonly isSearching: boolean
  readonly dialog: DialogName | null
  /** The panel that finds, or that finds and replaces. */
  readonly find: FindMode | null
  /** The side panel as a sheet, where the window is too narrow for both. */
  readonly isPanelOpen: boolean
  /** Bars and panel are out of sight. */
  readonly isZen?: boolean
  readonly panel: PanelTab
  /** Rises each time that the field for a new comment is asked for. */
  readonly commentAsk: number
}

/** What the screen says about the last thing done: a key of `review.json` or a failure. */
export type Told =
  | {
      readonly kind: 'done'
      readonly key: string
      readonly args: ToldArgs
      readonly undoes: boolean
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly offers?: readonly Offer[] }
/** A way on from what failed: a key of `undo.json`, and what it does. */
export interface Offer {
  readonly key: string
  readonly run: () => void
}

export type ToldArgs = Readonly<Record<string, string | number>>

/** Everything that a command needs: the document, the screen, the open editor, and a voice. */
export interface Desk {
  readonly store: DocumentStore
  readonly screen: () => Screen
  readonly show: (changes: Partial<Screen>) => void
  readonly editor: () => EditorHandle | null
  readonly tell: (told: Told) => void
  readonly newId: () => string
}

/** The active segment, its number from 1, and its texts. */
export interface Current {
  readonly rank: number
  readonly number: number
  readonly row: OutlineRow
  readonly loaded: LoadedSegment
}

/** Null while the texts of the active segment are not here: then nothing may be decided about it. */
export function current(desk: Desk): Current | null {
  const { shown } = desk.store.state()
  const rank = rankOf(shown, desk.screen().active)
  const row = rowAt(shown, rank)
  const loaded = row && shown.loaded.get(row[0])
  return row && loaded ? { rank, number: rank + 1, row, loaded } : null
}

/** No place where a split would cut. */
export const NO_CARETS = { sourceCaret: null, targetCaret: null } as const

export function say(desk: Desk, key: string, args: ToldArgs = {}, undoes = false): void {
  desk.tell({ kind: 'done', key, args, undoes })
}
