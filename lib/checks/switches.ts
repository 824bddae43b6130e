import type { ProjectTexts } from './project-texts'

/**
 * Whether a check asks nothing until a project switches it on: it loads much, or asks another server.
 * Ids, not checks, for whoever needs to know them and nothing else: see `CHECK_IDS`.
 */
export function isOptIn(check: string): boolean {
  return OPT_IN.has(check)
}

const OPT_IN: ReadonlySet<string> = new Set(['grammar', 'languagetool'])

type Switches = Pick<ProjectTexts, 'off' | 'on'>

/** Whether a check is asked in a project. */
export function isSwitchedOn(check: string, { off, on }: Switches): boolean {
  return isOptIn(check) ? on.includes(check) : !off.includes(check)
}

/** The switches with one of them turned: each check stands in the list that differs from its default. */
export function switchedTo(
  { off, on }: Switches,
  check: string,
  isOn: boolean,
): Readonly<Switches> {
  const other = (id: string) => id !== check
  return {
    off: isOn || isOptIn(check) ? off.filter(other) : [...off.filter(other), check].sort(),
    on: isOn && isOptIn(check) ? [...on.filter(other), check].sort() : on.filter(other),
  }
}
