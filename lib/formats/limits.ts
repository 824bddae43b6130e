/** How deep elements of XML may nest. Word processors stay below 100. */
export const MAX_XML_DEPTH = 500

/** How long one attribute of XML may be, in UTF-16 code units. Pictures are not kept in attributes. */
export const MAX_XML_ATTRIBUTE = 1_000_000

/**
 * What a zip may hold. Larger ones are refused before anything is unpacked; what is unpacked is
 * counted while it comes, because the sizes that a zip declares may be lies.
 */
export const ZIP = {
  entries: 10_000,
  nameLength: 1_000,
  /** Of all entries together, unpacked; pictures and the like are never unpacked. */
  totalBytes: 2 ** 30,
  /** Of an entry that is unpacked. A book of a thousand pages has about 10 MB. */
  partBytes: 96 * 2 ** 20,
  /** Unpacked bytes for one packed byte, for entries above `ratioFrom`. Deflate can do 1,032. */
  ratio: 400,
  ratioFrom: 4 * 2 ** 20,
} as const

/** How deep lists and objects of JSON and YAML may nest. What people translate stays below 20. */
export const MAX_NESTING = 300

/** How long the rule for plurals in the header of a PO file may be. Arabic's, with six forms, has 110. */
export const MAX_PLURAL_RULE = 1000

/** How long one block of Markdown may be, in UTF-16 code units: its parser is slow with long ones. */
export const MAX_MARKDOWN_BLOCK = 120_000

/** How deep lists and quotations may nest on one line. */
export const MAX_MARKDOWN_DEPTH = 60
