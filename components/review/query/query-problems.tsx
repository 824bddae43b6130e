'use client'

import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ALL_KEYS, offersOf, parseQuery, type QueryProblem } from './query'

/** What is wrong with the query, below its box: the word, and what may stand there. */
export const QueryProblems = memo(function QueryProblems({ query }: { readonly query: string }) {
  const { t } = useTranslation('query')
  const { problems } = parseQuery(query)
  return (
    <div role="alert" id={PROBLEMS_ID} className="contents">
      {problems.map((problem, n) => (
        <p key={n} className="query-problem">
          <TriangleAlert size={14} strokeWidth={1.9} aria-hidden className="shrink-0" />
          {t(`problem.${problem.kind}`, { ...problem, ...known(problem, t('list')) })}
        </p>
      ))}
    </div>
  )
})

/** What the box is described by. */
export const PROBLEMS_ID = 'query-problems'

function known({ key }: QueryProblem, comma: string) {
  return { keys: ALL_KEYS.join(comma), values: offersOf(key).join(comma) }
}
