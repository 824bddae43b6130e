'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'

export type AddressChange = Readonly<Record<string, string | null>>

/** What is chosen on the page stands in its address: a change asks the server for another report. */
export function useReportAddress() {
  const router = useRouter()
  const params = useSearchParams()
  const [isComing, startComing] = useTransition()
  const change = (to: AddressChange) =>
    startComing(() => router.replace(`?${changed(params.toString(), to)}`, { scroll: false }))
  return { change, isComing }
}

/** Null takes a choice out. */
export function changed(query: string, to: AddressChange): string {
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(to))
    if (value === null) params.delete(name)
    else params.set(name, value)
  return params.toString()
}
