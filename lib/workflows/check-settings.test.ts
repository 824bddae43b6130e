import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { CheckChangeRequest } from '@/lib/api/findings-requests'
import { NOTHING_SET } from '@/lib/checks/project-texts'
import { onEachEngine } from '@/lib/store/each-engine'
import { changeCheckSettings, checkSettingsOf, saveCheckSettings } from './check-settings'
import { checkUse } from './check-use'
import type { Context } from './context'
import { dismissFindings } from './dismiss-findings'
import { importDocument } from './import-document'
import { listFindings } from './list-findings'
import { performBulk } from './perform-bulk'
import { projectSettings, saveProjectSettings } from './project-settings'
import { refreshFindings } from './refresh-findings'
import { onlyCheck, testContext } from './testing'

onEachEngine('settings of checks', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const newDocument = async (project: string) => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const done = await importDocument(context, {
      source: { name: 'a.txt', bytes: bytes('Eins.\nZwei.\nDrei.\n') },
      target: { name: 'b.txt', bytes: bytes('One  is.\nTwo  is.\nThree  is.\n') },
      options: { sourceLang: 'de', targetLang: 'en', project },
    })
    if (!done.ok) throw new Error(done.failure.code)
    return done.value.document
  }
  const found = async (document: string) => {
    const answer = await listFindings(context, { document })
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }

  it('are nothing at first, and kept by project beside what else is set for it', async () => {
    const project = randomUUID()
    expect(await checkSettingsOf(context, { project })).toEqual({ project, ...NOTHING_SET })
    await saveProjectSettings(context, { project, abbreviations: ['ca.'] })
    const texts = {
      phrases: 'a\tb\tc\n',
      terms: '',
      words: 'Fährhaus\n',
      off: ['too-long'],
      on: [],
    }
    expect(await saveCheckSettings(context, { project, ...texts })).toMatchObject({ ok: true })
    expect(await checkSettingsOf(context, { project })).toEqual({ project, ...texts })
    expect(await projectSettings(context, { project })).toMatchObject({ abbreviations: ['ca.'] })
  })

  it('are refused with the line that is wrong', async () => {
    const save = (texts: object) =>
      saveCheckSettings(context, { project: 'p', ...NOTHING_SET, ...texts })
    expect(await save({ words: 'one\ntwo words\n' })).toMatchObject({
      failure: { code: 'checkLists.spaced', args: { list: 'words', line: 2 } },
    })
    expect(await save({ terms: `a\n\n${'b'.repeat(2000)}` })).toMatchObject({
      failure: { code: 'checkLists.tooLong', args: { list: 'terms', line: 3, max: 1000 } },
    })
    expect(await save({ phrases: 'ein\ta\tone\n\n\t\tnothing wrong' })).toMatchObject({
      failure: { code: 'phrases.badLine', args: { list: 'phrases', line: 3 } },
    })
    expect(await save({ phrases: '\n'.repeat(20_000) })).toMatchObject({
      failure: { code: 'checkLists.tooMany', args: { list: 'phrases' } },
    })
  })

  it('hide a check that is switched off at once, and make findings anew', async () => {
    const project = randomUUID()
    const document = await newDocument(project)
    await onlyCheck(context, 'doubled-space', project)
    await refreshFindings(context, { document })
    expect((await found(document)).segments).toHaveLength(3)
    await changeCheckSettings(context, { project, check: 'doubled-space', off: true })
    expect((await found(document)).segments).toEqual([])
    await refreshFindings(context, { document })
    expect(await found(document)).toMatchObject({ segments: [], checked: 3, of: 3 })
    await changeCheckSettings(context, { project, check: 'doubled-space', off: false })
    await refreshFindings(context, { document })
    expect((await found(document)).segments).toHaveLength(3)
  })

  it('keep the checks that were asked for beside those that are switched off', async () => {
    const project = randomUUID()
    await changeCheckSettings(context, { project, check: 'numbers', off: true })
    const on = await changeCheckSettings(context, { project, check: 'grammar', off: false })
    expect(on).toMatchObject({ value: { off: ['numbers'], on: ['grammar'] } })
    await changeCheckSettings(context, { project, check: 'grammar', off: true })
    expect(await checkSettingsOf(context, { project })).toMatchObject({ off: ['numbers'], on: [] })
  })

  it('lose nothing when several change them at once', async () => {
    const project = randomUUID()
    const words = ['Prahm', 'Schute', 'Kogge', 'Jolle', 'Ewer']
    const change = (one: CheckChangeRequest) => changeCheckSettings(context, { project, ...one })
    const before = { phrases: '', terms: '', words: '' }
    await Promise.all([
      ...words.map((word) => change({ word, known: true })),
      change({ check: 'spelling', off: true }),
      change({ lists: { ...before, words: 'Dschunke\n', terms: 'Steg\tjetty' }, before }),
    ])
    const settings = await checkSettingsOf(context, { project })
    expect(settings.words.trim().split('\n').sort()).toEqual([...words, 'Dschunke'].sort())
    expect(settings).toMatchObject({ off: ['spelling'], terms: 'Steg\tjetty' })
    await change({ word: 'Kogge', known: false })
    expect((await checkSettingsOf(context, { project })).words).not.toContain('Kogge')
  })

  it('refuse a word that is none, and stay as they were', async () => {
    const project = randomUUID()
    expect(
      await changeCheckSettings(context, { project, word: 'two words', known: true }),
    ).toMatchObject({ failure: { code: 'checkLists.spaced' } })
    expect(await checkSettingsOf(context, { project })).toEqual({ project, ...NOTHING_SET })
  })

  it('are heard of where a document of the project is open, and there alone', async () => {
    const project = randomUUID()
    const [mine, other] = [await newDocument(project), await newDocument(randomUUID())]
    const heard = async () => {
      const answers = await Promise.all([mine, other].map(found))
      return answers.map(({ findings, settings }) => `${findings} ${settings}`)
    }
    await refreshFindings(context, { document: mine })
    expect(await found(mine)).toMatchObject({ checked: 3, of: 3 })
    const before = await heard()
    await changeCheckSettings(context, { project, word: 'Prahm', known: true })
    expect(await found(mine)).toMatchObject({ checked: 0, of: 3 })
    const after = await heard()
    expect(after.map((one, n) => one === before[n])).toEqual([false, true])
  })

  it('come with how useful each check has been', async () => {
    const project = randomUUID()
    const document = await newDocument(project)
    await onlyCheck(context, 'doubled-space', project)
    await refreshFindings(context, { document })
    const [first] = (await found(document)).segments
    const { check, kind, key } = first!.findings[0]!
    const dismissal = { id: randomUUID(), scope: 'here' as const, segment: first!.segment }
    await dismissFindings(context, { document, dismissals: [{ ...dismissal, check, kind, key }] })
    const task = { kind: 'fix', withSettled: false } as const
    await performBulk(context, { document, task, seq: 0, id: 'a', except: [], only: ['s3'] })
    await refreshFindings(context, { document })
    expect((await checkUse(context, { project })).checks).toEqual([
      { check: 'doubled-space', found: 2, dismissed: 1, accepted: 1 },
    ])
  })
})
