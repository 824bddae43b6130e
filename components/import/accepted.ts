/**
 * What the page's file choosers offer: the extensions of all formats. A list of its own, because the
 * formats themselves are large and run in a worker.
 */
export const ACCEPTED = [
  ...['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx', '.docm', '.dotx'],
  ...['.srt', '.vtt', '.json', '.arb', '.jsonc', '.yaml', '.yml'],
  ...['.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff', '.tmx', '.po', '.pot'],
  ...['.csv', '.tsv', '.tab', '.xlsx', '.xlsm'],
].join(',')
