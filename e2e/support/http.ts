/** What a journey may say about the two texts; languages that are not named are guessed. */
export interface ImportOptions {
  readonly title?: string
  readonly project?: string
  readonly sourceLang?: string
  readonly targetLang?: string
}

/** Documents by HTTP, for journeys that begin after the import. */
export async function importByHttp(
  url: string,
  source: string,
  target: string,
  options: ImportOptions = { sourceLang: 'en', targetLang: 'de' },
): Promise<string> {
  const form = new FormData()
  form.set('source', new File([source], 'source.txt'))
  form.set('target', new File([target], 'target.txt'))
  form.set('options', JSON.stringify(options))
  const response = await fetch(`${url}/api/v1/documents`, {
    method: 'POST',
    headers: { origin: url },
    body: form,
  })
  const last = (await response.text()).trim().split('\n').at(-1) ?? ''
  const done = JSON.parse(last) as { document?: string }
  if (!done.document) throw new Error(`The import failed: ${last}`)
  return done.document
}

/** `count` lines of a ship's log in English and German: one sentence each, all different. */
export function logBook(count: number): { source: string; target: string } {
  const line = (text: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => text(n + 1)).join('\n') + '\n'
  return {
    source: line((n) => `On day ${n} the crew sighted ${n + 2} gulls and one whale.`),
    target: line((n) => `Am Tag ${n} sah die Mannschaft ${n + 2} Möwen und einen Wal.`),
  }
}

export async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as T
}
