import { describe, expect, it } from 'vitest'
import { analyse, countsOf, previewOf } from './analyse'
import { PREVIEW_LENGTH } from './pane-input'

describe('what the page says of a text', () => {
  it('counts paragraphs by blank lines, or by lines where there are none', () => {
    expect(countsOf('One.\nTwo.\n\nThree.\n', 'en').paragraphs).toBe(2)
    expect(countsOf('One.\nTwo.\nThree.', 'en').paragraphs).toBe(3)
    expect(countsOf(' \n\n ', 'en').paragraphs).toBe(0)
  })

  it('counts words and what readers call characters', () =>
    expect(countsOf('Two wörds.\n', 'en')).toMatchObject({ words: 2, characters: 10 }))

  it('gives up counting the words of a very long text', () =>
    expect(countsOf('a '.repeat(600_000), 'en').words).toBeNull())

  it('shows the beginning of a long text, cut between words', () => {
    const preview = previewOf('word '.repeat(10_000))
    expect(preview.length).toBeLessThanOrEqual(PREVIEW_LENGTH)
    expect(preview.endsWith('word')).toBe(true)
  })

  it('never cuts a character in two', () =>
    expect(previewOf(`x${'😀'.repeat(PREVIEW_LENGTH)}`)).not.toMatch(/\p{Surrogate}/u))
})

describe('what the page says of a file', () => {
  it('tells encoding and language', async () => {
    const { report } = await analyse(file(windows1251('Паромы заменят электрическими.')))
    expect(report.decoding?.encoding).toBe('windows-1251')
    expect(report.guess?.lang).toBe('ru')
    expect(report.preview).toBe('Паромы заменят электрическими.')
  })

  it('says why a file cannot be read', async () => {
    const { report, text } = await analyse(file(new Uint8Array([0x89, 0x50, 0, 1, 2, 0, 0, 3])))
    expect(report.failure?.code).toBe('file.binary')
    expect(text).toBe('')
  })
})

it('reads a file that holds both sides, by the columns chosen', async () => {
  const text = 'id,note,de,en\n1,quay,Eins.,One.\n2,pier,Zwei.,Two.\n'
  const table = new File([text], 'quay.csv')
  const guessed = await analyse({ text: '', file: table, encoding: null, columns: null })
  expect(guessed.report).toMatchObject({
    ...{ preview: 'Eins.\nZwei.', target: { preview: 'One.\nTwo.' } },
    table: {
      columns: { source: 2, target: 3, hasHeader: true },
      names: ['id', 'note', 'de', 'en'],
    },
  })
  const columns = { source: 1, target: 2, hasHeader: false }
  const chosen = await analyse({ text: '', file: table, encoding: null, columns })
  expect(chosen.report).toMatchObject({
    preview: 'note\nquay\npier',
    target: { preview: 'de\nEins.\nZwei.' },
  })
})

it('reads a file of several languages in those chosen, and names all that it has', async () => {
  const text = (lang: string, words: string) => `<tuv xml:lang="${lang}"><seg>${words}</seg></tuv>`
  const texts = [text('en', 'One.'), text('de-CH', 'Eins.'), text('fr', 'Un.')].join('')
  const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu>${texts}</tu></body></tmx>`
  const memory = { text: '', file: new File([tmx], 'a.tmx'), encoding: null, columns: null }
  const languages = ['en', 'de-CH', 'fr']
  expect((await analyse(memory)).report).toMatchObject({
    ...{ languages, preview: 'One.', target: { preview: 'Eins.', declared: 'de-CH' } },
  })
  const chosen = await analyse({ ...memory, languages: { source: 'fr', target: 'de' } })
  expect(chosen.report).toMatchObject({
    ...{ languages, preview: 'Un.', declared: 'fr' },
    target: { preview: 'Eins.', declared: 'de-CH' },
  })
  expect(chosen).toMatchObject({ text: 'Un.', target: 'Eins.' })
})

function file(bytes: Uint8Array<ArrayBuffer>) {
  return { text: '', file: new File([bytes], 'text.txt'), encoding: null, columns: null }
}

function windows1251(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? code : code - 0x350
  })
}
