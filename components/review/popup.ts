/** Is it in a dialog or a menu, which has its keys? One that fades away has had them. */
export function isInPopup(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const popup = target.closest(
    '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]',
  )
  return popup !== null && !popup.hasAttribute('data-closed')
}
