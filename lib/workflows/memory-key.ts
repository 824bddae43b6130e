import type { MemoryKey } from '@/lib/store/lessons'
import { baseOf } from '@/lib/text/tags'

/** The memory of a project for two languages: British and American English share one. */
export function memoryKey(
  project: string | null,
  { sourceLang, targetLang }: { readonly sourceLang: string; readonly targetLang: string },
): MemoryKey {
  return {
    project: project ?? '',
    sourceLang: baseOf(sourceLang) || sourceLang,
    targetLang: baseOf(targetLang) || targetLang,
  }
}

/** The project as answers name it: null for documents without one, which the store keeps under ''. */
export function projectOf(kept: string): string | null {
  return kept === '' ? null : kept
}
