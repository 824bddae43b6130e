import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/model/finding'
import type { CheckAnswer } from './check-messages'
import { createTogether } from './together'

describe('what two workers found', () => {
  it('is said at once by the one that is quick, and leaves grammar to the server till then', () => {
    const { together, said } = listening()
    together.checked(answer('a', 'He go.', ['spelling']))
    expect(said.at(-1)).toMatchObject({ elsewhere: ['omission', 'grammar'] })
    together.grammar(answer('a', 'He go.', ['grammar']))
    expect(said.at(-1)).toMatchObject({ elsewhere: ['omission'] })
    expect(checksIn(said.at(-1))).toEqual(['spelling', 'grammar'])
  })

  it('is of one segment', () => {
    const { together, said } = listening()
    together.grammar(answer('a', 'He go.', ['grammar']))
    together.checked(answer('b', 'He go.', []))
    expect(said).toHaveLength(1)
    expect(checksIn(said[0])).toEqual([])
  })

  it.each([
    ['He go home.', 3],
    ['Now he: He go.', 11],
  ])('moves with its words: %s', (text, start) => {
    const { together, said } = listening()
    together.grammar(answer('a', 'He go.', ['grammar']))
    together.checked(answer('a', text, []))
    const [found] = said.at(-1)?.findings ?? []
    expect(found?.target).toEqual({ start, end: start + 2 })
    expect(found?.fixes[0]).toMatchObject({ start, end: start + 2 })
  })

  it('is gone with them, and when grammar is switched off', () => {
    const { together, said } = listening()
    together.grammar(answer('a', 'He go.', ['grammar']))
    together.checked(answer('a', 'He goes.', []))
    expect(checksIn(said.at(-1))).toEqual(['grammar'])
    together.checked(answer('a', 'He ran.', []))
    expect(checksIn(said.at(-1))).toEqual([])
    together.checked(answer('a', 'He go.', []))
    together.forget()
    expect(said.at(-1)).toMatchObject({ findings: [], elsewhere: ['omission', 'grammar'] })
  })
})

function listening() {
  const said: CheckAnswer[] = []
  return { together: createTogether((one) => said.push(one)), said }
}

function answer(segment: string, target: string, checks: readonly string[]): CheckAnswer {
  const findings = checks.map(finding)
  const texts = { source: '', target, codes: [] }
  return { segment, ...texts, findings, elsewhere: ['omission', 'grammar'], missing: [] }
}

/** Of the third to fifth letter. */
function finding(check: string): Finding {
  const place = { start: 3, end: 5 }
  return {
    ...{ check, kind: 'rule', severity: 'warning', target: place, source: null, args: {} },
    ...{ fixes: [{ ...place, text: 'goes', safe: false }], confidence: 0.7 },
  }
}

function checksIn(said: CheckAnswer | undefined) {
  return said?.findings.map(({ check }) => check)
}
