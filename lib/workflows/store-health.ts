import type { HealthAnswer } from '@/lib/api/answers'
import { storeFailure } from '@/lib/store/dialect'
import { versionsOf } from '@/lib/store/migrate'
import type { Context } from './context'

/** Whether the store answers, and is of this version. */
export async function storeHealth({
  store,
}: Pick<Context, 'store'>): Promise<HealthAnswer['store']> {
  try {
    const { pending } = await versionsOf(store.db)
    return pending.length === 0 ? 'ready' : 'notMigrated'
  } catch (error) {
    if (storeFailure(error)) return 'unreachable'
    throw error
  }
}
