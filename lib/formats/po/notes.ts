import { readableText } from '@/lib/inline/content'
import type { PluralRule } from './plural-rule'
import type { PoEntry, PoField } from './read'
import { poText } from './strings'

/**
 * What an entry says to a translator, in the words of the file: extracted comments, the translators'
 * own, the context, for a plural the form and the numbers it is for, the former source, references.
 */
export function notesOf(
  entry: PoEntry,
  form: PoField,
  plurals: PluralRule | null,
): readonly string[] {
  const { comments, context, plural } = entry
  const of = (sign: string) => comments.filter((one) => one.sign === sign).map(({ text }) => text)
  const joined = (sign: string) => of(sign).join('\n').trim()
  return [
    joined('.'),
    joined(''),
    context ? `msgctxt: ${textOf(context.raw)}` : '',
    plural ? formNote(form.keyword, plurals) : '',
    of('|')
      .map((line) => `#| ${line}`)
      .join('\n'),
    referencesNote(of(':')),
  ].filter((note) => note !== '')
}

function textOf(raw: string): string {
  const text = poText(raw)
  return text.ok ? readableText(text.value.content) : raw
}

/** `msgstr[1]: 2, 3, 4, 22, 23 …` */
function formNote(keyword: string, plurals: PluralRule | null): string {
  const numbers = plurals?.numbers[formIndex(keyword)] ?? []
  if (numbers.length === 0) return keyword
  const more = numbers.length > SHOWN_NUMBERS ? ' …' : ''
  return `${keyword}: ${numbers.slice(0, SHOWN_NUMBERS).join(', ')}${more}`
}

const SHOWN_NUMBERS = 6

export function formIndex(keyword: string): number {
  return Number(/\d+/.exec(keyword)?.[0] ?? 0)
}

function referencesNote(lines: readonly string[]): string {
  const references = lines.join(' ').trim().split(/\s+/)
  const more = references.length > SHOWN_REFERENCES ? ' …' : ''
  const shown = references.slice(0, SHOWN_REFERENCES).join(' ')
  return shown === '' ? '' : `#: ${shown}${more}`
}

const SHOWN_REFERENCES = 3
