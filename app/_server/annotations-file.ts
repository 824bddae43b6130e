import { exportAnnotations } from '@/lib/workflows/export-annotations'
import { attachment } from './attachment'
import { route } from './handle'
import { respond } from './respond'

/** A route that gives the errors marked in a document as a file. */
export function annotationsFile(as: 'csv' | 'tsv' | 'json') {
  return route<{ documentId: string }>(async (context, _request, { documentId }) => {
    const file = await exportAnnotations(context, { document: documentId, as })
    return file.ok ? attachment(file.value) : respond(file)
  })
}
