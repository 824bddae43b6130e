import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NOTHING_TO_DO = '-'

/** What tracked changes can be resolved to, by the names of LibreOffice's commands; `open` leaves them. */
const COMMANDS = {
  open: NOTHING_TO_DO,
  accept: 'AcceptAllTrackedChanges',
  reject: 'RejectAllTrackedChanges',
} as const

export interface ToResolve {
  readonly bytes: Uint8Array
  readonly how: keyof typeof COMMANDS
}

/** Whether this machine has LibreOffice. */
export function hasLibreOffice(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, 'soffice')))
}

/**
 * The texts of documents once LibreOffice has accepted or rejected all that was changed in them, by a
 * macro in a profile of its own; a line a paragraph, null for one that it could not open. One start of the
 * program does them all.
 */
export function resolvedByLibreOffice(
  folder: string,
  documents: readonly ToResolve[],
): (string | null)[] {
  const profile = join(folder, 'profile')
  // Its first start fills a profile with an empty module, so ours is put in its place after that.
  run(profile, '--terminate_after_init')
  const library = join(profile, 'user/basic/Standard')
  writeFileSync(join(library, 'Module1.xba'), MODULE)
  const places = documents.map(({ bytes }, n) => {
    const [from, to] = [join(folder, `${n}.docx`), join(folder, `${n}.txt`)]
    writeFileSync(from, bytes)
    return { from, to }
  })
  const list = join(folder, 'list.txt')
  // Where it crashes, the document at which it did is passed over.
  for (let next = 0; next < documents.length;) {
    const rest = places.slice(next)
    const how = (n: number) => COMMANDS[documents[next + n]?.how ?? 'open']
    writeFileSync(list, rest.map(({ from, to }, n) => `${from}\n${how(n)}\n${to}\n`).join(''))
    if (run(profile, `macro:///Standard.Module1.ResolveAll(${list})`)) break
    const done = rest.findLastIndex(({ to }) => existsSync(to))
    next += done + 2
  }
  return places.map(({ to }) =>
    existsSync(to) ? readFileSync(to, 'utf8').replace(/^\ufeff/, '') : null,
  )
}

/** Whether it came to its end. */
function run(profile: string, command: string): boolean {
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore']
  const ran = spawnSync('soffice', [...options, command], { timeout: 300_000, stdio: 'ignore' })
  return ran.status === 0
}

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub ResolveAll(all As String)
  Dim path As String, cmd As String, goal As String
  Open all For Input As #1
  Do While Not Eof(1)
    Line Input #1, path
    If path = "" Then Exit Do
    Line Input #1, cmd
    Line Input #1, goal
    Resolve(path, cmd, goal)
  Loop
  Close #1
End Sub

Sub Resolve(path As String, cmd As String, goal As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  On Error GoTo Unreadable
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  If cmd &lt;&gt; "${NOTHING_TO_DO}" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; cmd, "", 0, none())
  Dim save(1) As New com.sun.star.beans.PropertyValue
  save(0).Name = "FilterName"
  save(0).Value = "Text (encoded)"
  save(1).Name = "FilterOptions"
  save(1).Value = "UTF8,LF,,,"
  doc.storeToURL(ConvertToURL(goal), save())
  doc.close(True)
  Unreadable:
End Sub
</script:module>
`
