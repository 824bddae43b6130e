/*
 * Where one process keeps what its bundles share: the server's start and Next's routes are built
 * apart, so a module of one is not the module of the other.
 */

export const STORE = Symbol.for('interlinear.store')
export const ENGINE = Symbol.for('interlinear.engine')
export const CHECKS = Symbol.for('interlinear.checks')
export const WATCH = Symbol.for('interlinear.watch')
export const LANGUAGETOOL = Symbol.for('interlinear.languagetool')
