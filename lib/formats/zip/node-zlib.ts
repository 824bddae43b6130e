/**
 * Node's zlib; null in a browser, which has nothing that answers at once. Asked for rather than
 * imported, so that the same code runs in both.
 */
export const nodeZlib =
  'process' in globalThis && 'getBuiltinModule' in process
    ? process.getBuiltinModule('node:zlib')
    : null
