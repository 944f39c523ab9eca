import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en/accounts'
import { test as base, expect } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import { openForge, openIssuer, type Peer } from '../support/sign-in-peers.ts'

const test = base.extend<object, { issuer: Peer; forge: Peer }>({
  issuer: [({ browserName: _ }, use) => lend(openIssuer(), use), { scope: 'worker' }],
  forge: [({ browserName: _ }, use) => lend(openForge(), use), { scope: 'worker' }],
  portalEnv: [async ({ issuer, forge }, use) => use({ ...issuer.env, ...forge.env }), { scope: 'worker' }],
})

async function lend(opening: Promise<Peer>, use: (peer: Peer) => Promise<void>) {
  const peer = await opening
  await use(peer)
  await peer.stop()
}

const button = (name: string) => en['sign-in'].provider.replace('{provider}', name)

for (const [name, provider] of [
  ['Example ID', 'oidc'],
  ['Gitee', 'gitee'],
] as const) {
  const someone = { id: '1001', name: 'Kim Forge', email: `kim@${provider}.example.org`, isVerified: true }

  test.describe(name, () => {
    test.beforeEach(({ issuer, forge }) => (provider === 'oidc' ? issuer : forge).become(someone))

    test('a verified address is the account’s', async ({ page, portal }) => {
      await signIn(page, name)
      await expect(page).toHaveURL(/\/en\/me/)
      expect(accountOf(portal, '1001', provider)).toEqual({ name: 'Kim Forge', email: someone.email })
      expect(handleOf(portal, '1001', provider)).toEqual({ handle: provider === 'gitee' ? 'forge-user' : null })
    })

    test('an address that is not verified is not taken', async ({ page, portal, issuer, forge }) => {
      const peer = provider === 'oidc' ? issuer : forge
      peer.become({ ...someone, id: '1002', email: `victim@${provider}.example.org`, isVerified: false })
      await signIn(page, name)
      await expect(page).toHaveURL(/\/en\/me/)
      expect(accountOf(portal, '1002', provider)).toEqual({ name: 'Kim Forge', email: null })
      await expect(page.getByText('victim@')).toHaveCount(0)
    })

    test('an account with the same address is not taken over; its owner connects it', async ({
      page,
      portal,
      issuer,
      forge,
    }) => {
      const email = `owner@${provider}.example.org`
      const peer = provider === 'oidc' ? issuer : forge
      peer.become({ ...someone, id: '1003', email })
      const owner = openReader(portal)
      await owner.signIn(email)

      await signIn(page, name)
      await expect(page).toHaveURL(/error=OAuthAccountNotLinked/)
      await expect(
        page.getByRole('alert').filter({ hasText: 'There is an account with this e-mail address' }),
      ).toBeVisible()
      await page.goto('/en/me')
      await expect(page).toHaveURL(/\/en\/sign-in/)

      await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url: portal.url })))
      await page.goto('/en/me')
      await page.getByRole('button', { name: en.me.connect.replace('{provider}', name) }).click()
      await expect(
        page.getByRole('listitem').filter({ hasText: new RegExp(`^${name} ${en.me.connected}$`) }),
      ).toBeVisible()
      await page.context().clearCookies()
      await signIn(page, name)
      await expect(page.getByText(email).first()).toBeVisible()
    })
  })
}

test('whoever declines at the provider is told that they are not signed in', async ({ page, forge }) => {
  forge.become(null)
  await page.goto('/en/sign-in')
  await page.getByRole('button', { name: button('Gitee') }).click()
  await expect(page).toHaveURL(/\/sign-in\?error=/)
  await expect(page.getByRole('alert').filter({ hasText: en['sign-in'].error.AccessDenied })).toBeVisible()
})

test('a provider without keys does not appear, and can’t be asked for', async ({ page, portal }) => {
  await page.goto('/en/sign-in')
  await expect(page.getByRole('button', { name: /^Sign in with/ })).toHaveText([button('Gitee'), button('Example ID')])
  const { state } = await openReader(portal).act('signInThroughAction', { provider: 'github', to: '' })
  expect(state).toMatchObject({ message: 'This way to sign in is not set up.' })
})

async function signIn(page: Page, name: string) {
  await page.goto('/en/sign-in')
  await page.getByRole('button', { name: button(name) }).click()
}

const accountOf = (portal: Parameters<typeof database>[0], id: string, provider: string) =>
  database(portal).one(
    `SELECT User.name, User.email FROM User JOIN Account ON Account.userId = User.id
     WHERE Account.provider = ? AND Account.providerAccountId = ?`,
    provider,
    id,
  )

/** The user name that a forge vouches for; an OpenID issuer vouches for none. */
const handleOf = (portal: Parameters<typeof database>[0], id: string, provider: string) =>
  database(portal).one<{ handle: string | null }>(
    'SELECT handle FROM Account WHERE providerAccountId = ? AND provider = ?',
    id,
    provider,
  )
