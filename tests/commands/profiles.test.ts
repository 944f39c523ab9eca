import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findPeople } from '@/lib/people/queries'
import { changeAvatar, removeAvatar, updateProfile } from '@/lib/profiles/commands'
import { getAvatar, getOwnProfile, getProfile } from '@/lib/profiles/queries'
import { audienceField } from '@/lib/profiles/schema'
import { makeAccount, makeHolder, makeMember, visitor } from '../factories/actors'
import { anArea } from '../factories/applications'
import { present } from '../factories/clock'
import { hugePng, makePhoto, makePicture } from '../factories/pictures'
import { profileInput } from '../factories/profiles'
import { effectOf, refusesWithoutTrace } from './all-rows'

const file = async (bytes: Promise<Buffer> | Buffer, name = 'me.png', type = 'image/png') =>
  new File([new Uint8Array(await bytes)], name, { type })

const everything = {
  name: '林 初',
  nativeName: 'Lin Chu',
  titleZh: 'canary-title',
  titleEn: 'canary-title',
  affiliationZh: 'canary-affiliation',
  affiliationEn: 'canary-affiliation',
  backgroundZh: 'canary-background',
  backgroundEn: 'canary-background',
  areas: [anArea()],
  languages: ['zh', 'en'],
  gitee: '@canary-handles',
  atomgit: 'canary-handles',
  github: 'canary-handles',
}

describe('one’s own profile', () => {
  test('is kept as typed, and found by from then on', async () => {
    const member = await makeMember()
    const { answer, effect } = await effectOf(() => updateProfile(member, profileInput(everything), present))
    expect(answer).toEqual({ ok: true })
    expect(effect).toEqual({ Person: '~1', AuditEntry: '+1' })
    expect(await getOwnProfile(member)).toMatchObject({
      ...everything,
      gitee: 'canary-handles',
      hallOfFameConsent: true,
    })
    const { rows } = await findPeople(visitor, { name: 'lc', affiliation: 'canary' })
    expect(rows.map(({ slug }) => slug)).toEqual([member.personSlug])
    const [entry] = await db.auditEntry.findMany({ where: { subject: `person:${member.personId}` } })
    expect(JSON.stringify(entry)).not.toContain('canary')
  })

  test('does without what is left empty', async () => {
    const member = await makeMember()
    await updateProfile(member, profileInput(everything), present)
    await updateProfile(member, profileInput({ name: 'Member 0002', hallOfFame: undefined }), present)
    expect(await getOwnProfile(member)).toMatchObject({
      name: 'Member 0002',
      nativeName: null,
      titleZh: null,
      areas: [],
      languages: [],
      github: null,
      hallOfFameConsent: false,
    })
  })

  test('of someone whose roles have ended is theirs still; an account without a person has none', async () => {
    const former = await makeHolder(null)
    expect((await updateProfile(former, profileInput(), present)).ok).toBe(true)
    expect(await getOwnProfile(await makeAccount())).toBeNull()
  })

  test('names areas of the SIG alone', async () => {
    const member = await makeMember()
    await refusesWithoutTrace(() => updateProfile(member, profileInput({ areas: ['no-such'] }), present), {
      reason: 'area-unknown',
      field: 'areas',
    })
  })
})

