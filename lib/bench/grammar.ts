import { readFile } from 'node:fs/promises'
import { openGrammar } from '@/lib/grammar/harper'
import { wordCount } from '@/lib/text/words'

/**
 * `npm run bench -- grammar LANGUAGE FILE …`: what the grammar library objects to in English that is
 * right, by rule, with the places; how long it takes. A file has a text a line. Without files: how many
 * of the slips of learners that are written in `grammar-slips.txt` it finds.
 */
export async function benchGrammar(args: readonly string[]): Promise<void> {
  const [lang = 'en', ...named] = args
  const files = named.length > 0 ? named : [SLIPS]
  const start = performance.now()
  const grammar = await openGrammar(lang)
  if (!grammar) return
  console.log(`loaded in ${(performance.now() - start).toFixed(0)} ms`)
  const byRule = new Map<string, string[]>()
  let [words, lines, found] = [0, 0, 0]
  for (const file of files)
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      const objections = grammar.objections(line)
      words += wordCount(line, lang)
      lines += line.trim() === '' ? 0 : 1
      found += objections.length > 0 ? 1 : 0
      for (const { rule, start: from, end, fixes } of objections) {
        const place = `${line.slice(Math.max(0, from - 40), from)}⟦${line.slice(from, end)}⟧${line.slice(end, end + 30)}`
        byRule.set(rule, [...(byRule.get(rule) ?? []), `${place} → ${fixes[0]?.text ?? ''}`])
      }
    }
  const all = [...byRule.values()].flat().length
  const ms = performance.now() - start
  console.log(
    `${String(all)} in ${String(words)} words, ${((1_000 * all) / words).toFixed(2)} a thousand; in ${String(found)} of ${String(lines)} lines; ${(ms / words).toFixed(2)} ms a word`,
  )
  for (const [rule, places] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${rule} ${String(places.length)}`)
    for (const place of places.slice(0, MOST_SHOWN)) console.log(`    ${place}`)
  }
}

const SLIPS = 'lib/bench/grammar-slips.txt'

const MOST_SHOWN = 10
