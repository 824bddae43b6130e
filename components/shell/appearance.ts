/** How the page looks, kept in cookies so that the server draws it right the first time. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

export const DENSITIES = ['s', 'm', 'l'] as const
export type Density = (typeof DENSITIES)[number]

export interface Appearance {
  readonly theme: Theme
  readonly density: Density
}

export const THEME_COOKIE = 'interlinear_theme'
export const DENSITY_COOKIE = 'interlinear_density'

export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

export function densityOf(value: string | undefined): Density {
  return DENSITIES.find((density) => density === value) ?? 'm'
}

/** The attributes of the root element. No `data-theme` leaves the choice to the system. */
export function rootAttributes({ theme, density }: Appearance) {
  return { 'data-density': density, ...(theme !== 'system' && { 'data-theme': theme }) }
}
