/** @type {import('next').NextConfig} */
const config = {
  // A second build beside a running one (tests, benchmarks) names its own folder.
  distDir: process.env.INTERLINEAR_DIST_DIR ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'pg', 'pino', 'sentencex-wasm'],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks them by themselves: its build does not do it once more.
  typescript: { ignoreBuildErrors: process.env.INTERLINEAR_TYPES === 'elsewhere' },
  devIndicators: false,
  turbopack: {
    resolveAlias: {
      // Its form for browsers asks the page's document, which the worker that reads files has not.
      'decode-named-character-reference':
        './node_modules/decode-named-character-reference/index.js',
    },
  },
}

export default config
