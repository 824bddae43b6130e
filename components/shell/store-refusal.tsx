import { sentenceOf } from '@/lib/i18n/sentence'
import type { Failure } from '@/lib/model/result'
import { serverTranslator } from '../i18n/server'
import { Notice } from '../ui/notice'

/** Why a page cannot show what it should: the store is not to be had. */
export async function StoreRefusal({ failure }: { readonly failure: Failure }) {
  const { t } = await serverTranslator('common')
  const failures = await serverTranslator('failures')
  return (
    <Notice severity="error" label={t('severity.error')}>
      {sentenceOf(failures, 'failures', failure)}
    </Notice>
  )
}
