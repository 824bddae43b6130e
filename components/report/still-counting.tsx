'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks again while the server counts. */
export function StillCounting() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}

const AGAIN_MS = 1_500
