import { describe, expect, it } from 'vitest'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { sayIn } from '../say'
import { ANNA, snapshotIn } from '../testing'
import type { ReviewSnapshot } from '../review-snapshot'
import { wordLanguage } from './languages'
import { tableDocx } from './table-docx'
import { trackedDocx } from './tracked-docx'

describe('languages in Word', () => {
  it.each([
    ['ja', 'w:eastAsia', 'Yu Mincho'],
    ['ko', 'w:eastAsia', 'Batang'],
    ['zh', 'w:eastAsia', 'SimSun'],
    ['zh-TW', 'w:eastAsia', 'PMingLiU'],
    ['hi', 'w:bidi', 'Nirmala UI'],
    ['th', 'w:bidi', 'Leelawadee UI'],
    ['ar', 'w:bidi', ''],
    ['de', 'w:val', ''],
  ])('%s is a language of %s, in a font of its own where it needs one', (tag, kind, font) => {
    const language = wordLanguage(tag)
    expect(language.element).toBe(`<w:lang ${kind}="${tag}"/>`)
    expect(/"(.*)"/.exec(language.font)?.[1] ?? '').toBe(font)
  })

  it('gives each column of a table its own font and direction', () => {
    const xml = tableOf({ sourceLang: 'ja', targetLang: 'ar' })
    expect(xml).toContain('<w:rFonts w:eastAsia="Yu Mincho"/><w:lang w:eastAsia="ja"/>')
    expect(xml).toContain('<w:pStyle w:val="Cell"/><w:bidi/>')
    expect(xml).toMatch(
      /<w:jc w:val="right"\/><\/w:pPr><w:r><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>Arabic</,
    )
    expect(tableOf({ sourceLang: 'ar', targetLang: 'en' })).toMatch(
      /right"\/>.*>Arabic<.*>English</,
    )
  })

  it('lets what people wrote run as it begins', () => {
    const xml = tableOf({ title: 'أخبار' })
    expect(xml).toContain('<w:pStyle w:val="Title"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/>')
    expect(xml).toMatch(/<w:pStyle w:val="Label"\/><w:bidi\/><\/w:pPr>.*>1: هل هذا صحيح؟</)
    const comments = partOf(trackedDocx(snapshot()), 'word/comments.xml')
    expect(comments).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t [^>]*>1: هل/)
  })

  it('repeats the head of the table and numbers the pages', () => {
    const parts = tableDocx(snapshot(), sayIn('en'))
    expect(tableOf({})).toContain('<w:tblHeader/>')
    const rels = partOf(parts, 'word/_rels/document.xml.rels')
    const id = /<w:footerReference w:type="default" r:id="(\w+)"/.exec(tableOf({}))?.[1] ?? '-'
    expect(rels).toMatch(new RegExp(`Id="${id}" Type="[^"]*/footer" Target="footer1.xml"`))
    expect(partOf(parts, 'word/footer1.xml')).toContain('w:instr=" PAGE "')
  })
})

function snapshot(): ReviewSnapshot {
  const document = aligned('A1.', 'a1.', 'A1.=a1.')
  const made = snapshotIn(rehearse(document).view(), document)
  const text = '1: هل هذا صحيح؟'
  const comment = { ...ANNA, id: 'c', parent: null, text, about: null, isResolved: false }
  return { ...made, segments: made.segments.map((one) => ({ ...one, comments: [comment] })) }
}

function tableOf(more: Partial<ReviewSnapshot>): string {
  return partOf(tableDocx({ ...snapshot(), ...more }, sayIn('en')), 'word/document.xml')
}

function partOf(parts: ReturnType<typeof tableDocx>, wanted: string): string {
  if (!parts.ok) throw new Error(parts.failure.code)
  return String(parts.value.find(({ name }) => name === wanted)?.content)
}
