import type { Check } from './check'
import { doubledSpace } from './doubled-space'
import { spelling } from './spelling'
import { tooLong } from './too-long'

/** Every check, by id. */
export const CHECKS: readonly Check[] = [doubledSpace, spelling, tooLong]
