/** The browser's own kind of the interface's language: 14:02 in London is 2:02 PM in Boston. */
export function regionalLocale(language: string): string {
  const known = typeof navigator === 'undefined' ? [] : navigator.languages
  return known.find((tag) => tag.split('-')[0] === language) ?? language
}
