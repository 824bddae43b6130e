import type { Loaders } from '@/lib/checks/settings'
import { openGrammar } from '@/lib/grammar/harper'
import { installedDictionary } from '@/lib/spelling/installed'

/** What checks can load on this machine. */
export const INSTALLED: Loaders = { dictionary: installedDictionary, grammar: openGrammar }
