/**
 * Calls `refresh` when the page is looked at again and when the network is back: what was missed
 * meanwhile is asked for. Gives what ends that.
 */
export function whenBack(refresh: () => void): () => void {
  const whenSeen = () => {
    if (document.visibilityState === 'visible') refresh()
  }
  addEventListener('online', refresh)
  document.addEventListener('visibilitychange', whenSeen)
  return () => {
    removeEventListener('online', refresh)
    document.removeEventListener('visibilitychange', whenSeen)
  }
}
