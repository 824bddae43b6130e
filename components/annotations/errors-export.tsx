'use client'

import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { createClient } from '@/lib/api/client'
import { Button } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'

/** The marked errors as a file: for a spreadsheet, or for a program. */
export function ErrorsExport({ document: id }: { readonly document: string }) {
  const { t } = useTranslation('errors')
  return (
    <Menu
      trigger={
        <Button size="small" variant="bare">
          <Download size={14} strokeWidth={1.75} aria-hidden />
          {t('panel.export')}
        </Button>
      }
    >
      {FORMATS.map((format) => (
        <MenuItem key={format} onClick={() => save(createClient().annotationsUrl(id, format))}>
          {t(`panel.export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}

const FORMATS = ['csv', 'tsv', 'json'] as const

/** The server names the file. */
function save(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
