import { StickyNote } from 'lucide-react'

export interface FileNotesProps {
  readonly notes: readonly string[]
  /** Read before them. */
  readonly label: string
}

/** Below the active row's texts: what the file says to its translator. */
export function FileNotes({ notes, label }: FileNotesProps) {
  if (notes.length === 0) return null
  return (
    <div role="gridcell" aria-label={label} className="file-notes">
      <StickyNote size={14} strokeWidth={1.9} aria-hidden />
      <ul role="list">
        {notes.map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
