import { ok } from '@/lib/model/result'
import { sentBack } from '@/lib/workflows/sent-back'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context) => respond(ok(await sentBack(context))))
