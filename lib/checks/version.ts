import type { ProjectTexts } from './project-texts'

/**
 * Findings with this name are what `program` finds with these settings: its checks and lists go into its
 * own name, so that findings of an older one are made anew. `languageTool`: the host of the server that
 * is asked besides.
 */
export function checksVersion(
  program: string,
  settings: ProjectTexts,
  languageTool: string | null = null,
): string {
  const said = languageTool === null ? '' : `-${hashOf(languageTool)}`
  return `${program}${said}-${settingsName(settings)}`
}

/** A short name for what a project has set: another one once it has set something else. */
export function settingsName({ off, on, phrases, terms, words }: ProjectTexts): string {
  return hashOf(JSON.stringify({ off, on, phrases, terms, words }))
}

/**
 * 64 bits of a text, as hexadecimal digits: FNV-1a, in two halves of different bases. Not for secrets.
 */
function hashOf(text: string): string {
  const halves = [0x811c9dc5, 0x01000193].map((base) => {
    let hash = base
    for (let n = 0; n < text.length; n += 1)
      hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  })
  return halves.join('')
}
