import { fail, ok } from '@/lib/model/result'
import { verifyFile } from '@/lib/workflows/verify-file'
import { formBody } from '@/app/_server/body'
import { filePart } from '@/app/_server/form-parts'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

/** Whether a file is the one that was exported: `file` and `manifest` are parts of a form. */
export const POST = route(async (context, request) => {
  const form = await formBody(request)
  if (!form.ok) return respond(form)
  const file = await filePart(form.value.get('file'), 'file.txt')
  const manifest = await filePart(form.value.get('manifest'), 'manifest.json')
  if (!file || !manifest)
    return respond(fail('request.malformed', { at: file ? 'manifest' : 'file' }))
  const differences = await verifyFile(context, {
    ...{ file, manifest: manifest.bytes, signal: request.signal },
  })
  if (!differences.ok) return respond(differences)
  return respond(ok({ isSame: differences.value.length === 0, differences: differences.value }))
})
