import type { Warning } from '@/lib/model/file'
import { toldAlike } from '@/lib/model/import-report'

/**
 * A file, and what somebody should know of it: JSON, of each kind of warning how many there are and the
 * first. In ASCII, since a header holds no more, and short, since clients take some 16 kB of headers.
 */
export function withWarnings(response: Response, warnings: readonly Warning[]): Response {
  const told = toldAlike(warnings).map(({ count, first }) => ({ count, ...first[0] }))
  if (told.length > 0) response.headers.set('x-interlinear-warnings', inAscii(JSON.stringify(told)))
  return response
}

function inAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
