import type { IncomingMessage } from 'node:http'

/**
 * Who sent a request. X-Forwarded-For counts only for as many hops as there are proxies of ours: what stands further
 * left was written by the client.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const hop = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  return hop ?? socket.remoteAddress ?? 'unknown'
}
