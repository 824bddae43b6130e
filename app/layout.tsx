import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import '@fontsource-variable/noto-serif-devanagari/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css'
import '@fontsource/noto-sans-thai-looped/thai-400.css'
import '@fontsource/noto-sans-thai-looped/thai-600.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { requestLocale, serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import {
  type Appearance,
  DENSITY_COOKIE,
  densityOf,
  rootAttributes,
  THEME_COOKIE,
  themeOf,
} from '@/components/shell/appearance'
import { BRAND } from '@/components/shell/brand'
import { Providers } from '@/components/shell/providers'
import { directionOfLocale, htmlLangOf } from '@/lib/i18n/settings'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('common')
  return {
    title: { default: BRAND, template: `%s · ${BRAND}` },
    description: t('site.description'),
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f7' },
    { media: '(prefers-color-scheme: dark)', color: '#141519' },
  ],
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await requestLocale()
  const direction = directionOfLocale(locale)
  const appearance = await requestAppearance()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // The menu changes these attributes before React hears of it.
    <html
      lang={htmlLangOf(locale)}
      dir={direction}
      {...rootAttributes(appearance)}
      suppressHydrationWarning
    >
      <body>
        <Providers nonce={nonce} direction={direction} appearance={appearance}>
          <Translations namespaces={[]}>
            <div className="app-root">{children}</div>
          </Translations>
        </Providers>
      </body>
    </html>
  )
}

async function requestAppearance(): Promise<Appearance> {
  const jar = await cookies()
  return {
    theme: themeOf(jar.get(THEME_COOKIE)?.value),
    density: densityOf(jar.get(DENSITY_COOKIE)?.value),
  }
}
