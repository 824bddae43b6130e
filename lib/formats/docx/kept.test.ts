import { describe, expect, it } from 'vitest'
import { docxOf, p, r, relation } from '../fixtures/docx/build'
import { read } from './try-docx'

describe('what is kept of a Word file', () => {
  it('names whole files of other formats that Word shows in the text', () => {
    const bytes = docxOf({
      body: p('Before') + '<w:altChunk r:id="rId5"/>' + p('After'),
      relations: relation('rId5', 'aFChunk', 'chunk.html'),
      files: { 'word/chunk.html': '<p>Unseen</p>' },
    })
    expect(read(bytes).kept).toEqual([
      { code: 'kept.chunks', args: { count: 1, names: 'word/chunk.html' } },
    ])
  })

  it('counts descriptions of pictures that have words', () => {
    const picture = (descr: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"${descr}/></wp:inline></w:drawing></w:r>`
    const pictures = ['', ' descr=""', ' descr="A red crane"', " title='x' descr='Кран'"]
    const bytes = docxOf(p(r('Here'), ...pictures.map(picture)))
    expect(read(bytes).kept).toEqual([{ code: 'kept.altTexts', args: { count: 2 } }])
  })
})
