import type { Code, CodeMeaning } from '@/lib/model/content'

/** What formatting a run has by the inline codes that are open before it. */
export interface Formatting {
  /** Ids and meanings of open codes, the last opened last. */
  readonly open: readonly { readonly id: string; readonly means: readonly CodeMeaning[] }[]
}

export const PLAIN: Formatting = { open: [] }

/** The formatting behind a code. */
export function after({ open }: Formatting, code: Code): Formatting {
  if (code.kind !== 'inline' || !code.role) return { open }
  const { id, role, means = [] } = code
  if (role === 'open') return { open: [...open, { id, means }] }
  const at = open.findLastIndex((one) => one.id === id)
  return { open: open.filter((_, n) => n !== at) }
}

/** The run properties of a formatting, in the order that the schema asks for. */
export function propertiesOf({ open }: Formatting): string {
  const means = new Set(open.flatMap((one) => one.means))
  return PROPERTIES.filter(([meaning]) => means.has(meaning))
    .map(([, element]) => element)
    .filter((element, n, all) => all.findIndex((one) => nameOf(one) === nameOf(element)) === n)
    .join('')
}

const PROPERTIES: readonly (readonly [CodeMeaning, string])[] = [
  ['code', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'],
  ['bold', '<w:b/><w:bCs/>'],
  ['italic', '<w:i/><w:iCs/>'],
  ['allCaps', '<w:caps/>'],
  ['smallCaps', '<w:smallCaps/>'],
  ['strike', '<w:strike/>'],
  ['link', '<w:color w:val="2F4FA5"/>'],
  ['highlight', '<w:highlight w:val="yellow"/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['superscript', '<w:vertAlign w:val="superscript"/>'],
  ['subscript', '<w:vertAlign w:val="subscript"/>'],
]

function nameOf(element: string): string {
  return /^<[\w:]+/.exec(element)?.[0] ?? element
}
