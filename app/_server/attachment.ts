import type { ExportedFile } from '@/lib/workflows/export-document'

/** A file to be saved, under its name in any script: RFC 6266, with RFC 8187 for what is not ASCII. */
export function attachment({ name, bytes, mediaType }: ExportedFile): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': disposition,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** `encodeURIComponent` leaves five characters that RFC 8187 does not allow. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
