import { describe, expect, it, vi } from 'vitest'
import { doubledSpace } from './doubled-space'
import { checkAcross, checkDocument, checkSegments } from './run'
import { checkSettings } from './settings'
import { documentOf } from './testing'

const DOCUMENT = documentOf({ targetLang: 'en', target: ['One  is here.', 'Two  is here.'] })

describe('asking the checks', () => {
  it('gives the same of a segment as of the document that it stands in', async () => {
    const settings = await checkSettings('de', 'en')
    const whole = checkDocument(DOCUMENT, settings)
    const across = checkAcross(DOCUMENT, settings)
    const [second] = checkSegments(DOCUMENT, [1], settings)
    expect(whole[1]?.filter(({ check }) => check === 'doubled-space')).toHaveLength(1)
    expect(whole[1]).toHaveLength((second?.length ?? 0) + (across[1]?.length ?? 0))
  })

  it('goes on when a check fails, and says which', async () => {
    const settings = await checkSettings('de', 'en')
    const run = vi.spyOn(doubledSpace, 'run').mockImplementation(() => {
      throw new Error('not thought of')
    })
    const [first] = checkDocument(DOCUMENT, settings)
    run.mockRestore()
    expect(first).toContainEqual(
      expect.objectContaining({
        check: 'too-long',
        kind: 'failed',
        args: { name: 'doubled-space' },
      }),
    )
  })
})
