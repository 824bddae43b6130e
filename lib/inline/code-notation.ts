import type { Code, CodeMeaning, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { isInline } from './code-pairs'

/**
 * A text with its inline codes written out, for tests and documentation: `⟦b⟧bold⟦/b⟧`, `⟦img/⟧`.
 * The same name is the same code; b, i, u, a, img and br have their meanings. ¶ stays a letter.
 */
export function coded(text: string): Content {
  const codes: Code[] = []
  const bare = text.replace(NOTATION, (_, close: string, name: string, single: string) => {
    codes.push(codeOf(name, close !== '' ? 'close' : single === '' ? 'open' : undefined))
    return CODE
  })
  return { text: bare, codes }
}

/** The same the other way round. */
export function written({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(CODE, () => {
    const code = codes[n++]
    if (!isInline(code)) return CODE
    const name = code.id
    return code.role === 'close' ? `⟦/${name}⟧` : code.role === 'open' ? `⟦${name}⟧` : `⟦${name}/⟧`
  })
}

const NOTATION = /⟦(\/?)(\w+)(\/?)⟧/g

function codeOf(name: string, role: 'open' | 'close' | undefined): Code {
  const [letters = name] = /^[a-z]+/.exec(name) ?? []
  const data = role === 'close' ? `</${letters}>` : `<${letters}>`
  const means = MEANINGS[letters]
  return {
    ...{ kind: 'inline', id: name, data, display: letters },
    ...(role ? { role } : {}),
    ...(means ? { means: [means] } : {}),
  }
}

const MEANINGS: Readonly<Partial<Record<string, CodeMeaning>>> = {
  ...{ b: 'bold', i: 'italic', u: 'underline', a: 'link', img: 'image', br: 'lineBreak' },
}
