import { ok } from '@/lib/model/result'
import { listMemories } from '@/lib/workflows/list-memories'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context) => respond(ok(await listMemories(context))))
