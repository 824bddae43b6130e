import { exportSchema } from '@/lib/api/requests'
import { isLocale } from '@/lib/i18n/settings'
import { exportDocument } from '@/lib/workflows/export-document'
import { attachment } from '@/app/_server/attachment'
import { route } from '@/app/_server/handle'
import { localeOf } from '@/app/_server/locale-of'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

/** A review as a file; `format=manifest` gives the manifest of the export that `of` names. */
export const GET = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const query = queryOf(exportSchema, request)
  if (!query.ok) return respond(query)
  const { format, of, locale, ...asked } = query.value
  const withManifest = format === 'manifest'
  const exported = await exportDocument(context, {
    ...{ ...asked, document: documentId, withManifest },
    format: format === 'manifest' ? of : format,
    locale: isLocale(locale) ? locale : localeOf(request),
  })
  if (!exported.ok) return respond(exported)
  return attachment(exported.value.manifest ?? exported.value)
})
