'use client'

/** Keeps a choice of the reader's for a year, for every page. */
export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`
}

const YEAR_S = 31_536_000
