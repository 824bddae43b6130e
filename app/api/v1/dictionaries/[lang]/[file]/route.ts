import { dictionaryFileSchema } from '@/lib/api/dictionary-requests'
import { parseWith } from '@/lib/api/parse'
import { dictionaryFile } from '@/lib/workflows/show-dictionary'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

type Params = {
  readonly lang: string
  readonly file: string
}

/** One file of a dictionary, by the hash of both: kept by the browser for good. */
export const GET = route<Params>(async (_context, request, params) => {
  const hash = new URL(request.url).searchParams.get('hash')
  const asked = parseWith(dictionaryFileSchema, { ...params, hash })
  if (!asked.ok) return respond(asked)
  const bytes = await dictionaryFile(asked.value)
  return bytes.ok ? packed(bytes.value) : respond(bytes)
})

/**
 * A list of words shrinks to a third or less. It is a file that is packed, not one packed on its way:
 * Next drops the header that would say so.
 */
function packed(bytes: Uint8Array): Response {
  const body = new Blob([new Uint8Array(bytes)]).stream()
  return new Response(body.pipeThrough(new CompressionStream('gzip')), {
    headers: {
      'content-type': 'application/gzip',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
