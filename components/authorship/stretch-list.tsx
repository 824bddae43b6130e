'use client'

import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blamed } from '@/lib/diff/blame'
import { slice } from '@/lib/inline/content'
import { StaticText } from '../editor/static-text'
import type { People } from '../history/revision-names'
import type { Script } from '../review/segment-row'
import { Button } from '../ui/button'
import { AuthorSign } from './author-sign'
import { useStretchWords } from './use-stretch-words'
import type { StateTimes } from './written'

export interface StretchListProps {
  readonly blamed: Blamed
  readonly people: People
  readonly times: StateTimes
  readonly target: Script
}

/** The same as the lines under the text, in words: each stretch, and who wrote it when. */
export function StretchList(props: StretchListProps) {
  const [isOpen, open] = useState(false)
  const id = useId()
  return (
    <>
      <OpenButton {...{ id, isOpen, open }} />
      <dl id={id} className="stretch-list" hidden={!isOpen}>
        {isOpen && <Stretches {...props} />}
      </dl>
    </>
  )
}

interface OpenButtonProps {
  readonly id: string
  readonly isOpen: boolean
  readonly open: (isOpen: boolean) => void
}

/** By itself, because the list follows the typing and this does not. */
const OpenButton = memo(function OpenButton({ id, isOpen, open }: OpenButtonProps) {
  const { t } = useTranslation('authorship')
  return (
    <Button
      variant="bare"
      size="small"
      className="-ms-2"
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={() => open(!isOpen)}
    >
      {t('list')}
    </Button>
  )
})

function Stretches({ blamed, people, times, target }: StretchListProps) {
  const words = useStretchWords(people, times)
  return blamed.spans.map(({ start, end, by }) => (
    <div key={start}>
      <dt>
        <AuthorSign author={by.author} /> {words(by)}
      </dt>
      <dd {...target}>
        <StaticText content={slice(blamed.text, start, end)} />
      </dd>
    </div>
  ))
}
