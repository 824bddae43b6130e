/** What made a file: named in manifests and in the properties of documents. */
export const PRODUCT = 'Interlinear'

/** That of `package.json`, which a test holds it to. */
export const VERSION = '0.1.0'
