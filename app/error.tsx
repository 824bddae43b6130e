'use client'

import { ErrorPage } from '@/components/shell/error-page'

export interface ErrorProps {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

export default function ErrorBoundary({ error, retry }: ErrorProps) {
  return <ErrorPage digest={error.digest} onRetry={retry} />
}
