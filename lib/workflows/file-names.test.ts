import { describe, expect, it } from 'vitest'
import { exportName, safeName } from './file-names'

describe('the name of an exported file', () => {
  it.each([
    ['ferry.en.txt', 'ferry.en.reviewed.txt'],
    ['README', 'README.reviewed.txt'],
    ['Паром № 5.txt', 'Паром № 5.reviewed.txt'],
    ['..', 'target.reviewed.txt'],
    ['', 'target.reviewed.txt'],
  ])('is made of %j', (imported, exported) => {
    expect(exportName(imported)).toBe(exported)
    expect(exportName(imported, '.po')).toBe(
      exported.replace('README.reviewed.txt', 'README.reviewed.po'),
    )
  })
})

describe('a safe name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\texts\\a.txt', 'a.txt'],
    ['a\r\nSet-Cookie: x=1.txt', 'a__Set-Cookie_ x=1.txt'],
    ['report\u202Etxt.exe', 'report_txt.exe'],
    ['"quoted" <b>.txt', '_quoted_ _b_.txt'],
    ['.hidden', 'hidden'],
    [' spaces.txt ', 'spaces.txt'],
  ])('of %j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('keeps both ends of a long one', () => {
    const safe = safeName(`${'ж'.repeat(300)}.txt`)
    expect(Array.from(safe).length).toBe(120)
    expect(safe.endsWith('.txt')).toBe(true)
  })
})
