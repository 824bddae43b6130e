import { readableText } from '@/lib/inline/content'
import { isTag } from '@/lib/text/tags'
import { type PluralRule, pluralRule } from './plural-rule'
import type { PoEntry } from './read'
import { poText } from './strings'

/** What the header of a PO file says. */
export interface PoHeader {
  readonly sourceLang: string | null
  readonly targetLang: string | null
  readonly plurals: PluralRule | null
}

/** Whether an entry is the header: its `msgid` is empty, and it has no context. */
export function isHeader({ id, context }: PoEntry): boolean {
  return id.raw === '' && context === null
}

export function headerOf(entries: readonly PoEntry[]): PoHeader {
  const fields = fieldsOf(entries.find(isHeader)?.forms[0]?.raw ?? '')
  const plurals = fields.get('plural-forms')
  return {
    sourceLang: tagOf(fields.get('x-source-language')),
    targetLang: tagOf(fields.get('language')),
    plurals: plurals === undefined ? null : pluralRule(plurals),
  }
}

/** The encoding that a PO file names, found in its beginning; templates say `CHARSET`, which is none. */
export function charsetOf(start: string): string | null {
  const charset = /Content-Type:[^"]*(?:"\s*"[^"]*)?charset=([\w:.-]+)/i.exec(start)?.[1]
  return charset === undefined || charset === 'CHARSET' ? null : charset
}

function fieldsOf(raw: string): ReadonlyMap<string, string> {
  const text = poText(raw)
  const lines = text.ok ? readableText(text.value.content).split(/\r?\n/) : []
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]]
    }),
  )
}

/** A locale of gettext as a language tag: `pt_BR.UTF-8`, `sr@latin`. */
function tagOf(locale: string | undefined): string | null {
  const [, base = '', modifier = ''] = /^([\w-]+)(?:\.[\w-]+)?(?:@(\w+))?$/.exec(locale ?? '') ?? []
  const [language = '', ...rest] = base.replaceAll('_', '-').split('-')
  const script = SCRIPTS[modifier.toLowerCase()]
  const variant = script || !/^\w{5,8}$/.test(modifier) ? [] : [modifier.toLowerCase()]
  const tag = [language, ...(script ? [script] : []), ...rest, ...variant].join('-')
  return isTag(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}

const SCRIPTS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  devanagari: 'Deva',
  arabic: 'Arab',
  iqtelif: 'Latn',
}
