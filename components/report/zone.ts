import { isZone } from '@/lib/model/zone'

/** Keeps the reader's time zone, so that the server knows where a day begins. */
export const ZONE_COOKIE = 'interlinear_zone'

/** The zone of a cookie, if there is one of that name. */
export function zoneOf(cookie: string | undefined): string | undefined {
  const zone = cookie === undefined ? '' : decoded(cookie)
  return zone !== '' && isZone(zone) ? zone : undefined
}

function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie)
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}
