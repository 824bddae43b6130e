import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeCalc } from './calc'
import { madeIn } from './made'
import { judgeByOmegaT } from './omegat'
import { judgeByToolkit } from './toolkit'
import { Verdicts } from './verdicts'
import { judgeWord } from './word'
import { judgeXml } from './xml'

// Our files, read by the programs of others. A judge who is not there is named, and nothing fails by it.
const folder = mkdtempSync(join(tmpdir(), 'interlinear-judge-'))
const verdicts = new Verdicts()
try {
  const made = await madeIn(folder)
  await judgeXml(folder, made, verdicts)
  await judgeByToolkit(folder, made, verdicts)
  await judgeWord(folder, made, verdicts)
  await judgeCalc(folder, made, verdicts)
  await judgeByOmegaT(folder, made, verdicts)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = verdicts.end() ? 0 : 1
