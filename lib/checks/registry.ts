import type { Check } from './check'
import { digitScript } from './digit-script'
import { doubledSpace } from './doubled-space'
import { spelling } from './spelling'
import { tooLong } from './too-long'

/** Every check, by id. */
export const CHECKS: readonly Check[] = [digitScript, doubledSpace, spelling, tooLong]
