import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { OWN_WORDS, printFailure } from './terminal'

it('names options where the page shows what to do', () => {
  expect(printed('document.missing', { file: 'x' })).toContain('“interlinear list” shows')
  expect(printed('export.unapproved', { count: 2 })).toContain('2 segments are not approved yet.')
  expect(printed('export.unapproved', { count: 2 })).toContain('--unapproved machine')
  expect(printed('csv.noColumn', { column: 9, count: 2 })).toContain('--columns')
  expect(printed('encoding.unreadable')).toContain('--source-encoding')
  expect(printed('language.unknown', { lang: 'x y' })).toContain('“x y” is not a language tag.')
  expect(printed('file.bilingual')).toContain('Name it alone')
  expect(printed('file.notBilingual')).toContain('--from')
})

// What a command may fail with: what files, languages, tables, exports and the store say.
it('never speaks of a page, a key or what one clicks', () => {
  const sentences = Object.entries(
    JSON.parse(readFileSync('lib/i18n/messages/en/failures.json', 'utf8')) as Record<
      string,
      string
    >,
  ).filter(([key]) => PREFIXES.includes(key.split('.')[0] ?? '') && !(codeOf(key) in OWN_WORDS))
  expect(sentences.length).toBeGreaterThan(100)
  expect(sentences.filter(([, sentence]) => OF_A_PAGE.test(sentence)).map(([key]) => key)).toEqual(
    SAID_ANYWHERE,
  )
})

const OF_A_PAGE =
  /click|button|\bdrop\b|press|reload|menu|from the list|go back|Shift\+|\bF2\b|choose|select|\benter/i

// One may choose another file, column or language by naming it.
const SAID_ANYWHERE = ['csv.sameColumn', 'language.notInFile', 'tmx.notTmx', 'xliff.notXliff']

function codeOf(key: string): string {
  return key.replace(/_(?:one|other)$/, '')
}

const PREFIXES = readdirSync('lib/formats').concat(
  ...['cli', 'document', 'encoding', 'export', 'file', 'language', 'manifest', 'outbound'],
  ...['store', 'subtitles', 'work', 'xml', 'zip'],
)

function printed(code: string, args: Readonly<Record<string, string | number>> = {}): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  printFailure({ code, args })
  const [[line] = []] = write.mock.calls
  write.mockRestore()
  return String(line)
}
