import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { parse } from 'yaml'
import { noteComplaints } from './portal-test.ts'
import { openReader, type Reader } from './reader.ts'
import type { Portal } from './server.ts'

/** Someone of the roster (or an admitted member), signed in, for whom pages can be opened. */
export type Signed = { name: string; slug: string; role: 'maintainer' | 'committer' | 'member'; reader: Reader }

/** Every founding person, each signed in to an account of their own; maintainers first. */
export async function foundingOfficers(portal: Portal, contentDir = 'content'): Promise<Signed[]> {
  const { people }: { people: { slug: string; name: string; role: 'maintainer' | 'committer' }[] } = parse(
    readFileSync(path.join(contentDir, 'roster.yaml'), 'utf8'),
  )
  const addressOf = (slug: string) => `${slug}@officers.example.org`
  await portal.script('scripts/person-claim.ts', ...people.flatMap(({ slug }) => [slug, addressOf(slug)]))
  return Promise.all(
    people.map(async ({ slug, name, role }) => {
      const reader = openReader(portal)
      await reader.signIn(addressOf(slug))
      return { slug, name, role, reader }
    }),
  )
}

/** A page that sees the portal as this person, in a context of its own. */
export async function pageOf(
  browser: Browser,
  portal: Portal,
  { reader }: Pick<Signed, 'reader'>,
  complaints: string[],
): Promise<Page> {
  const context: BrowserContext = await browser.newContext()
  noteComplaints(context, complaints)
  await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: portal.url })))
  return context.newPage()
}
