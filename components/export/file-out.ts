/** Hands a file to the browser's own download. */
export function saveAs(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold of the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The text of a file in a WHATWG encoding, without its byte order mark. */
export async function textOf(blob: Blob, encoding: string): Promise<string> {
  return new TextDecoder(encoding).decode(await blob.arrayBuffer())
}
