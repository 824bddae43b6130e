/** How deep elements of XML may nest. Word processors stay below 100. */
export const MAX_XML_DEPTH = 500

/** How long one attribute of XML may be, in UTF-16 code units. Pictures are not kept in attributes. */
export const MAX_XML_ATTRIBUTE = 1_000_000
