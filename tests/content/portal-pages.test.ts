import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { portalPages } from '@/lib/content/portal-pages'
import { readContent } from '@/lib/content/read-content'
import { shippedContent } from './folder'

const app = fileURLToPath(new URL('../../app/[locale]', import.meta.url))
const groups = ['', ...readdirSync(app).filter((name) => /^\(.+\)$/.test(name))]

/** Whether a page file answers the address; a last part may be a parameter. */
const isServed = (address: string) =>
  groups.some((group) =>
    [address, path.posix.join(path.posix.dirname(address), '[slug]')].some((place) =>
      existsSync(path.join(app, group, place, 'page.tsx')),
    ),
  )

test.each([...portalPages])('Markdown may link to %s, and it is there', (address) => {
  expect(isServed(address)).toBe(true)
})

test('every page of the content has an address', () => {
  const slugs = new Set(readContent(shippedContent).pages.map(({ skeleton }) => skeleton.slug))
  expect([...slugs].filter((slug) => !isServed(`/${slug}`))).toEqual([])
})
