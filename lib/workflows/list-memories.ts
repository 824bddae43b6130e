import type { MemoriesAnswer } from '@/lib/api/memory-answers'
import { allMemories } from '@/lib/store/lessons'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { projectOf } from './memory-key'

/** What each project has learnt of which two languages; nothing of what was reset or deleted. */
export async function listMemories({ store }: Pick<Context, 'store'>): Promise<MemoriesAnswer> {
  const rows = await read(store, allMemories)
  return {
    memories: rows.map(({ documents, segments, ...row }) => ({
      ...{ project: projectOf(row.project), sourceLang: row.source_lang },
      ...{ targetLang: row.target_lang, documents, segments, fedAt: row.fed_at },
    })),
  }
}
