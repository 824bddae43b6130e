import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { LanguageToolMatch } from '@/lib/checks/languagetool'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { CHECKS } from '@/lib/checks/registry'
import { isOptIn } from '@/lib/checks/switches'
import type { Failure } from '@/lib/model/result'
import { onEachEngine } from '@/lib/store/each-engine'
import { saveCheckSettings } from './check-settings'
import type { Context } from './context'
import { importDocument } from './import-document'
import type { LanguageTool } from './languagetool'
import { listFindings } from './list-findings'
import { refreshFindings } from './refresh-findings'
import { reportDocument } from './report-document'
import { testContext } from './testing'

const DOWN: Failure = { code: 'outbound.tooLong', args: { host: 'lt' } }

onEachEngine('what LanguageTool says', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })

  it('stands beside what other checks found, and is asked once', async () => {
    const server = fakeServer()
    const document = await newDocument(['languagetool'])
    const found = await foundWith(server, document)
    expect(found).toEqual(['1 doubled-space', '1 languagetool: No.', '3 languagetool: No.'])
    expect(server.texts).toEqual([['One  is bad.', 'Two is.', 'Three is bad.']])
    await foundWith(server, document)
    expect(server.texts).toHaveLength(1)
  })

  it('is not asked for where the project has it off', async () => {
    const server = fakeServer()
    expect(await foundWith(server, await newDocument([]))).toEqual(['1 doubled-space'])
    expect(server.texts).toEqual([])
  })

  it('is in neither side of a report’s comparison, which is whole all the same', async () => {
    const server = fakeServer()
    const document = await newDocument(['languagetool'])
    const command = { document, asked: {}, limitMs: Infinity }
    const report = await reportDocument(withServer(server), command)
    const rows = report.ok ? report.value.findings : null
    expect(rows?.map(({ check, open }) => [check, open])).toEqual([['doubled-space', 1]])
    expect(await foundIn(withServer(server), document)).toHaveLength(3)
  })

  it('is left out while the server fails, which is told, and there when it is back', async () => {
    const server = fakeServer()
    const document = await newDocument(['languagetool'])
    server.fail()
    expect(await foundWith(server, document)).toEqual(['1 doubled-space'])
    expect(await told(server, document)).toMatchObject({ checked: 3, of: 3, languageTool: DOWN })
    server.mend()
    expect(await foundWith(server, document)).toHaveLength(3)
    expect(await told(server, document)).toMatchObject({ checked: 3, languageTool: null })
  })

  it('comes after what was found here has been kept', async () => {
    const document = await newDocument(['languagetool'])
    const early: unknown[] = []
    const server = fakeServer(async () => {
      early.push(await foundIn(context, document))
    })
    await foundWith(server, document)
    expect(early).toEqual([['1 doubled-space']])
  })

  it('is not waited for by who wants only what is found here, and comes later', async () => {
    const server = fakeServer()
    const document = await newDocument(['languagetool'])
    const command = { document, skipAcross: true, skipLanguageTool: true }
    await refreshFindings(withServer(server), command)
    expect(server.texts).toEqual([])
    expect(await foundIn(withServer(server), document)).toEqual(['1 doubled-space'])
    expect(await told(server, document)).toMatchObject({ checked: 0, of: 3 })
    expect(await foundWith(server, document)).toHaveLength(3)
  })

  it('cannot be had where the settings name no server, which is told', async () => {
    const document = await newDocument(['languagetool'])
    expect(await foundWith(null, document)).toEqual(['1 doubled-space'])
    expect(await told(null, document)).toMatchObject({
      languageTool: { code: 'languagetool.none' },
    })
  })

  async function newDocument(on: readonly string[]) {
    const project = randomUUID()
    const off = CHECKS.map(({ id }) => id).filter((id) => id !== 'doubled-space' && !isOptIn(id))
    await saveCheckSettings(context, { ...NOTHING_SET, off, on, project })
    const bytes = (text: string) => new TextEncoder().encode(text)
    const done = await importDocument(context, {
      source: { name: 'a.txt', bytes: bytes('Eins.\nZwei.\nDrei.\n') },
      target: { name: 'b.txt', bytes: bytes('One  is bad.\nTwo is.\nThree is bad.\n') },
      options: { sourceLang: 'de', targetLang: 'en', project },
    })
    if (!done.ok) throw new Error(done.failure.code)
    return done.value.document
  }

  const withServer = (server: LanguageTool | null): Context =>
    server ? { ...context, languageTool: server } : context

  async function foundWith(server: LanguageTool | null, document: string) {
    const done = await refreshFindings(withServer(server), { document, skipAcross: true })
    expect(done).toMatchObject({ ok: true })
    return foundIn(withServer(server), document)
  }

  async function told(server: LanguageTool | null, document: string) {
    const answer = await listFindings(withServer(server), { document })
    return answer.ok ? answer.value : null
  }
})

async function foundIn(context: Context, document: string) {
  const answer = await listFindings(context, { document })
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.segments.flatMap(({ segment, findings }) =>
    findings.map(({ check, args }) => {
      const said = args.message === undefined ? '' : `: ${args.message}`
      return `${segment.replace(/\D/g, '')} ${check}${said}`
    }),
  )
}

/** Objects to each “bad”. */
function fakeServer(before: () => Promise<void> = () => Promise.resolve()) {
  const texts: (readonly string[])[] = []
  let failure: Failure | null = null
  let isBroken = false
  return {
    ...{ texts, host: 'lt', failure: () => failure },
    fail: () => void (isBroken = true),
    mend: () => {
      isBroken = false
      failure = null
    },
    ask: async (_lang: string, asked: readonly string[]) => {
      await before()
      texts.push(asked)
      if (isBroken) return { ok: false as const, failure: (failure = DOWN) }
      const value = new Map(asked.map((text) => [text, objections(text)]))
      return { ok: true as const, value }
    },
  }
}

function objections(text: string): LanguageToolMatch[] {
  const start = text.indexOf('bad')
  if (start < 0) return []
  return [
    { start, end: start + 3, rule: 'BAD', category: 'GRAMMAR', message: 'No.', replacements: [] },
  ]
}
