'use client'

import { createContext, use } from 'react'
import { Kbd } from '../ui/kbd'
import { keyLabels } from './key-press'
import { chordsOf, type Command, type Mode } from './keymap'

/** Is this a Mac? Known only in the browser: false until then. */
export const MacContext = createContext(false)

export interface KeyHintProps {
  readonly command: Command
  readonly mode: Mode
  readonly onAccent?: boolean
}

/** The key of a command in the mode one is in; nothing where it has none. */
export function KeyHint({ command, mode, onAccent = false }: KeyHintProps) {
  const chord = chordsOf(command, mode)[0]
  return chord === undefined ? null : <Chord chord={chord} onAccent={onAccent} />
}

/** A chord as one key cap: `Ctrl ⏎`. */
export function Chord({ chord, onAccent = false }: { chord: string; onAccent?: boolean }) {
  const isMac = use(MacContext)
  return <Kbd onAccent={onAccent}>{keyLabels(chord, isMac).join(isMac ? '' : ' ')}</Kbd>
}
