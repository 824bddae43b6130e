import { createInterface } from 'node:readline'
import type { Action } from '@/lib/model/review'
import { openStore } from '@/lib/store/open'
import { act } from './act'
import { testContext } from './testing'

/*
 * The victim of the crash test: takes actions from standard input, one JSON object a line, and
 * names the id of each on standard output once it is stored. Arguments: data folder, document.
 */

const [dataDir = '', document = ''] = process.argv.slice(2)
const opened = await openStore({ dataDir, role: 'server' })
if (!opened.ok) throw new Error(opened.failure.code)
const context = testContext(opened.value)
console.log('ready')

createInterface({ input: process.stdin }).on('line', (line) => void answer(line))

async function answer(line: string): Promise<void> {
  const action = JSON.parse(line) as Action
  const result = await act(context, { document, action })
  console.log(JSON.stringify({ id: action.id, failure: result.ok ? null : result.failure.code }))
}
