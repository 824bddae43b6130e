import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY, plain } from '@/lib/model/content'
import { concatAll } from './content'
import { CODE_NODE, fromDoc, toDoc } from './prosemirror'

const BOLD: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b' }
const CODES: readonly Code[] = [
  BOLD,
  { kind: 'unit', unit: '7' },
  { kind: 'newUnit' },
  { kind: 'lineEnd', text: '\r\n' },
  { kind: 'object' },
]

describe('a content in the editor', () => {
  it('is one paragraph of texts and atoms', () => {
    expect(toDoc({ text: `a${CODE}b`, codes: [BOLD] })).toEqual(
      doc(text('a'), { type: CODE_NODE, attrs: { code: BOLD } }, text('b')),
    )
  })

  it('is an empty paragraph when there is nothing: ProseMirror has no empty texts', () => {
    expect(toDoc(EMPTY)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  it('comes back as it was (law 6)', () => {
    fc.assert(
      fc.property(contents(), (content) => {
        expect(fromDoc(toDoc(content))).toEqual(content)
        expect(fromDoc(JSON.parse(JSON.stringify(toDoc(content))) as never)).toEqual(content)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a pasted U+FFFC for an object and a second paragraph for a new one', () => {
    const [first] = doc(text(`a${CODE}`)).content
    const [second] = doc(text('b')).content
    expect(fromDoc({ type: 'doc', content: [first!, second!] })).toEqual({
      text: `a${CODE}${CODE}b`,
      codes: [{ kind: 'object' }, { kind: 'newUnit' }],
    })
  })
})

function text(value: string) {
  return { type: 'text' as const, text: value }
}

function doc(...content: NonNullable<ReturnType<typeof toDoc>['content'][number]['content']>) {
  return { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] }
}

/** Arbitrary UTF-16, lone surrogates too: what an editor holds while somebody types is nobody's choice. */
function contents(): fc.Arbitrary<Content> {
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 })
  const texts = units.map((list) => plain(String.fromCharCode(...list).replaceAll(CODE, '')))
  const codes = fc.constantFrom(...CODES).map((code) => ({ text: CODE, codes: [code] }))
  return fc.array(fc.oneof(texts, codes)).map(concatAll)
}
