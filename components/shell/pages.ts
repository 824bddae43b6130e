/** The pages that every other leads to, by the names of their words. */
export const PAGES = [
  ['documents', '/#documents'],
  ['sentBack', '/sent-back'],
  ['report', '/report'],
  ['memory', '/settings/memory'],
  ['checks', '/settings/checks'],
] as const
