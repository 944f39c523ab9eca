import { beforeEach, expect, test } from 'vitest'
import { saveDraft, submitApplication } from '@/lib/applications/commands/applying'
import { db } from '@/lib/db/client'
import { createEvent } from '@/lib/events/commands'
import { requestFollow } from '@/lib/followers/commands'
import { changeSettings } from '@/lib/settings/commands'
import { getSettings } from '@/lib/settings/queries'
import { defaultSettings } from '@/lib/settings/rules'
import { settingsSchema } from '@/lib/settings/schema'
import { makeAccount, makeMaintainer, visitor } from '../factories/actors'
import { applicationInput } from '../factories/applications'
import { present } from '../factories/clock'
import { consentVersion } from '../factories/consent'
import { effectOf, refusesWithoutTrace } from './all-rows'

const noContact = { contactZh: undefined, contactEn: undefined, contactUrl: undefined }
const signUp = { capacity: 40, opensDaysBefore: 7, closesHoursBefore: 1 }
const given = { ...noContact, ...signUp }
const allOn = { ...given, takesApplications: 'yes', takesFollowers: 'yes' } as const
const contact = { contactZh: '群', contactEn: 'Group', contactUrl: 'https://example.org/group' }

beforeEach(async () => {
  await db.sigSettings.deleteMany()
})

test('before anyone sets them, the defaults hold', async () => {
  expect(await getSettings()).toEqual(defaultSettings)
})

test('what a maintainer sets holds at once, and the audit entry says what it was before', async () => {
  const actor = await makeMaintainer()
  const { answer, effect } = await effectOf(() => changeSettings(actor, { ...allOn, ...contact }, present))
  expect([answer, effect]).toEqual([{ ok: true }, { SigSettings: '+1', AuditEntry: '+1' }])
  expect(await getSettings()).toEqual({
    ...signUp,
    contact: { zh: '群', en: 'Group', url: 'https://example.org/group' },
    takesApplications: true,
    takesFollowers: true,
    pointsExpireMonths: null,
  })
  const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  expect(entry.action).toBe('settings.changed')
  expect(entry.details).toMatchObject({
    capacity: '30 → 40',
    contactZh: ' → 群',
    contactEn: ' → Group',
    contactUrl: ' → https://example.org/group',
  })
  expect((await effectOf(() => changeSettings(actor, allOn, present))).effect).toEqual({
    SigSettings: '~1',
    AuditEntry: '+1',
  })
  expect((await getSettings()).contact).toBeNull()
})

test('a number that is left empty is no zero', () => {
  const typed = { capacity: '40', opensDaysBefore: '7', closesHoursBefore: '1', pointsExpireMonths: '' }
  expect(settingsSchema.parse(typed)).toMatchObject({ ...signUp, pointsExpireMonths: undefined })
  for (const name of ['capacity', 'opensDaysBefore', 'closesHoursBefore'])
    expect(settingsSchema.safeParse({ ...typed, [name]: '' }).success).toBe(false)
})

test('half a contact is refused at the field that is missing', async () => {
  const actor = await makeMaintainer()
  const run = () => changeSettings(actor, { ...allOn, contactZh: '群', contactUrl: 'https://example.org' }, present)
  await refusesWithoutTrace(run, { reason: 'contact-incomplete', field: 'contactEn' })
})

test('while applications are not taken a draft is kept, and submitting is refused', async () => {
  await changeSettings(await makeMaintainer(), { ...given, takesFollowers: 'yes' }, present)
  const actor = await makeAccount()
  expect((await saveDraft(actor, applicationInput(), present)).ok).toBe(true)
  await refusesWithoutTrace(() => submitApplication(actor, applicationInput(), present), {
    reason: 'applications-closed',
  })
})

test('while followers are not taken nobody can ask to follow', async () => {
  await changeSettings(await makeMaintainer(), { ...given, takesApplications: 'yes' }, present)
  const wish = { email: 'reader@example.org', language: 'en', consentVersion } as const
  await refusesWithoutTrace(() => requestFollow(visitor, wish, present), { reason: 'followers-closed' })
})

test('sign-up that would close before it opens is refused', async () => {
  const actor = await makeMaintainer()
  const never = { ...allOn, opensDaysBefore: 1, closesHoursBefore: 24 }
  await refusesWithoutTrace(() => changeSettings(actor, never, present), {
    reason: 'sign-up-never-open',
    field: 'opensDaysBefore',
  })
})

test('a new event whose form leaves the times of sign-up open has those of the settings', async () => {
  const actor = await makeMaintainer()
  await changeSettings(actor, allOn, present)
  const open = {
    slug: 'by-the-settings',
    kind: 'OTHER',
    titleZh: '活动',
    titleEn: 'Event',
    descriptionZh: '说明',
    descriptionEn: 'Description',
    placeZh: '线上',
    placeEn: 'Online',
    startsAt: '2031-03-02T19:00',
    endsAt: '2031-03-02T21:00',
    capacity: 5,
  } as const
  expect((await createEvent(actor, open, present)).ok).toBe(true)
  const event = await db.event.findFirstOrThrow({ where: { slug: 'by-the-settings' } })
  const hoursBefore = (at: Date) => (event.startsAt.getTime() - at.getTime()) / 3_600_000
  expect([event.signUpOpensAt, event.signUpClosesAt].map(hoursBefore)).toEqual([7 * 24, 1])
})
