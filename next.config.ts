// Next renders; server.ts is the door (headers, limits, compression), so what Next would do of that is off.
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks types, tests included; a start need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'shiki'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
