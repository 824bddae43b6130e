import { fail } from '@/lib/model/result'
import type { Context } from '@/lib/workflows/context'
import { requestContext } from './context'
import { failureOf } from './failure-of'
import { guard } from './guard'
import { log } from './log'
import { respond } from './respond'

type Params = Record<string, string>

/**
 * A route: checks where the request comes from, opens the context, and turns what nobody expected
 * into `server.bug` with an id that stands beside the error in the log.
 */
export function route<P extends Params = Params>(
  work: (context: Context, request: Request, params: P) => Promise<Response>,
) {
  // Next gives no params at all to a route whose path has none.
  return async (
    request: Request,
    { params }: { params: Promise<P | undefined> },
  ): Promise<Response> => {
    const started = performance.now()
    const response = await answer(work, request, (await params) ?? ({} as P))
    const ms = Math.round(performance.now() - started)
    log.info(
      { method: request.method, path: pathOf(request), status: response.status, ms },
      'request',
    )
    return response
  }
}

async function answer<P extends Params>(
  work: (context: Context, request: Request, params: P) => Promise<Response>,
  request: Request,
  params: P,
): Promise<Response> {
  const guarded = guard(request)
  if (!guarded.ok) return respond(guarded)
  if (!Object.values(params).every((id) => ID.test(id))) return respond(fail('document.missing'))
  try {
    const context = await requestContext()
    return context.ok ? await work(context.value, request, params) : respond(context)
  } catch (error) {
    // Who asked has left in the middle of asking: no fault of ours, and nobody to tell.
    if (request.signal.aborted) return new Response(null, { status: CLIENT_LEFT })
    return respond(failureOf(error))
  }
}

const CLIENT_LEFT = 499

/** Every id that there is looks like this; anything else (NUL, say) would upset the store. */
const ID = /^[\w.-]{1,80}$/

function pathOf(request: Request): string {
  return new URL(request.url).pathname
}