describe('each field is seen by whom its person says', () => {
  /** What of `everything` an answer tells, by field. */
  const told = (answer: unknown) => ({
    text: [...new Set(JSON.stringify(answer).match(/canary-\w+/g))].sort(),
    hasAreas: JSON.stringify(answer).includes(anArea()),
  })
  const all = { text: ['canary-affiliation', 'canary-background', 'canary-handles', 'canary-title'], hasAreas: true }
  const none = { text: [], hasAreas: false }

  test.each([
    ['PUBLIC', all, all, all],
    ['MEMBERS', none, all, all],
    ['NOBODY', none, none, all],
  ])('%s', async (audience, byAnyone, byMembers, bySelf) => {
    const member = await makeMember()
    const choices = Object.fromEntries(
      (['title', 'affiliation', 'background', 'areas', 'languages', 'handles', 'avatar'] as const).map((field) => [
        audienceField(field),
        audience,
      ]),
    )
    await updateProfile(member, profileInput({ ...everything, ...choices }), present)
    await db.roleTerm.updateMany({ where: { personId: member.personId }, data: { areas: [] } })
    await changeAvatar(member, { avatar: await file(makePicture()) }, present)
    const { avatarId } = await db.person.findFirstOrThrow({ where: { id: member.personId } })
    const slug = member.personSlug ?? ''
    const seen = async (viewer: Parameters<typeof getProfile>[0]) => {
      const profile = await getProfile(viewer, slug)
      const served = await getAvatar(viewer, avatarId ?? '')
      expect([profile?.avatarId, served !== null]).toEqual(profile?.avatarId ? [avatarId, true] : [null, false])
      expect(profile?.languages).toEqual(told(profile).hasAreas ? ['zh', 'en'] : null)
      return told(profile)
    }
    expect(await seen(visitor)).toEqual(byAnyone)
    expect(await seen(await makeAccount())).toEqual(byAnyone)
    expect(await seen(await makeHolder(null))).toEqual(byAnyone)
    expect(await seen(await makeMember())).toEqual(byMembers)
    expect(await seen(member)).toEqual(bySelf)
    const { rows } = await findPeople(visitor, { name: 'lin chu', affiliation: '' })
    const listed = rows.find((row) => row.slug === slug)
    expect(listed).toBeDefined()
    // A list names no handles.
    const inLists = byAnyone.text.filter((text) => text !== 'canary-handles')
    expect(told(listed)).toEqual({ text: inLists, hasAreas: byAnyone.hasAreas })
  })
})

describe('a picture of oneself', () => {
  test('is written anew, without what the camera noted, in the place of the one before', async () => {
    const member = await makeMember()
    const put = async () =>
      changeAvatar(member, { avatar: await file(makePhoto(), '../../etc/passwd', 'text/html') }, present)
    expect((await effectOf(put)).effect).toEqual({ StoredFile: '+1', Person: '~1', AuditEntry: '+1' })
    expect((await effectOf(put)).effect).toEqual({ StoredFile: '~1', Person: '~1', AuditEntry: '+1' })
    const { avatar } = await db.person.findFirstOrThrow({ where: { id: member.personId }, include: { avatar: true } })
    expect(avatar).toMatchObject({ mediaType: 'image/webp', size: avatar?.bytes.byteLength })
    expect(avatar?.id).toMatch(/^[\w-]{32}$/)
    expect(avatar?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(Buffer.from(avatar?.bytes ?? []).includes('Camera')).toBe(false)
    expect(JSON.stringify(await db.storedFile.findMany({ omit: { bytes: true } }))).not.toContain('passwd')
    const remove = () => removeAvatar(member, {}, present)
    expect((await effectOf(remove)).effect).toEqual({ StoredFile: '-1', Person: '~1', AuditEntry: '+1' })
    expect(await getAvatar(member, avatar?.id ?? '')).toBeNull()
  })

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['SVG that is called PNG', () => Buffer.from('<svg onload="alert(1)"/>'), 'image-type'],
    ['50,000 × 50,000 pixels', () => hugePng(50_000, 50_000), 'image-too-many-pixels'],
    ['half a picture', async () => (await makePicture('jpeg', 640, 480)).subarray(0, 1500), 'image-broken'],
  ])('is refused: %s', async (_what, make, reason) => {
    const member = await makeMember()
    const avatar = await file(make())
    const { answer, effect } = await effectOf(() => changeAvatar(member, { avatar }, present))
    expect(answer).toMatchObject({ ok: false, reason, field: 'avatar' })
    expect(effect).toEqual({})
  })

  test('two at once leave one picture, and no other file', async () => {
    const member = await makeMember()
    const avatar = await file(makePicture())
    const before = await db.storedFile.count()
    await Promise.all([1, 2, 3].map(() => changeAvatar(member, { avatar }, present)))
    expect(await db.storedFile.count()).toBe(before + 1)
  })

  test.each(['', 'x', 'x'.repeat(32), "' OR 1=1 --", '../../../etc/passwd', '\u0000'.repeat(32)])(
    'that is none is not found: %j',
    async (id) => {
      expect(await getAvatar(visitor, id)).toBeNull()
    },
  )
})
