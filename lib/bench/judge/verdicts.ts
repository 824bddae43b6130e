/** What others said of our files so far. Each judgement is printed when it is made. */
export class Verdicts {
  private right = 0
  private wrong = 0
  private readonly missing: string[] = []

  /** What differs is shown; null where nothing does. */
  judge(judge: string, what: string, difference: string | null): void {
    if (difference === null) this.right += 1
    else this.wrong += 1
    console.log(`${difference === null ? 'right' : 'WRONG'}  ${judge}: ${what}`)
    if (difference !== null) console.log(difference.replace(/^/gm, '       '))
  }

  /** A judge who is not there; `why` says how to get him. */
  absent(judge: string, why: string): void {
    this.missing.push(judge)
    console.log(`!!!!!  ${judge} did not judge: ${why}`)
  }

  /** The summary, and whether all that was judged is right. */
  end(): boolean {
    const absent = this.missing.length === 0 ? '' : `; not judged by ${this.missing.join(', ')}`
    console.log(`judged by others: ${this.right} right, ${this.wrong} wrong${absent}`)
    return this.wrong === 0
  }
}

/** What differs between two lists of texts: the first difference; null where none does. */
export function difference(theirs: readonly string[], ours: readonly string[]): string | null {
  const at = ours.findIndex((text, n) => theirs[n] !== text)
  if (at < 0 && theirs.length === ours.length) return null
  const place = at < 0 ? ours.length : at
  const shown = (text: string | undefined) =>
    text === undefined ? 'nothing' : JSON.stringify(text)
  return [
    `number ${place + 1} of ${theirs.length} theirs and ${ours.length} ours`,
    `theirs ${shown(theirs[place])}`,
    `ours   ${shown(ours[place])}`,
  ].join('\n')
}
