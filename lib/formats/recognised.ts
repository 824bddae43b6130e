/**
 * Which kind of file with both sides a beginning can only be of, as extensions; null where that is not
 * sure. XLIFF and TMX are known by their first element, PO by entries before anything else: a text that
 * merely speaks of them is none.
 */
export function recognised(start: string): '.xlf' | '.tmx' | '.po' | null {
  const root = rootOf(start)
  if (root !== null) return ROOTS[root] ?? null
  return beginsAsPo(start) ? '.po' : null
}

// Very old tools wrote the names of TMX in capitals: its own reader says that.
const ROOTS: Readonly<Partial<Record<string, '.xlf' | '.tmx'>>> = {
  ...{ xliff: '.xlf', tmx: '.tmx', TMX: '.tmx' },
}

/** The name of the first element, behind what may stand before it in XML; null where there is none. */
function rootOf(start: string): string | null {
  PROLOG.lastIndex = 0
  while (PROLOG.test(start)) ROOT.lastIndex = PROLOG.lastIndex
  const [, name = null] = ROOT.exec(start) ?? []
  ROOT.lastIndex = 0
  return name
}

const PROLOG = /\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*>)/y
const ROOT = /\s*<(?:[\w.-]+:)?([\w.-]+)(?=[\s>/])/y

function beginsAsPo(start: string): boolean {
  const lines = start.split(/\r\n?|\n/).filter((line) => !/^\s*(?:#.*)?$/.test(line))
  return /^\s*msg(?:id|ctxt)\s*"/.test(lines[0] ?? '') && lines.some((line) => PO_FORM.test(line))
}

const PO_FORM = /^\s*msgstr(?:\[0\])?\s*"/
