'use client'

import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { saveAs } from '../export/file-out'
import { Button } from '../ui/button'
import { Menu, MenuHeading, MenuItem } from '../ui/menu'
import { pageAsFile } from './page-as-file'

export interface ReportDownloadProps {
  /** What the report is of. */
  readonly name: string
  readonly files: readonly { readonly label: string; readonly href: string }[]
}

/** The page as one file, or a table of it for a spreadsheet. */
export function ReportDownload({ name, files }: ReportDownloadProps) {
  const { t } = useTranslation('report')
  const savePage = () =>
    saveAs(`${t('file.name', { name })}.html`, new Blob([pageAsFile(document)], { type: HTML }))
  return (
    <Menu
      trigger={
        <Button className="phone:min-w-11 phone:px-0">
          <Download size={16} strokeWidth={1.75} aria-hidden />
          <span className="phone:sr-only">{t('download')}</span>
        </Button>
      }
    >
      <MenuItem onClick={savePage}>{t('file.page')}</MenuItem>
      <MenuHeading label={t('file.tables')}>
        {files.map(({ label, href }) => (
          <MenuItem key={href} onClick={() => save(href)}>
            {label}
          </MenuItem>
        ))}
      </MenuHeading>
    </Menu>
  )
}

const HTML = 'text/html;charset=utf-8'

/** The server names the file. */
function save(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
