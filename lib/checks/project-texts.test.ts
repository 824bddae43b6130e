import { describe, expect, it } from 'vitest'
import { NOTHING_SET, projectChecksOf } from './project-texts'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { documentOf } from './testing'

describe('what a project has set', () => {
  it.each([
    ['its phrases', { phrases: 'Steg\tbridge\tjetty\tthe harbour office' }, 'literal-renderings'],
    ['its terms', { terms: 'Steg\tjetty' }, 'terms'],
  ])('is asked: %s', async (_, texts, check) => {
    const project = projectChecksOf({ ...NOTHING_SET, ...texts })
    const document = documentOf({
      ...{ sourceLang: 'de', targetLang: 'en' },
      ...{ source: 'Der Steg ist neu.', target: 'The bridge is new.' },
    })
    const found = checkDocument(document, await checkSettings('de', 'en', project)).flat()
    expect(found.map((one) => one.check)).toContain(check)
  })
})
