'use client'

import { Check } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diff } from '@/lib/diff/hunks'
import { merge3 } from '@/lib/diff/merge3'
import { type Choice, chosen, conflictsIn, merged } from '@/lib/diff/merged'
import { readableText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { DiffText } from '../diff/diff-text'
import { StaticText } from '../editor/static-text'
import { Button } from '../ui/button'
import type { Conflict } from './conflicts'
import type { Script } from './segment-row'
import { baseOf } from './settle'

export interface ThreeWayProps {
  readonly base: Content
  readonly mine: Content
  readonly theirs: Content
  readonly theirName: string
  /** Is theirs approved? */
  readonly isDecided: boolean
  readonly joiner: string
  readonly target: Script
  readonly onMerged: (text: Content, goesOn: boolean) => void
}

/** The text that both began from, what each made of it, and the two merged; with choices where they met. */
export function ThreeWay(props: ThreeWayProps) {
  const { base, mine, theirs, theirName, isDecided, joiner, target, onMerged } = props
  const { t } = useTranslation('review')
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>([])
  const { pieces } = useMemo(
    () => merge3(base, mine, theirs, target.lang),
    [base, mine, theirs, target.lang],
  )
  const places = conflictsIn(pieces)
  const text = merged(pieces, choices, joiner)
  const note = isDecided ? 'conflict.decided' : 'conflict.mergedReady'
  return (
    <>
      <dl className="three-way">
        <dt>{t('conflict.base')}</dt>
        <dd className="panel-text review-text" {...target}>
          <StaticText content={base} />
        </dd>
        <Version
          term={t('conflict.theirsText', { name: theirName })}
          {...{ base, target }}
          text={theirs}
        />
        <Version term={t('conflict.mineText')} {...{ base, target }} text={mine} />
        <Version term={t('conflict.merged')} {...{ base, target }} text={text} />
      </dl>
      <p className="px-2.5 pt-1 text-12 text-ink-2" role="status">
        {places.length > 0 ? t('conflict.placesLeft', { count: places.length }) : t(note)}
      </p>
      {places.map((place, n) => (
        <PlaceChoice
          key={n}
          number={n + 1}
          words={(choice) => readableText(chosen(place, choice, joiner)).trim()}
          chosen={choices[n] ?? 'theirs'}
          onChoose={(choice) => setChoices(Array.from(places, (_, at) => (at === n ? choice : choices[at])))} // prettier-ignore
        />
      ))}
      <div className="flex flex-wrap gap-1.5 px-2.5 pt-2.5">
        <Button size="small" onClick={() => onMerged(text, false)}>
          {t('conflict.takeMerged')}
        </Button>
        <Button size="small" onClick={() => onMerged(text, true)}>
          {t('conflict.edit')}
        </Button>
      </div>
    </>
  )
}

/** What the two texts began from, once it has come from the server; null until then. */
export function useBase(document: string, conflict: Conflict): Content | null {
  const [found, setFound] = useState<{ readonly of: string; readonly base: Content | null }>()
  // The conflict is made anew with every key that is typed; what names its base is not.
  const { segment, basedOn, canReplace } = conflict
  const key = `${segment} ${basedOn}`
  useEffect(() => {
    let isWanted = true
    void baseOf(document, { segment, basedOn, canReplace }).then((base) => {
      if (isWanted) setFound({ of: key, base })
    })
    return () => {
      isWanted = false
    }
  }, [document, segment, basedOn, canReplace, key])
  return found?.of === key ? found.base : null
}

interface VersionProps {
  readonly term: string
  readonly base: Content
  readonly text: Content
  readonly target: Script
}

function Version({ term, base, text, target }: VersionProps) {
  const { t } = useTranslation('review')
  const { hunks } = useMemo(() => diff(base, text, target.lang), [base, text, target.lang])
  return (
    <>
      <dt>{term}</dt>
      <dd className="panel-text review-text" {...target}>
        <DiffText
          a={base}
          b={text}
          hunks={hunks}
          words={{ removed: t('diff.removed'), added: t('diff.added') }}
        />
      </dd>
    </>
  )
}

interface PlaceChoiceProps {
  readonly number: number
  readonly words: (choice: Choice) => string
  readonly chosen: Choice
  readonly onChoose: (choice: Choice) => void
}

function PlaceChoice({ number, words, chosen: now, onChoose }: PlaceChoiceProps) {
  const { t } = useTranslation('review')
  const label = t('conflict.choice', { number })
  return (
    <div role="group" aria-label={label} className="px-2.5 pt-2">
      <p className="pb-1 text-12 text-ink-2">{label}</p>
      <div className="flex flex-wrap gap-1.5">
        {CHOICES.map(([choice, key]) => (
          <Button
            key={choice}
            size="small"
            aria-pressed={choice === now}
            className="h-auto! min-h-6 max-w-full py-0.5 text-start whitespace-normal! aria-pressed:border-accent aria-pressed:bg-selected"
            onClick={() => onChoose(choice)}
          >
            {choice === now && <Check size={14} strokeWidth={1.9} aria-hidden />}
            <span className="min-w-0">
              {t(key, { words: words(choice) || t('conflict.nothing') })}
            </span>
          </Button>
        ))}
      </div>
    </div>
  )
}

const CHOICES = [
  ['theirs', 'conflict.theirsWords'],
  ['mine', 'conflict.mineWords'],
  ['both', 'conflict.both'],
] as const
