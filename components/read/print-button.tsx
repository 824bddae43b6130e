'use client'

import { Printer } from 'lucide-react'
import { Button } from '../ui/button'

/** Opens the browser's own dialog. */
export function PrintButton({ children }: { readonly children: string }) {
  return (
    <Button size="small" onClick={() => print()}>
      <Printer size={14} strokeWidth={1.9} aria-hidden />
      {children}
    </Button>
  )
}
