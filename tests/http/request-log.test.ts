import { beforeEach, expect, test, vi } from 'vitest'
import { signedId } from '@/lib/auth/signed-link'
import { subscriptionOf } from '@/lib/followers/links'
import { loggedPath } from '@/lib/http/request-log'
import { tokenOf } from '@/lib/meetings/feed'

const id = '01981a2b-3c4d-7e5f-8a6b-0123456789ab'

beforeEach(() => {
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(40))
})

test.each([
  ['/zh', '/zh'],
  ['/', '/'],
  ['/zh/events/sharing/calendar.ics', '/zh/events/sharing/calendar.ics'],
  [`/zh/nominations/${id}/result`, `/zh/nominations/${id}/result`],
  ['/zh/people?q=someone', '/zh/people'],
  ['/zh/people#someone', '/zh/people'],
  ['/zh/someone@example.org', '/zh/…'],
  ['/zh/%E4%BA%BA', '/zh/…'],
  [`/zh/${'a'.repeat(5000)}/x`, '/zh/…/x'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged)
})

test('no secret that a link of ours carries is logged, however the link was broken in copying', () => {
  const secrets = [tokenOf(id), signedId('follow-settings', id), signedId('mail-reminders', id)]
  for (const secret of secrets) {
    const addresses = [
      `/zh/calendar/${secret}.ics`,
      `/calendar/${secret}`,
      `/api/unsubscribe/${secret}`,
      `//${secret}/`,
    ]
    for (const address of addresses) expect(loggedPath(address)).not.toContain(secret.slice(id.length + 1))
  }
  expect(loggedPath(subscriptionOf(id).oneClick)).toBe('/api/unsubscribe/…')
})
