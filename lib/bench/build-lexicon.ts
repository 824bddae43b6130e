import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { englishTable, tableOf } from '@/lib/alignment/table'
import type { Table } from '@/lib/alignment/table'
import { TABLE_LANGUAGES } from '@/lib/alignment/tables'
import { taughtBy } from '@/lib/alignment/teach'

/*
 * npm run build:lexicon -- DIR: learns the tables of word associations that are shipped from a folder
 * of texts in many languages, `de.txt`, `en.txt` …, the same line in every file meaning the same.
 */

const [dir] = process.argv.slice(2)
if (dir === undefined) {
  console.error('usage: npm run build:lexicon -- DIR (de.txt, en.txt …, line by line the same)')
  process.exit(2)
}

const english = await linesOf('en')
for (const lang of TABLE_LANGUAGES) {
  const lines = await linesOf(lang)
  const examples = english.flatMap((source, n) => {
    const target = lines[n] ?? ''
    return source.trim() === '' || target.trim() === '' ? [] : [{ source, target, weight: 1 }]
  })
  const learnt = taughtBy(examples, { sourceLang: 'en', targetLang: lang })
  const table = lang === 'en' ? englishTable : tableOf
  await write(lang, table(learnt, examples.length))
}

async function linesOf(lang: string): Promise<string[]> {
  return (await readFile(join(dir ?? '.', `${lang}.txt`), 'utf8')).split('\n')
}

async function write(lang: string, table: Table) {
  const file = join('lib/alignment/tables', `${lang}.json`)
  await writeFile(file, `${JSON.stringify(table)}\n`)
  console.log(`${file}  ${table.rows.split('\n').length} words`)
}
