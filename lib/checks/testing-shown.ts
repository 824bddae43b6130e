import type { Check } from './check'
import { documentOf, findingsIn, type Texts } from './testing'

/**
 * What a check finds in texts, each finding as `kind: words`, with `→ fix` where there is one: `→!` when
 * it is safe. The words of a text of several segments are those of the paragraph joined by `|`.
 */
export async function shown(check: Check, texts: Texts): Promise<string[]> {
  const { segments } = documentOf(texts)
  const only = segments.length === 1 ? segments[0]?.target : undefined
  return (await findingsIn(texts, check)).map(({ kind, severity, target, fixes: [fix] }) => {
    const words = only === undefined || !target ? '' : `: ${only.slice(target.start, target.end)}`
    const arrow = fix ? ` →${fix.safe ? '!' : ''} ${fix.text}` : ''
    return `${severity === 'hint' ? 'hint ' : ''}${kind}${words}${arrow}`
  })
}
