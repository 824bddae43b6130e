import { describe, expect, it } from 'vitest'
import { readySegmentation, segment } from './segment'
import { sentencexLengths } from './sentencex'

describe('the WebAssembly segmenter', () => {
  it('is replaced by Intl.Segmenter until it is loaded', () => {
    expect(sentencexLengths('One. Two.', 'en')).toBeNull()
    expect(segment('One is here. Two is there.', 'en')).toHaveLength(2)
  })

  it('stays out, without a failure, when its bytes are no module', async () =>
    expect(await readySegmentation(new Uint8Array([1, 2, 3]))).toBe(false))

  it('loads from its package, and a second time for nothing', async () => {
    expect(await readySegmentation()).toBe(true)
    expect(await readySegmentation()).toBe(true)
  })

  it('gives lengths in UTF-16 code units, also around lone surrogates and no-break spaces', () => {
    expect(sentencexLengths('😀 is here. \ud83d is not.', 'en')).toEqual([12, 9])
    expect(sentencexLengths('Plan B\u00a0. Suite.', 'fr')?.reduce((a, b) => a + b)).toBe(15)
  })
})
