import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachEngine } from './each-engine'
import { allSettings, saveReasons, saveSettings, settingsOf } from './project-settings'

onEachEngine('project settings', (engine) => {
  const db = () => engine.store().db

  it('are none at first', async () => {
    expect(await settingsOf(db(), randomUUID())).toBeNull()
  })

  it('are kept by project, the last written alone', async () => {
    const [one, two] = [randomUUID(), randomUUID()]
    await saveSettings(db(), row(one, '["ca."]'))
    await saveSettings(db(), row(two, '[]'))
    await saveSettings(db(), { ...row(one, '["Nr.","ул."]'), changed_at: LATER })
    expect(await settingsOf(db(), one)).toEqual({
      ...row(one, '["Nr.","ул."]'),
      changed_at: LATER,
    })
    expect(await allSettings(db())).toEqual(
      expect.arrayContaining([row(two, '[]'), expect.objectContaining({ project: one })]),
    )
  })

  it('are kept for the documents without a project too', async () => {
    await saveSettings(db(), row('', '["z.B."]'))
    expect(await settingsOf(db(), '')).toEqual(row('', '["z.B."]'))
  })

  it('keep reasons and abbreviations apart', async () => {
    const project = randomUUID()
    await saveReasons(db(), { project, reasons: '["Too long"]', changed_at: AT })
    await saveSettings(db(), { project, abbreviations: '["ca."]', changed_at: AT })
    expect(await settingsOf(db(), project)).toEqual({
      ...row(project, '["ca."]'),
      reasons: '["Too long"]',
    })
    await saveReasons(db(), { project, reasons: null, changed_at: AT })
    expect(await settingsOf(db(), project)).toEqual(row(project, '["ca."]'))
  })
})

const AT = '2026-01-02T03:04:05.678Z'
const LATER = '2026-02-02T03:04:05.678Z'

function row(project: string, abbreviations: string) {
  return {
    project,
    abbreviations,
    changed_at: AT,
    reasons: null,
    checks: null,
    error_weights: null,
  }
}
