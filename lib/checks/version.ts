import { CHECKS } from './registry'
import type { ProjectTexts } from './project-texts'

/** Raised when a check or a shipped list answers otherwise than before: findings are then made anew. */
const VERSION = 1

/** Findings with this name are what the checks of today find with these settings. */
export function checksVersion(settings: ProjectTexts): string {
  const checks = CHECKS.map(({ id, kinds }) => [id, kinds])
  return `${String(VERSION)}-${hashOf(JSON.stringify([checks, settings]))}`
}

/**
 * 64 bits of a text, as hexadecimal digits: FNV-1a, in two halves of different bases. Not for secrets.
 */
function hashOf(text: string): string {
  const halves = [0x811c9dc5, 0x01000193].map((base) => {
    let hash = base
    for (let n = 0; n < text.length; n += 1)
      hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  })
  return halves.join('')
}
