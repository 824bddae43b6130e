/** @type {import('next').NextConfig} */
const config = {
  // A second build beside a running one (tests, benchmarks) names its own folder.
  distDir: process.env.INTERLINEAR_DIST_DIR ?? '.next',
  serverExternalPackages: ['@photostructure/sqlite', 'pg', 'pino', 'sentencex-wasm'],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, and `npm test` runs that: a build does not do it once more.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default config
