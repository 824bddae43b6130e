import { describe, expect, it } from 'vitest'
import { codeErrors, NO_CODE_ERRORS } from '@/lib/inline/code-errors'
import { coded, written } from '@/lib/inline/code-notation'
import { importedText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { fixedContent } from './fix-content'
import { markup } from './markup'
import { checkDocument } from './run'
import { checkedSegments } from './segments'
import { findingsIn, settingsOf } from './testing'

describe('inline codes', () => {
  it('are named where they are missing, with their place in the source', async () => {
    const [missing, ...rest] = await found('Open the ⟦b⟧gate⟦/b⟧.', 'Öffne das ⟦b⟧Tor.')
    expect(rest).toEqual([])
    expect(missing).toMatchObject({
      ...{ kind: 'missing', severity: 'error', args: { codes: '‹/b›' } },
      ...{ target: null, source: { start: 14, end: 15 } },
    })
  })

  it('are marked where they are doubled or misplaced', async () => {
    const [doubled] = await found('⟦img/⟧ a', '⟦img/⟧ a ⟦img/⟧')
    expect(doubled).toMatchObject({ kind: 'doubled', target: { start: 4, end: 5 } })
    const [order] = await found('⟦i⟧a⟦/i⟧ b', '⟦/i⟧a⟦i⟧ b')
    expect(order).toMatchObject({ kind: 'order', target: { start: 0, end: 1 } })
  })

  it.each([
    ['Open the ⟦b⟧gate⟦/b⟧.', 'Öffne das ⟦b⟧Tor.', 'Öffne das ⟦b⟧Tor⟦/b⟧.'],
    ['⟦b⟧a⟦/b⟧ ⟦img/⟧', '⟦/b⟧x⟦b⟧⟦i⟧', '⟦b⟧x⟦/b⟧⟦img/⟧'],
  ])('of %s are mended at once: %s', async (source, target, mended) => {
    const all = await found(source, target)
    for (const { fixes } of all) expect(written(fixedContent(coded(target), fixes))).toBe(mended)
    expect(all.length).toBeGreaterThan(0)
  })

  it('say it once: the number of codes is nothing for placeholders then', async () => {
    const texts = { targetLang: 'de', source: 'A ⟦b⟧b⟦/b⟧', target: 'C ⟦b⟧d' }
    expect((await findingsIn(texts)).map(({ check }) => check)).toContain('markup')
    expect((await findingsIn(texts)).map(({ check }) => check)).not.toContain('placeholders')
  })

  it('keep line ends and marks of the text', async () => {
    const target: Content = {
      text: `a${CODE}b ${CODE}c`,
      codes: [{ kind: 'lineEnd', text: '\n' }, { kind: 'newUnit' }],
    }
    const expected = { model: coded('x⟦img/⟧'), mayUndress: false, besides: [] }
    const [fix] = (await ofSegment(target, coded('x⟦img/⟧')))[0]?.fixes ?? []
    const mended = fixedContent(target, fix ? [fix] : [])
    expect(codeErrors(mended, expected)).toEqual(NO_CODE_ERRORS)
    expect(mended.codes.map(({ kind }) => kind)).toEqual(['lineEnd', 'newUnit', 'inline'])
  })

  it('are left alone in what came in approved', async () => {
    expect(await ofSegment(coded('a'), coded('⟦b⟧a⟦/b⟧'), 'approved')).toEqual([])
    expect(await ofSegment(coded('a'), coded('⟦b⟧a⟦/b⟧'), 'initial')).toHaveLength(1)
  })
})

function found(source: string, target: string) {
  return findingsIn({ targetLang: 'de', source, target }, markup)
}

/** Of one segment of a file that holds both sides. */
async function ofSegment(target: Content, source: Content, status = 'initial' as Status) {
  const segment = { lead: coded(''), confidence: 1, confirmed: true }
  const machine = importedText([{ id: '1', content: target }])
  const head = { target, number: 0, restores: null, status }
  const segments = checkedSegments([{ segment, head, source, machine, kind: 'string' }], {
    ...{ isPaired: true, takesSourceCodes: true },
  })
  const document = { sourceLang: 'en', targetLang: 'de', segments }
  const all = checkDocument(document, await settingsOf(document, '', markup))
  return all.flat().filter(({ check }) => check === 'markup')
}
