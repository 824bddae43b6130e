import { describe, expect, it } from 'vitest'
import { safeFixes, withFixes } from './fixes'
import { CHECKS } from './registry'
import { checkDocument } from './run'
import { documentOf, examplesOf, findingsIn, settingsOf } from './testing'

describe.each(CHECKS)('the examples of $id', (check) => {
  it('are there', () => expect(check.examples.length).toBeGreaterThan(0))

  it.each(check.examples)('$targetLang: $wrong', async (example) => {
    const inWrong = await findingsIn(examplesOf(example, 'wrong'), check)
    expect(inWrong).not.toEqual([])
    expect(await findingsIn(examplesOf(example, 'right'), check)).toEqual([])
  })

  it.each(check.examples)('are mended by what is safe: $wrong', async (example) => {
    const document = documentOf(examplesOf(example, 'wrong'))
    const settings = await settingsOf(document, example.terms, check)
    const found = checkDocument(document, settings).map((all) =>
      all.filter((one) => one.check === check.id),
    )
    const isSafe = found.flat().every(({ fixes }) => fixes[0]?.safe)
    const fixed = document.segments.map(({ target }, n) =>
      withFixes(target, safeFixes(found[n] ?? [])),
    )
    const right = documentOf(examplesOf(example, 'right')).segments.map(({ target }) => target)
    if (isSafe) expect(fixed).toEqual(right)
  })
})
