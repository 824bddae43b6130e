import type { MemorySummary } from '@/lib/api/memory-answers'

/** Which memory is meant. */
export type WhichMemory = Pick<MemorySummary, 'project' | 'sourceLang' | 'targetLang'>

/** The page of a memory. Documents without a project are meant where none is named. */
export function memoryAddress({ project, sourceLang, targetLang }: WhichMemory): string {
  const query = project === null ? '' : `?project=${encodeURIComponent(project)}`
  return `/settings/memory/${sourceLang}/${targetLang}${query}`
}
