import { cookies } from 'next/headers'
import { ZONE_COOKIE, zoneOf } from '@/components/report/zone'
import { type ReportRequest, reportSchema } from '@/lib/api/report-requests'

export type AskedParams = Readonly<Partial<Record<string, string | string[]>>>

/** What an address asks of a report, in the reader's zone; one that asks amiss asks for nothing. */
export async function reportAsked(params: AskedParams): Promise<ReportRequest> {
  const parsed = reportSchema.safeParse(params)
  const asked = parsed.success ? parsed.data : {}
  const zone = asked.zone ?? zoneOf((await cookies()).get(ZONE_COOKIE)?.value)
  return zone === undefined ? asked : { ...asked, zone }
}

/** How long a page waits for what takes long to count; the rest comes when it asks again. */
export const PATIENCE_MS = 600

/** The one value of a parameter that is named once. */
export function single(params: AskedParams, name: string): string | null {
  const value = params[name]
  return typeof value === 'string' && value !== '' ? value : null
}
