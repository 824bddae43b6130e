import { describe, expect, it } from 'vitest'
import type { FileInfo } from '@/lib/api/answers'
import { sectionsOf } from './sections'

const file = (side: FileInfo['side']): FileInfo => ({
  ...{ side, name: `${side}.txt`, format: 'text', encoding: 'utf-8', certainty: 1 },
  ...{ units: 1, bytes: 10 },
})
const told = (code: string, side?: string) => ({
  count: 1,
  first: [{ code, args: side === undefined ? {} : { side } }],
})
const parts = { source: [{ part: 'headings', count: 2 } as const], target: [] }

describe('what was said of files', () => {
  it('stands with the file that it was said of, or with both', () => {
    const warnings = [told('a', 'target'), told('b'), told('c', 'source')]
    const report = { parts, warnings, kept: [told('d', 'target')] }
    const files = [file('source'), file('target')]
    expect(sectionsOf({ files, report }, false)).toEqual({
      sections: [
        { file: file('source'), parts: parts.source, warnings: [told('c', 'source')], kept: [] },
        {
          ...{ file: file('target'), parts: [], warnings: [told('a', 'target')] },
          kept: [told('d', 'target')],
        },
      ],
      ...{ pair: [told('b')], isSilent: false },
    })
  })

  it('all stands with the one file that holds both sides', () => {
    const report = { parts, warnings: [told('a')], kept: [told('b')] }
    expect(sectionsOf({ files: [file('target')], report }, true)).toMatchObject({
      sections: [{ parts: parts.source, warnings: [told('a')], kept: [told('b')] }],
      pair: [],
    })
  })

  it('is silence only where it was kept and nothing was said', () => {
    const report = { parts, warnings: [], kept: [] }
    expect(sectionsOf({ files: [file('target')], report }, true).isSilent).toBe(true)
    expect(sectionsOf({ files: [file('target')], report: null }, true).isSilent).toBe(false)
  })
})
