/** Marks of other scripts, by the Latin one that they answer. */
const LATIN: Readonly<Partial<Record<string, string>>> = {
  ...{ '،': ',', '，': ',', '、': ',', '﹐': ',', '։': '.' },
  ...{ '。': '.', '।': '.', '۔': '.', '．': '.', '｡': '.' },
  ...{ '؛': ';', '；': ';', '：': ':', '؟': '?', '？': '?', '！': '!' },
  ...{ '（': '(', '）': ')', '［': '[', '］': ']', '٪': '%', '％': '%' },
}

/** The Latin mark that a mark of another script answers, else the mark itself. */
export function latinOf(mark: string): string {
  return LATIN[mark] ?? mark
}

/** Marks that end or part sentences, of Latin and other scripts, as a class without its brackets. */
export const PARTING = '.,;:!?،؛؟۔。，、；：！？।'
