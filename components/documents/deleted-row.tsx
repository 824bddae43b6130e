'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'

export interface DeletedRowProps {
  readonly title: string
  readonly onUndo: () => void
}

/** Stands where the document stood, until the page is left. */
export function DeletedRow({ title, onUndo }: DeletedRowProps) {
  const { t } = useTranslation(['documents', 'common'])
  return (
    <tr className="border-b border-hairline last:border-b-0 phone:block">
      <td colSpan={5} className="phone:block">
        <div role="status" className="flex h-10 items-center gap-3 text-ink-2 phone:h-14">
          <bdi className="min-w-0 truncate">{t('deleted', { title })}</bdi>
          <Button size="small" onClick={onUndo} autoFocus>
            {t('action.undo', { ns: 'common' })}
          </Button>
        </div>
      </td>
    </tr>
  )
}
