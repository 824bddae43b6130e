'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuChoice, MenuSeparator } from '../ui/menu'
import {
  DENSITIES,
  type Density,
  DENSITY_COOKIE,
  type Theme,
  THEME_COOKIE,
  THEMES,
} from './appearance'
import { keepChoice } from './cookie'
import { useAppearance } from './providers'

/** Theme and density: changed at once, kept in cookies for the next page. */
export function AppearanceMenu() {
  const { t } = useTranslation('common')
  const [{ theme, density }, setAppearance] = useState(useAppearance())
  const chooseTheme = (next: Theme) => {
    setAppearance({ theme: next, density })
    applyTheme(next)
  }
  const chooseDensity = (next: Density) => {
    setAppearance({ theme, density: next })
    applyDensity(next)
  }
  return (
    <Menu
      trigger={
        <IconButton label={t('appearance.open')}>
          <SlidersHorizontal size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        label={t('appearance.theme')}
        value={theme}
        onChange={chooseTheme}
        options={THEMES.map((value) => ({ value, label: t(`appearance.theme.${value}`) }))}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('appearance.density')}
        value={density}
        onChange={chooseDensity}
        options={DENSITIES.map((value) => ({ value, label: t(`appearance.density.${value}`) }))}
      />
    </Menu>
  )
}

function applyTheme(theme: Theme): void {
  keepChoice(THEME_COOKIE, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

function applyDensity(density: Density): void {
  keepChoice(DENSITY_COOKIE, density)
  document.documentElement.dataset.density = density
}
