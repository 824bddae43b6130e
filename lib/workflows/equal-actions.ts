import { isDeepStrictEqual } from 'node:util'
import type { Action } from '@/lib/model/review'

/** Is the stored action (JSON) the one that came again? The order of keys means nothing. */
export function equalActions(stored: string, action: Action): boolean {
  return isDeepStrictEqual(JSON.parse(stored), JSON.parse(JSON.stringify(action)))
}
