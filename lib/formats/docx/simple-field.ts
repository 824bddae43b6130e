/** A whole field of one element as the runs that Word writes for any other; null where it is none. */
export function simpleField(data: string, prefix: string): string | null {
  const end = `</${prefix}fldSimple>`
  const start = /^<[^>]*>/.exec(data)?.[0] ?? ''
  if (!data.endsWith(end)) return null
  const runs = simpleFieldRuns(start, prefix)
  return runs && runs.open + data.slice(start.length, -end.length) + runs.close
}

/** The runs that begin and end a field, out of the start tag of its element. */
export function simpleFieldRuns(
  start: string,
  prefix: string,
): { open: string; close: string } | null {
  const instruction = /:instr\s*=\s*("[^"]*"|'[^']*')/.exec(start)?.[1]
  if (!start.startsWith(`<${prefix}fldSimple`) || instruction === undefined) return null
  const run = (inside: string) => `<${prefix}r>${inside}</${prefix}r>`
  const end = (type: string) => run(`<${prefix}fldChar ${prefix}fldCharType="${type}"/>`)
  // Its value may stand in a text as it is: what matters is escaped there already.
  const text = `<${prefix}instrText xml:space="preserve">${instruction.slice(1, -1)}</${prefix}instrText>`
  return { open: end('begin') + run(text) + end('separate'), close: end('end') }
}
