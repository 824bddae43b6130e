'use client'

import Link from 'next/link'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import { mqmScore } from '@/lib/metrics/mqm'
import { MQM_SEVERITIES } from '@/lib/model/mqm'
import type { Desk } from '../review/desk'
import { weightsAddress } from '../shell/settings-address'
import { Select } from '../ui/select'
import { useScoreBasis } from './use-score-basis'
import { useErrorWords } from './use-error-words'
import { keptWeights, keepWeights, weightsNamed, type WeightsName } from './weights-choice'

export interface ScoreCardProps {
  readonly desk: Desk
  readonly list: readonly AnnotationView[]
}

/** What the marked errors cost: points, and points by a thousand words of the source. */
export function ScoreCard({ desk, list }: ScoreCardProps) {
  const { t } = useTranslation('errors')
  const { severityName } = useErrorWords()
  const basis = useScoreBasis(desk.store.state().info.id)
  const [kept, setKept] = useState<WeightsName>(keptWeights)
  const own = basis?.weights ?? null
  const name = kept === 'project' && !own ? 'linear' : kept
  const score = useMemo(
    () => mqmScore(list, basis?.sourceWords ?? 0, weightsNamed(name, own)),
    [list, basis, name, own],
  )
  const choose = (next: WeightsName) => {
    keepWeights(next)
    setKept(next)
  }
  const options = NAMES.filter((one) => one !== 'project' || own).map((value) => ({
    value,
    label: t(`weights.${value}`),
  }))
  return (
    <section className="errors-score" aria-label={t('score.title')}>
      <p className="flex items-baseline justify-between gap-2">
        <span className="text-12 font-medium text-muted">{t('score.title')}</span>
        <Select label={t('score.weights')} value={name} options={options} onChange={choose} />
      </p>
      <dl className="errors-figures">
        <Figure name={t('score.points')}>{t('number', { number: tenths(score.points) })}</Figure>
        <Figure name={t('score.perThousand')}>
          {score.pointsPerThousandWords === null
            ? t('score.unknown')
            : t('number', { number: tenths(score.pointsPerThousandWords) })}
        </Figure>
        {MQM_SEVERITIES.toReversed().map(({ id }) => (
          <Figure key={id} name={severityName(id)} isSmall>
            {t('number', { number: score.bySeverity[id].errors })}
          </Figure>
        ))}
      </dl>
      <p className="flex flex-wrap justify-between gap-x-3 text-12 text-muted">
        {basis && t('score.words', { count: basis.sourceWords })}
        <Link
          href={weightsAddress(desk.store.state().info.project)}
          className="text-ink-2 hover:text-accent"
        >
          {t('score.edit')}
        </Link>
      </p>
    </section>
  )
}

/** More digits than that say nothing: the least weight of a preset is a tenth. */
function tenths(points: number): number {
  return Math.round(10 * points) / 10
}

const NAMES: readonly WeightsName[] = ['linear', 'googleWmt', 'project']

interface FigureProps {
  readonly name: string
  readonly isSmall?: boolean
  readonly children: string
}

function Figure({ name, isSmall = false, children }: FigureProps) {
  return (
    <div className={isSmall ? undefined : 'is-large'}>
      <dt>{name}</dt>
      <dd className="num">
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
