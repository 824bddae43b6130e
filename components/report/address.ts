export type AddressChange = Readonly<Record<string, string | null>>

/** The query of an address after a change. Null takes a choice out. */
export function changed(query: string, to: AddressChange): string {
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(to))
    if (value === null) params.delete(name)
    else params.set(name, value)
  return params.toString()
}
