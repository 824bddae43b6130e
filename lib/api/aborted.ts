/** For a call that was given up: its own way of ending is no error, any other is thrown on. */
export function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error
  }
}
