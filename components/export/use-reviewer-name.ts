import { useState } from 'react'

/** The name that files give the person at this device; asked for once and kept in the browser. */
export function useReviewerName(): readonly [name: string, set: (name: string) => void] {
  const [name, setName] = useState(kept)
  const set = (next: string) => {
    setName(next)
    try {
      localStorage.setItem(KEY, next)
    } catch (error) {
      // A browser that keeps nothing asks again the next time.
      if (!(error instanceof DOMException)) throw error
    }
  }
  return [name, set]
}

function kept(): string {
  try {
    return typeof localStorage === 'undefined' ? '' : (localStorage.getItem(KEY) ?? '')
  } catch (error) {
    if (error instanceof DOMException) return ''
    throw error
  }
}

const KEY = 'interlinear-reviewer-name'
