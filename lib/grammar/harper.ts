import type { Dialect, Lint, Suggestion } from 'harper.js'
import type { Range } from '@/lib/model/range'
import { baseOf, isTag } from '@/lib/text/tags'
import type { Grammar, Objection } from './grammar'
import off from './rules-off.json'

/**
 * English grammar by harper.js, in a browser's worker or in Node; null for any other language.
 *
 * Its program is 16 MB and takes 1 to 4 s to load and some 400 MB while it works, so it stays in a thread
 * of its own and is loaded when somebody asks. Then some 0.4 ms a word (two shared cores, Node 20).
 * @throws Error when it cannot be loaded.
 */
export async function openGrammar(lang: string): Promise<Grammar | null> {
  if (baseOf(lang) !== 'en') return null
  const { LocalLinter, Dialect } = await import('harper.js')
  const { slimBinary } = await import('harper.js/slimBinary')
  const { binary } = new LocalLinter({ binary: slimBinary })
  const { Linter } = (await binary.getBinaryModule()) as HarperModule
  const region = isTag(lang) ? new Intl.Locale(lang).region : undefined
  const dialect = Dialect[DIALECTS[region ?? ''] ?? (region ? 'British' : 'American')]
  return grammarBy(() => Linter.new(dialect), region !== undefined)
}

/** A country not named here is taught British English more often than American. */
const DIALECTS: Readonly<Record<string, keyof typeof Dialect>> = {
  ...{ US: 'American', PH: 'American', PR: 'American', CA: 'Canadian', AU: 'Australian' },
  ...{ NZ: 'Australian', IN: 'Indian' },
}

/** As far as it is needed here: its types say nothing of what `getBinaryModule` gives. */
interface HarperModule {
  readonly Linter: { readonly new: (dialect: Dialect) => HarperLinter }
}

interface HarperLinter {
  free(): void
  get_lint_config_as_json(): string
  set_lint_config_from_json(json: string): void
  organized_lints(
    text: string,
    language: number,
    allHeadings: boolean,
    mask: null,
    dedup: boolean,
    isolateEnglish: boolean,
  ): readonly { readonly group: string; readonly lints: readonly Lint[]; free(): void }[]
}

/**
 * What Harper found in a clause it keeps, up to some 1,000 of them; after that each text takes ten times
 * as long. A new linter takes 20 ms, so that there is one for every 700 clauses. One that has failed is
 * not asked again.
 */
function grammarBy(create: () => HarperLinter, hasRegion: boolean): Grammar {
  let linter: HarperLinter | null = null
  let clauses = 0
  const ready = (text: string): HarperLinter => {
    clauses += text.split(CLAUSE_END).length
    if (linter && clauses < MOST_CLAUSES) return linter
    linter?.free()
    linter = configured(create())
    clauses = 0
    return linter
  }
  return {
    objections: (text) => {
      if (text.length > LONGEST) return []
      const asked = ready(text)
      try {
        return objectionsIn(text, asked, hasRegion)
      } catch (error) {
        linter = null
        throw error
      }
    },
  }
}

const CLAUSE_END = /[,.;:!?"“”()—\n]/
const MOST_CLAUSES = 700

/** UTF-16 code units: several seconds of work. What is longer is no segment of prose. */
const LONGEST = 20_000

function configured(linter: HarperLinter): HarperLinter {
  const rules = JSON.parse(linter.get_lint_config_as_json()) as Record<string, boolean | null>
  for (const rule of ['SpellCheck', ...Object.keys(off.rules)]) rules[rule] = false
  linter.set_lint_config_from_json(JSON.stringify(rules))
  return linter
}

// Its `Language`, which the package keeps to itself.
const PLAIN = 0

function objectionsIn(text: string, linter: HarperLinter, hasRegion: boolean): Objection[] {
  const found: Objection[] = []
  for (const group of linter.organized_lints(text, PLAIN, false, null, true, false)) {
    for (const lint of group.lints) {
      const objection = objectionOf(lint, group.group)
      // One without a suggestion is a guess: 2 of 2 were wrong in 43,769 words.
      if (isAsked(group.group, lint.lint_kind(), hasRegion) && objection.fixes.length > 0)
        found.push(objection)
      lint.free()
    }
    group.free()
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Words of another country are wrong only where the target names its own. */
function isAsked(rule: string, kind: string, hasRegion: boolean): boolean {
  if (Object.hasOwn(off.kept, rule)) return true
  return !Object.hasOwn(off.kinds, kind) && (kind !== 'Regionalism' || hasRegion)
}

/** Its spans count UTF-16 code units since version 2; before, they counted characters. */
function objectionOf(lint: Lint, rule: string): Objection {
  const span = lint.span()
  const { start, end } = span
  span.free()
  const wrong = lint.get_problem_text()
  const fixes = lint.suggestions().map((suggestion) => fixOf(suggestion, { start, end }, wrong))
  return { start, end, rule, message: lint.message(), fixes }
}

function fixOf(suggestion: Suggestion, { start, end }: Range, wrong: string) {
  const kind: number = suggestion.kind()
  const written = suggestion.get_replacement_text()
  suggestion.free()
  // For “A” it writes “AN”, as if all of the text were in capitals.
  const text = wrong.length === 1 ? written.charAt(0) + written.slice(1).toLowerCase() : written
  if (kind === INSERT_AFTER) return { start: end, end, text }
  return { start, end, text: kind === REMOVE ? '' : text }
}

// `SuggestionKind`, whose values are not there before the library is loaded.
const REMOVE = 1
const INSERT_AFTER = 2
