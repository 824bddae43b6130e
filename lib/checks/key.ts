import type { Finding } from '@/lib/model/finding'

/**
 * What a finding is about, as text: the same after an edit elsewhere in the segment, another once the
 * words that it names have changed. Two alike in one segment are told apart by `findingKeys`.
 */
export function findingKey(
  { check, kind, target, source }: Pick<Finding, 'check' | 'kind' | 'target' | 'source'>,
  texts: { readonly source: string; readonly target: string },
): string {
  const words = (range: Finding['target'], text: string) =>
    range === null ? '' : text.slice(range.start, range.end)
  return [check, kind, words(target, texts.target), words(source, texts.source)].join('\u001f')
}

/** What the keys of findings share that say the same of the same words, in one segment or in several. */
export function sharedKey(key: string): string {
  return key.replace(/#\d+$/, '')
}

/** The keys of a segment's findings, in their order; the second of two equal ones ends in `#2`. */
export function findingKeys(
  findings: readonly Finding[],
  texts: { readonly source: string; readonly target: string },
): string[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const key = findingKey(finding, texts)
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key}#${String(time)}`
  })
}
