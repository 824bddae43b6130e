/** The name that the server gave in `filename*` (RFC 6266, RFC 8187). */
export function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? 'target.txt' : decodeURIComponent(encoded)
}
