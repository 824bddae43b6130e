'use client'

import { Kbd } from './kbd'
import { useIsMac } from './use-client-value'

export interface ChordProps {
  /** As the table of keys writes it: `Mod+Shift+Enter`. */
  readonly keys: string
  readonly onAccent?: boolean
}

/** A chord as the reader's keyboard prints it. Legends of keys are not translated. */
export function Chord({ keys, onAccent = false }: ChordProps) {
  const mac = useIsMac()
  return <Kbd onAccent={onAccent}>{chordLegend(keys, mac)}</Kbd>
}

/** `Mod+Enter` is `Ctrl ⏎`, on a Mac `⌘⏎`. */
export function chordLegend(keys: string, mac: boolean): string {
  const legends = keys.split('+').map((key) => legendOf(key, mac))
  return legends.join(mac ? '' : ' ')
}

function legendOf(key: string, mac: boolean): string {
  return (mac ? MAC[key] : undefined) ?? LEGENDS[key] ?? key
}

const LEGENDS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
