'use client'

import { createContext, use } from 'react'
import { Kbd } from '../ui/kbd'
import { keyLabels, type KeySettings } from './key-press'
import { chordsOf, type Command, KEYMAP, type Mode } from './keymap'

/** The keys as this reader has them. Known only in the browser: the table as it is until then. */
export const KeysContext = createContext<KeySettings>({
  mac: false,
  singleKeys: true,
  keymap: KEYMAP,
})

export interface KeyHintProps {
  readonly command: Command
  readonly mode: Mode
  readonly onAccent?: boolean
}

/** The key of a command in the mode one is in; nothing where it has none. */
export function KeyHint({ command, mode, onAccent = false }: KeyHintProps) {
  const { keymap } = use(KeysContext)
  const chord = chordsOf(keymap, command, mode)[0]
  return chord === undefined ? null : <Chord chord={chord} onAccent={onAccent} />
}

/** A chord as one key cap: `Ctrl ⏎`. */
export function Chord({ chord, onAccent = false }: { chord: string; onAccent?: boolean }) {
  const { mac: isMac } = use(KeysContext)
  return <Kbd onAccent={onAccent}>{keyLabels(chord, isMac).join(isMac ? '' : ' ')}</Kbd>
}
