import type { Content } from '@/lib/model/content'
import { docxOf, field, p, r, style, table } from '@/lib/formats/fixtures/docx/build'
import { docx } from '@/lib/formats/docx/docx'
import { report } from './figures'
import { peakMemory } from './measured'
import { parallelTexts } from './texts'

/**
 * A made-up Word file of so many paragraphs, with what real ones have in them: read, and written with
 * one paragraph in ten edited. The bars are a third of those for a whole import and export.
 */
export function benchDocx(paragraphs: number): Promise<void> {
  const bytes = madeUpDocx(paragraphs)
  const before = performance.now()
  const cpu = process.cpuUsage()
  const parsed = docx.parse(bytes)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  const middle = performance.now()
  const { units, skeleton } = parsed.value
  const targets = new Map(
    units.map(({ id, content }, n) => [id, n % 10 === 0 ? edited(content) : content]),
  )
  const edits = { targets, added: [], statuses: new Map() }
  const written = docx.serialize({ bytes, decoding: null, skeleton, units }, edits)
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  const after = performance.now()
  report(`docx, ${units.length.toLocaleString('en')} units`, [
    { name: 'file', value: bytes.length / 2 ** 20, unit: 'MB' },
    { name: 'read', value: (middle - before) / 1_000, unit: 's' },
    { name: 'written', value: (after - middle) / 1_000, unit: 's' },
    { name: 'together', value: (after - before) / 1_000, unit: 's', bar: 2 },
    // Of a machine that others use too, the wall clock says little.
    { name: 'processor', value: cpuSeconds(cpu), unit: 's' },
    { name: 'skeleton', value: JSON.stringify(skeleton).length / 2 ** 20, unit: 'MB' },
    peakMemory(),
  ])
  return Promise.resolve()
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

function edited({ text, codes }: Content): Content {
  const at = text.indexOf(' ', text.length / 2)
  return { text: at < 0 ? `${text} again` : `${text.slice(0, at)} quite${text.slice(at)}`, codes }
}

/** A Word file of so many paragraphs: the German of made-up texts, or their English. */
export function madeUpDocx(
  count: number,
  side: 'source' | 'target' = 'target',
): Uint8Array<ArrayBuffer> {
  const texts = parallelTexts(count * 4)
    [side].split('\n\n')
    .slice(0, count)
  const notes = texts.filter((_, n) => n % 25 === 3)
  return docxOf({
    body: texts.map(paragraph).join(''),
    styles:
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    parts: {
      footnotes: notes
        .map((text, n) => `<w:footnote w:id="${n + 1}">${p(text.slice(0, 60))}</w:footnote>`)
        .join(''),
      header1: p('Harbour news'),
    },
  })
}

const FONT =
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
const SPACING =
  '<w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>'

function paragraph(text: string, n: number): string {
  if (n % 50 === 0) return p(style('Heading1'), text.slice(0, 50))
  if (n % 12 === 0) return table([p(r(text.slice(0, 40), FONT)), p(r(text.slice(40), FONT))])
  const words = text.split(' ')
  const part = (from: number, to?: number) => `${words.slice(from, to).join(' ')} `
  const note =
    n % 25 === 3
      ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${(n - 3) / 25 + 1}"/></w:r>`
      : '<w:proofErr w:type="spellStart"/>'
  const run = (words: string, more = '') =>
    r(words, `${FONT}${more}<w:lang w:val="de-DE"/>`).replace(
      '<w:r>',
      '<w:r w:rsidR="00A77B3E" w:rsidRPr="00C12F44">',
    )
  return p(
    SPACING + run(part(0, 6)) + run(part(6, 9), '<w:b/>') + note + run(part(9, 20)),
    run(part(20, 24), '<w:i/>') + field('PAGEREF a', r('7')) + run(part(24)),
  ).replace('<w:p>', '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C12F44">')
}
