'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blamed } from '@/lib/diff/blame'
import type { Content } from '@/lib/model/content'
import { displayMachine } from '@/lib/review/state'
import type { LiveDiff } from '../editor/change-decorations'
import type { People } from '../history/revision-names'
import { useSentence } from '../i18n/use-sentence'
import type { Desk } from '../review/desk'
import type { LoadedSegment } from '../review/document-cache'
import type { ExternalStore } from '../review/external-store'
import type { Script } from '../review/segment-row'
import { useLater } from '../review/use-later'
import { DocumentAuthors } from './document-authors'
import { ShareList } from './share-list'
import { StretchList } from './stretch-list'
import type { Authorship } from './use-authorship'
import { usePeople } from './use-people'
import { usePercent } from './use-percent'
import { aliveShare, sharesOf, steppedTo } from './written'

export interface AuthorLegendProps {
  readonly desk: Desk
  readonly loaded: LoadedSegment
  readonly target: Script
  readonly authorship: Authorship
  /** What the open editor says of its text; null while none is open. */
  readonly live: ExternalStore<LiveDiff | null>
}

/** Whose words the text has, below the active row. It follows the typing when there is time. */
export function AuthorLegend(props: AuthorLegendProps) {
  const { desk, loaded, target, authorship } = props
  const { t } = useTranslation('authorship')
  const sentence = useSentence()
  const people = usePeople(desk)
  const blamed = useTyped(props)
  const { failure } = authorship
  const machine = useMemo(() => displayMachine(loaded.state).content, [loaded.state])
  return (
    <div role="gridcell" className="diff-strip segment-columns author-legend">
      <div className="diff-facts">
        <span>{t('title')}</span>
        {blamed && <Alive {...{ blamed, machine }} lang={target.lang} />}
      </div>
      <div className="author-facts">
        {failure && <p>{sentence.failure(failure)}</p>}
        {!blamed && !failure && <p>{t('reading')}</p>}
        {blamed && <Shares {...{ blamed, people }} lang={target.lang} />}
        {blamed && blamed.spans.length > 0 && (
          <StretchList {...{ blamed, people, target }} times={authorship.times} />
        )}
        <DocumentAuthors {...{ desk, people }} />
      </div>
    </div>
  )
}

/** The text as it is typed, by one more step, which is not of any revision yet. */
function useTyped({ desk, loaded, target, authorship, live }: AuthorLegendProps): Blamed | null {
  const typed = useLater(live, PACE)?.content ?? null
  const { blamed } = authorship
  const { segment, number } = loaded.state.head
  const me = desk.store.state().info.person.id
  return useMemo(() => {
    const by = { segment, revision: number + 1, author: me }
    return blamed && typed ? steppedTo(blamed, typed, by, target.lang) : blamed
  }, [blamed, typed, segment, number, me, target.lang])
}

/** Figures are looked at when a word is done, and the strip above needs the time more. */
const PACE = { rested: 400, latest: 4000 }

interface OfText {
  readonly blamed: Blamed
  readonly lang: string
}

function Alive({ blamed, machine, lang }: OfText & { readonly machine: Content }) {
  const { t } = useTranslation('authorship')
  const percent = usePercent()
  const alive = useMemo(() => aliveShare(blamed, machine, lang), [blamed, machine, lang])
  return alive !== null && <span className="num">{t('alive', { share: percent(alive) })}</span>
}

function Shares({ blamed, lang, people }: OfText & { readonly people: People }) {
  const { t } = useTranslation('authorship')
  const shares = useMemo(() => sharesOf(blamed, lang), [blamed, lang])
  if (shares.length === 0) return <p>{t('none')}</p>
  return <ShareList {...{ shares, people }} />
}
