import { type Desk } from '../review/desk'
import { cardAt } from './cards'
import { activeCards } from './finding-commands'
import { findingsOn } from './findings-on-screen'

/** A press on underlined words opens their card; gives what ends that. */
export function openAtPress(desk: Desk): () => void {
  const onClick = ({ target }: MouseEvent) => {
    const words = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null
    if (words) setTimeout(() => openAt(desk, Number(words.dataset.finding)))
  }
  addEventListener('click', onClick)
  return () => removeEventListener('click', onClick)
}

/** The rows have heard the press first: the one that was pressed is active now. */
function openAt(desk: Desk, offset: number): void {
  const key = cardAt(activeCards(desk), offset)?.findings[0].key
  const segment = desk.screen().active
  if (key !== undefined) findingsOn(desk.store).open.set({ segment, key, ask: 0 })
}
