import authorshipEn from './messages/en/authorship.json'
import checkSettingsEn from './messages/en/checkSettings.json'
import checksEn from './messages/en/checks.json'
import codesEn from './messages/en/codes.json'
import commentsEn from './messages/en/comments.json'
import bulkEn from './messages/en/bulk.json'
import filesEn from './messages/en/files.json'
import findEn from './messages/en/find.json'
import findingsEn from './messages/en/findings.json'
import commonEn from './messages/en/common.json'
import diffEn from './messages/en/diff.json'
import documentsEn from './messages/en/documents.json'
import errorsEn from './messages/en/errors.json'
import exportEn from './messages/en/export.json'
import exportedEn from './messages/en/exported.json'
import failuresEn from './messages/en/failures.json'
import historyEn from './messages/en/history.json'
import importEn from './messages/en/import.json'
import keysEn from './messages/en/keys.json'
import linksEn from './messages/en/links.json'
import memoryEn from './messages/en/memory.json'
import paletteEn from './messages/en/palette.json'
import queryEn from './messages/en/query.json'
import readingEn from './messages/en/reading.json'
import reportEn from './messages/en/report.json'
import reviewEn from './messages/en/review.json'
import undoEn from './messages/en/undo.json'
import warningsEn from './messages/en/warnings.json'
import authorshipRu from './messages/ru/authorship.json'
import checkSettingsRu from './messages/ru/checkSettings.json'
import checksRu from './messages/ru/checks.json'
import codesRu from './messages/ru/codes.json'
import commentsRu from './messages/ru/comments.json'
import bulkRu from './messages/ru/bulk.json'
import filesRu from './messages/ru/files.json'
import findRu from './messages/ru/find.json'
import findingsRu from './messages/ru/findings.json'
import commonRu from './messages/ru/common.json'
import diffRu from './messages/ru/diff.json'
import documentsRu from './messages/ru/documents.json'
import errorsRu from './messages/ru/errors.json'
import exportRu from './messages/ru/export.json'
import exportedRu from './messages/ru/exported.json'
import failuresRu from './messages/ru/failures.json'
import historyRu from './messages/ru/history.json'
import importRu from './messages/ru/import.json'
import keysRu from './messages/ru/keys.json'
import linksRu from './messages/ru/links.json'
import memoryRu from './messages/ru/memory.json'
import paletteRu from './messages/ru/palette.json'
import queryRu from './messages/ru/query.json'
import readingRu from './messages/ru/reading.json'
import reportRu from './messages/ru/report.json'
import reviewRu from './messages/ru/review.json'
import undoRu from './messages/ru/undo.json'
import warningsRu from './messages/ru/warnings.json'
import { mirrored } from './pseudo'
import { type Locale, type Namespace, PSEUDO } from './settings'

/** Keys are flat: `files.choose` is one key, not a path. */
export type Messages = Readonly<Record<string, string>>
export type Resources = Readonly<Partial<Record<Namespace, Messages>>>

/** The messages of some namespaces in one locale, to be handed to a translator. */
export function messagesOf(locale: Locale, namespaces: readonly Namespace[]): Resources {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, load(locale, namespace)]))
}

function load(locale: Locale, namespace: Namespace): Messages {
  if (locale === PSEUDO) return mirrored(ALL.en[namespace])
  return ALL[locale][namespace]
}

const ALL: Readonly<Record<Exclude<Locale, typeof PSEUDO>, Readonly<Record<Namespace, Messages>>>> =
  {
    en: {
      authorship: authorshipEn,
      checkSettings: checkSettingsEn,
      checks: checksEn,
      codes: codesEn,
      comments: commentsEn,
      bulk: bulkEn,
      files: filesEn,
      find: findEn,
      findings: findingsEn,
      common: commonEn,
      diff: diffEn,
      documents: documentsEn,
      errors: errorsEn,
      export: exportEn,
      exported: exportedEn,
      failures: failuresEn,
      history: historyEn,
      import: importEn,
      keys: keysEn,
      links: linksEn,
      memory: memoryEn,
      palette: paletteEn,
      query: queryEn,
      reading: readingEn,
      report: reportEn,
      review: reviewEn,
      undo: undoEn,
      warnings: warningsEn,
    },
    ru: {
      authorship: authorshipRu,
      checkSettings: checkSettingsRu,
      checks: checksRu,
      codes: codesRu,
      comments: commentsRu,
      bulk: bulkRu,
      files: filesRu,
      find: findRu,
      findings: findingsRu,
      common: commonRu,
      diff: diffRu,
      documents: documentsRu,
      errors: errorsRu,
      export: exportRu,
      exported: exportedRu,
      failures: failuresRu,
      history: historyRu,
      import: importRu,
      keys: keysRu,
      links: linksRu,
      memory: memoryRu,
      palette: paletteRu,
      query: queryRu,
      reading: readingRu,
      report: reportRu,
      review: reviewRu,
      undo: undoRu,
      warnings: warningsRu,
    },
  }
