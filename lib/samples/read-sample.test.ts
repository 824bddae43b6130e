import { describe, expect, it } from 'vitest'
import { SAMPLES } from './catalog'
import { readSample } from './read-sample'

describe('samples', () => {
  it.each(SAMPLES)('$name has a source and a translation', async ({ name }) => {
    const result = await readSample(name)
    if (!result.ok) throw new Error(result.failure.code)
    const { source, target } = result.value.files
    for (const { bytes } of [source, target]) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      expect(text.trim().length).toBeGreaterThan(200)
    }
    expect(source.name).not.toBe(target.name)
  })

  it('are nothing else than these', async () => {
    expect(await readSample('../../package')).toMatchObject({ failure: { code: 'sample.missing' } })
  })
})
