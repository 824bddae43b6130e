import { describe, expect, it } from 'vitest'
import { readSide } from './read-side'

describe('a target without bytes', () => {
  const read = (name: string) => readSide('target', { name, bytes: new Uint8Array() })

  it('is a text to be written', () => expect(read('ferry.md').ok).toBe(true))

  it('is refused where it says that it is a Word file', () =>
    expect(read('ferry.docx')).toMatchObject({
      failure: { code: 'file.empty', args: { side: 'target', name: 'ferry.docx' } },
    }))
})
