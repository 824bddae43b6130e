import type { Severity } from '@/lib/model/finding'
import { useStored } from '../diff/diff-settings'

/** Are hints unfolded in the panel, on this device? Then the keys go to them too. */
export function useShowsHints(): [boolean, (shows: boolean) => void] {
  const [stored, store] = useStored(NAME)
  return [stored === ON, (shows) => store(shows ? ON : 'off')]
}

/** Do the keys that go from finding to finding stop at one of this severity? */
export function isWalked(severity: Severity): boolean {
  return severity !== 'hint' || localStorage.getItem(NAME) === ON
}

const NAME = 'interlinear.hints'
const ON = 'on'
