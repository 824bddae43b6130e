import { ok } from '@/lib/model/result'
import { importDocument } from '@/lib/workflows/import-document'
import { listDocuments } from '@/lib/workflows/list-documents'
import { formBody } from '@/app/_server/body'
import { theChecks } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { importForm } from '@/app/_server/import-form'
import { importStream } from '@/app/_server/import-stream'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context) => respond(ok(await listDocuments(context))))

export const POST = route(async (context, request) => {
  const form = await formBody(request)
  if (!form.ok) return respond(form)
  const command = await importForm(form.value)
  if (!command.ok) return respond(command)
  return importStream(
    (onProgress, signal) => importDocument(context, { ...command.value, onProgress, signal }),
    theChecks(context).due,
  )
})
