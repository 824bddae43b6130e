'use client'

import '../editor/code-chip.css'
import './review.css'
import './rows.css'
import './cards.css'
import './diff-strip.css'
import './zen.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useActiveTime } from '../activity/use-active-time'
import { LinksView } from '../align/links-view'
import { useAnnotations } from '../annotations/use-annotations'
import { useComments } from '../comments/use-comments'
import { useHitsStores } from '../find/hits-store'
import { useChecking } from '../findings/use-checking'
import { classNames } from '../ui/class-names'
import type { Desk, View } from './desk'
import { rankOf, structureOf } from './document-cache'
import type { OpenedDocument } from './document-store'
import type { SegmentWords } from './segment-row'
import { SegmentsView } from './segments-view'
import { useSelection } from './selection/selection-store'
import { useDesk } from './use-desk'
import { useDeviceSettings, useKeySettings } from './use-device'
import { useDocumentPart } from './use-document'
import { useKeys } from './use-keys'
import { useRowWords, useScript } from './use-row-words'
import { WorkbenchTop } from './workbench-bars'
import { WorkbenchContexts } from './workbench-contexts'
import { WorkbenchDialogs } from './workbench-dialogs'
import { useFirstKeys } from './workbench-keys'
import { useWorkbenchRun } from './workbench-run'

export interface WorkbenchProps {
  readonly opened: OpenedDocument
  /** Rank from 0 of the segment to begin with. */
  readonly rank: number
  /** What the address asks for; it is taken up when the outline has come. */
  readonly query: string
  readonly view: View
}

/** The review screen: bars, list, panel. What can be done there stands in `commands.ts`. */
export function Workbench({ opened, rank: startRank, query: asked, view }: WorkbenchProps) {
  const { desk, shown, screen, told, setEditor } = useDesk(opened, startRank, view)
  const { info } = opened
  const [settings, setSettings] = useDeviceSettings()
  const keys = useKeySettings(settings)
  useFirstKeys(desk, keys)
  useKeys(desk, keys)

  const source = useScript(info.sourceLang)
  const target = useScript(info.targetLang)
  const words = useWords()
  const actions = useWorkbenchRun(desk)
  const comments = useCommentsOf(desk, screen.active)
  const annotations = useAnnotationsOf(desk, screen.active)
  const selection = useSelection(desk)
  const hits = useHitsStores(screen.frozen?.query ?? '', info)
  const findings = useChecking(desk, screen)
  useActiveTime(info.id, screen.active)
  const activeRank = Math.max(rankOf(shown, screen.active), 0)
  const inView = { desk, info, shown, screen, activeRank, source, target, told }
  const isLinks = screen.view === 'links'
  return (
    <WorkbenchContexts {...{ keys, annotations, comments, selection, hits, findings }}>
      <div
        className={classNames(
          'workbench',
          isLinks && 'is-links',
          !isLinks && settings.showsRemoved && 'shows-removed',
          !isLinks && screen.isZen && 'is-zen',
        )}
      >
        <WorkbenchTop
          {...{ desk, info }}
          mode={screen.mode}
          run={actions.run}
          onConflicts={actions.settleNext}
        />
        {isLinks ? (
          <LinksView {...inView} doubts={words.doubts} run={actions.run} />
        ) : (
          <SegmentsView {...inView} {...{ words, comments, actions, asked, setEditor }} />
        )}
        <WorkbenchDialogs
          {...{ desk, info, settings }}
          dialog={screen.dialog}
          number={activeRank + 1}
          onSettings={setSettings}
        />
      </div>
    </WorkbenchContexts>
  )
}

/** The words of the rows, with those of a row whose text waits to be settled. */
function useWords(): SegmentWords {
  const words = useRowWords()
  const { t } = useTranslation('review')
  return useMemo(
    () => ({
      ...words,
      conflictLabel: (number, status) => t('row.labelConflict', { number, status }),
      conflict: t('mark.conflict'),
    }),
    [words, t],
  )
}

function useCommentsOf({ store }: Desk, active: string) {
  const structure = useDocumentPart(store, ({ base }) => structureOf(base.rows))
  const sentBack = useDocumentPart(store, ({ base }) => {
    const head = base.loaded.get(active)?.state.head
    return head?.status === 'rejected' ? head.action : ''
  })
  const heard = useDocumentPart(store, ({ comments }) => comments)
  return useComments(store.state().info.id, active, { structure, sentBack, heard })
}

function useAnnotationsOf(desk: Desk, active: string) {
  const structure = useDocumentPart(desk.store, ({ base }) => structureOf(base.rows))
  return useAnnotations(desk, active, structure)
}
