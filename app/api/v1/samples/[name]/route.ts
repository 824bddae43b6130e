import { theChecks } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { importStream } from '@/app/_server/import-stream'
import { respond } from '@/app/_server/respond'
import { serverTranslator } from '@/components/i18n/server'
import { readSample } from '@/lib/samples/read-sample'
import { importDocument } from '@/lib/workflows/import-document'

export const dynamic = 'force-dynamic'

/** Makes a document of a sample, titled in the reader's language; answers as an import does. */
export const POST = route<{ name: string }>(async (context, _request, { name }) => {
  const read = await readSample(name)
  if (!read.ok) return respond(read)
  const { sample, files } = read.value
  const { t } = await serverTranslator('import')
  const { sourceLang, targetLang } = sample
  const options = { title: t(`samples.${name}`), sourceLang, targetLang }
  return importStream(
    (onProgress, signal) => importDocument(context, { ...files, options, onProgress, signal }),
    theChecks(context).due,
  )
})
