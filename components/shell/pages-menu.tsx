'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem } from '../ui/menu'
import { leave } from './leave'
import { PAGES } from './pages'

/** The other pages, where a phone has no room for their names in a line. */
export function PagesMenu() {
  const { t } = useTranslation('common')
  const router = useRouter()
  return (
    <span className="hidden phone:contents">
      <Menu
        trigger={
          <IconButton label={t('nav.title')}>
            <MenuIcon size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      >
        {PAGES.map(([name, address]) => (
          <MenuItem key={name} onClick={() => leave(() => router.push(address))}>
            {t(`nav.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </span>
  )
}
