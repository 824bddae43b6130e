import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trimGlue } from '@/lib/inline/content'
import type { Finding } from '@/lib/model/finding'
import { onEachEngine } from '@/lib/store/each-engine'
import { engineHere } from '@/lib/workers/engine-here'
import { importDocument } from '@/lib/workflows/import-document'
import { listFindings } from '@/lib/workflows/list-findings'
import { refreshFindings } from '@/lib/workflows/refresh-findings'
import { allSegments, testContext } from '@/lib/workflows/testing'
import { checkFiles } from './check-input'
import { placedFindings } from './placed-findings'

const SOURCE = [
  'Die neue Brücke',
  'Die Brücke über die Weser wurde am 3. Mai 2019 eröffnet. Sie ist 412 Meter lang. Der Bau',
  'dauerte sechs Jahre.',
  '„Wir sind stolz“, sagte die Bürgermeisterin. „Sie verbindet zwei Ufer.“',
  'Im ersten Jahr fuhren 18 000 Wagen am Tag darüber.',
  'Niemand hatte mit so vielen gerechnet. Die Stadt will nun eine zweite bauen.',
]
const TARGET = [
  'The new bridge',
  'The bridge over the Weser was opened on 3 May 2091.  It is 412 metres long. The building',
  'took  six years.',
  '“We are proud”, said the mayor. "It joins two banks .”',
  'In the first year 18,000 cars crossed it each day..',
  'The town now wants to build another one.',
]

onEachEngine('a pair of files, checked', (engine) => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'interlinear-check-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['paragraphs in lines', '\n', plainLines],
    ['wrapped paragraphs of another system', '\r\n', wrapped],
  ])('has the findings of the document that an import makes: %s', async (_name, end, layout) => {
    const [source, target] = [SOURCE, TARGET].map((lines) => layout(lines, end)) as [string, string]
    const here = await onCommandLine(source, target)
    expect(here.length).toBeGreaterThan(1)
    expect(here).toEqual(await inDocument(source, target))
  })

  async function onCommandLine(source: string, target: string) {
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
    writeFileSync(a, source)
    writeFileSync(b, target)
    const languages = { sourceLang: 'de', targetLang: 'en' }
    const checked = await checkFiles({ source: a, target: b, ...languages, lines: false })
    if (!checked.ok) throw new Error(checked.failure.code)
    return placedFindings(checked.value).map((one) => shown(one.segment, one, source, target))
  }

  async function inDocument(source: string, target: string) {
    const context = { ...testContext(engine.store()), engine: engineHere() }
    const bytes = (text: string) => new TextEncoder().encode(text)
    const done = await importDocument(context, {
      source: { name: 'a.txt', bytes: bytes(source) },
      target: { name: 'b.txt', bytes: bytes(target) },
      options: { sourceLang: 'de', targetLang: 'en', project: source },
    })
    if (!done.ok) throw new Error(done.failure.code)
    const { document } = done.value
    await refreshFindings(context, { document })
    const segments = await allSegments(context, document)
    const answer = await listFindings(context, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value.segments.flatMap(({ segment, findings }) => {
      const rank = segments.findIndex((one) => one.segment.id === segment)
      const one = segments[rank]!
      return findings.map((finding) =>
        shown(rank, finding, trimGlue(one.source).content.text, one.head.target.text),
      )
    })
  }
})

function plainLines(lines: readonly string[], end: string): string {
  return lines.join(end) + end
}

/** Paragraphs parted by blank lines, the second of them over two lines. */
function wrapped([title = '', ...lines]: readonly string[], end: string): string {
  const [first = '', second = '', ...rest] = lines
  return [title, [first, second].join(end), ...rest].join(end + end) + end
}

/** A finding by what it says, of which words; what stands for a line end counts as a space. */
function shown(segment: number, finding: Finding, source: string, target: string) {
  const { check, kind, severity, args, confidence, fixes } = finding
  const words = (range: Finding['target'], text: string) =>
    range && text.slice(range.start, range.end).replaceAll(/\r\n|[\n\uFFFC]/g, ' ')
  return {
    ...{ segment, check, kind, severity, args, confidence },
    target: words(finding.target, target),
    source: words(finding.source, source),
    fixes: fixes.map((fix) => [words(fix, target), fix.text.replaceAll('\r\n', '\n')]),
  }
}
