/** What was looked for last on this device, the newest first. */
export function recentSearches(): readonly string[] {
  const kept = localStorage.getItem(KEY)
  return kept === null ? [] : kept.split('\n').filter((text) => text !== '')
}

export function rememberSearch(text: string): void {
  if (text.trim() === '' || text.includes('\n')) return
  const others = recentSearches().filter((one) => one !== text)
  localStorage.setItem(KEY, [text, ...others].slice(0, MAX).join('\n'))
}

const KEY = 'interlinear.find.recent'
const MAX = 12
