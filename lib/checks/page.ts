import { findingSentences } from '@/lib/i18n/message'
import type { Check, Example } from './check'
import { CHECKS } from './registry'

/** The documentation of all checks, as Markdown: made from the checks, so that it cannot lag behind. */
export function checksPage(): string {
  const words = findingSentences('en')
  const say = (check: string, key: string) => words({ check, kind: key, args: {} })
  const tiers = TIERS.map(({ tier, title }) => {
    const checks = CHECKS.filter((check) => check.tier === tier)
    return [`## ${title}`, ...checks.map((check) => section(check, say))].join('\n\n')
  })
  return `${[INTRODUCTION, ...tiers].join('\n\n')}\n`
}

const TIERS = [
  { tier: 1, title: 'Accuracy, against the source' },
  { tier: 2, title: 'Typography of the target’s language' },
  { tier: 3, title: 'Damage left by machine translation' },
  { tier: 4, title: 'Wording' },
] as const

const INTRODUCTION = `# Checks

A check asks one question of a segment, or of the document, and answers with findings: where, how bad, what in the source proves it, and what would mend it. One file and one test each; the id is the file name. This page is made from the checks (\`npx vitest run --config .vitest.config.ts lib/checks/page.test.ts -u\`).

**Errors** and **warnings** are meant to be right nine times in ten; **hints** are places worth a look and are collapsed at first. A fix marked *safe* is right whatever the text means and may be applied without asking. What is compared with the source is one step milder where the link is doubtful. Checks promise mechanical damage, checkable facts, omissions and a ranking of rows worth a look: never that a translation without findings is right.

The way of a check: \`view.ts\` shows it a segment with its neighbours, its words and its paragraph; \`settings.ts\` brings the lists of the pair and what the project adds; \`run.ts\` asks all that apply; \`fixes.ts\` picks what may be applied together; \`key.ts\` names a finding so that a dismissal outlives edits elsewhere. Lists are data in \`lists/\`, to be extended by anybody.

A project switches checks on and off, and has phrases, terms and words of its own, on the page of settings or over \`/api/v1/check-settings\`. There it also sees how often each check found, was mended and was dismissed. Whose words are right is told in [spelling](../spelling/README.md).`

function section(check: Check, say: (check: string, key: string) => string): string {
  const { id, kinds, languages, examples } = check
  const rows = Object.entries(kinds).map(
    ([kind, { severity, mqm }]) => `| ${cell(say(id, kind))} | ${severity} | ${mqm} |`,
  )
  return [
    `### ${id}`,
    `${say(id, 'name')}. ${say(id, 'question')}`,
    ...(languages ? [`Targets: ${languages.join(', ')}.`] : []),
    ['| what is wrong | severity | MQM |', '| --- | --- | --- |', ...rows].join('\n'),
    examples.slice(0, MOST_EXAMPLES).map(exampleLine).join('\n'),
  ].join('\n\n')
}

const MOST_EXAMPLES = 6

function exampleLine({ sourceLang, targetLang, source, wrong, right }: Example): string {
  const pair = sourceLang === undefined ? targetLang : `${sourceLang} → ${targetLang}`
  const given = source === undefined ? '' : ` ${quoted(source)} –`
  return `- ${pair}:${given} not ${quoted(wrong)} but ${quoted(right)}`
}

function quoted(texts: string | readonly string[]): string {
  const text = typeof texts === 'string' ? texts : texts.join(' ')
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return `\`${shown.replaceAll('`', 'ˋ').replaceAll(/[\r\n]/g, ' ')}\``
}

const LONGEST = 160

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
