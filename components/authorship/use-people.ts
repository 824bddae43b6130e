'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { People } from '../history/revision-names'
import type { Desk } from '../review/desk'

/** The names by which a review calls its people; the same object while they are the same. */
export function usePeople(desk: Desk): People {
  const { t } = useTranslation('review')
  const me = desk.store.state().info.person
  const machine = t('machine')
  return useMemo(() => ({ me, machine }), [me, machine])
}
