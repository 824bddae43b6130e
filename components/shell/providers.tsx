'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { createContext, type ReactNode, useContext } from 'react'
import type { Appearance } from './appearance'

const AppearanceContext = createContext<Appearance>({ theme: 'system', density: 'm' })

export interface ProvidersProps {
  readonly nonce: string | undefined
  readonly direction: 'ltr' | 'rtl'
  readonly appearance: Appearance
  readonly children: ReactNode
}

/** What every page stands in. */
export function Providers({ nonce, direction, appearance, children }: ProvidersProps) {
  return (
    <CSPProvider {...(nonce !== undefined && { nonce })} disableStyleElements>
      <DirectionProvider direction={direction}>
        <Tooltip.Provider delay={500}>
          <AppearanceContext value={appearance}>{children}</AppearanceContext>
        </Tooltip.Provider>
      </DirectionProvider>
    </CSPProvider>
  )
}

/** The appearance that the server drew the page with. */
export function useAppearance(): Appearance {
  return useContext(AppearanceContext)
}
