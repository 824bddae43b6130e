/**
 * Values of the product's look, light and dark, for pages that stand by themselves. A test holds them
 * to those of the interface.
 */
export const TOKENS: readonly (readonly [name: string, light: string, dark: string])[] = [
  ['canvas', 'oklch(0.982 0.003 85)', 'oklch(0.192 0.006 270)'],
  ['surface', 'oklch(1 0 0)', 'oklch(0.234 0.008 270)'],
  ['sunken', 'oklch(0.957 0.004 85)', 'oklch(0.266 0.009 270)'],
  ['text', 'oklch(0.235 0.012 270)', 'oklch(0.915 0.006 85)'],
  ['text-2', 'oklch(0.4 0.012 270)', 'oklch(0.79 0.006 85)'],
  ['muted', 'oklch(0.505 0.012 270)', 'oklch(0.685 0.008 270)'],
  ['hairline', 'oklch(0.928 0.004 85)', 'oklch(0.262 0.008 270)'],
  ['line', 'oklch(0.875 0.005 85)', 'oklch(0.325 0.01 270)'],
  ['accent', 'oklch(0.47 0.145 268)', 'oklch(0.765 0.105 268)'],
  ['status-initial', 'oklch(0.54 0.01 270)', 'oklch(0.66 0.008 270)'],
  ['status-draft', 'oklch(0.5 0.14 255)', 'oklch(0.75 0.105 250)'],
  ['status-returned', 'oklch(0.53 0.135 48)', 'oklch(0.77 0.12 60)'],
  ['status-approved', 'oklch(0.455 0.082 178)', 'oklch(0.75 0.085 172)'],
  ['status-final', 'oklch(0.33 0.03 270)', 'oklch(0.88 0.015 270)'],
  ['fill-initial', 'oklch(0.88 0.004 270)', 'oklch(0.36 0.01 270)'],
  ['fill-draft', 'oklch(0.655 0.115 255)', 'oklch(0.58 0.11 255)'],
  ['fill-returned', 'oklch(0.665 0.145 52)', 'oklch(0.68 0.13 55)'],
  ['fill-approved', 'oklch(0.62 0.085 172)', 'oklch(0.56 0.075 172)'],
  ['fill-final', 'oklch(0.45 0.05 195)', 'oklch(0.74 0.045 185)'],
  ['who-1', 'oklch(0.5 0.15 268)', 'oklch(0.76 0.11 268)'],
  ['who-2', 'oklch(0.52 0.105 68)', 'oklch(0.8 0.105 75)'],
  ['who-3', 'oklch(0.5 0.14 330)', 'oklch(0.77 0.11 330)'],
  ['who-4', 'oklch(0.49 0.1 128)', 'oklch(0.79 0.1 128)'],
  ['warning', 'oklch(0.52 0.108 72)', 'oklch(0.8 0.105 80)'],
]
