// Next renders; server.ts is the door (headers, limits, compression), so what Next would do of that is off.
// JavaScript, because a TypeScript one loads Next's compiler at each start: a hundred megabytes for these lines.

/** @type {import('next').NextConfig} */
export default {
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `page.dev.tsx` is a page while one works on the portal, and no part of what is built.
  pageExtensions: ['tsx', 'ts', ...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : [])],
  // Titles and descriptions stand in the head for everyone, not at the end of the body for a script to move.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // `npm test` checks types, tests included; a start need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'shiki'],
  // All that next-intl's plugin would do here, without the compilers that it brings along.
  turbopack: { resolveAlias: { 'next-intl/config': './lib/i18n/request.ts' } },
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
}
