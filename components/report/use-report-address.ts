'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { type AddressChange, changed } from './address'

/** What is chosen on the page stands in its address: a change asks the server for another report. */
export function useReportAddress() {
  const router = useRouter()
  const params = useSearchParams()
  const [isComing, startComing] = useTransition()
  const change = (to: AddressChange) =>
    startComing(() => router.replace(`?${changed(params.toString(), to)}`, { scroll: false }))
  return { change, isComing }
}
