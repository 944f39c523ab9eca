import { anArea, application, type Cast, newEvent } from './cast.ts'
import { linkIn, openReader } from './reader.ts'
import { database } from './rows.ts'
import type { Portal } from './server.ts'

/** Something for every page to show: ids and slugs of what is in the portal. */
export type Scene = {
  eventSlug: string
  eventId: string
  applicationId: string
  memberSlug: string
  followLink: string
  followSettings: string
}

/** An event of one place that the member has and the committer waits for, and an application under review. */
export async function setTheScene(portal: Portal, cast: Cast): Promise<Scene> {
  const applicant = openReader(portal)
  await applicant.signIn('applicant@example.org')
  const areas = await anArea(applicant)
  await applicant.act('submitApplicationAction', application({ name: 'Wei Applicant', areas, gitee: 'wei-applicant' }))
  await cast.maintainer.act('createEventAction', newEvent())
  const { id: eventId } = database(portal).one<{ id: string }>(`SELECT id FROM Event WHERE slug = 'sharing'`)
  await cast.member.act('signUpAction', { eventId })
  await cast.committer.act('signUpAction', { eventId })
  const { id: applicationId } = database(portal).one<{ id: string }>(
    `SELECT id FROM MembershipApplication WHERE status = 'SUBMITTED'`,
  )
  const { slug: memberSlug } = database(portal).one<{ slug: string }>(
    `SELECT slug FROM Person JOIN User ON User.personId = Person.id WHERE User.email = 'member@example.org'`,
  )
  return { eventSlug: 'sharing', eventId, applicationId, memberSlug, ...(await followed(portal)) }
}

/** Paths below the locale: of a link that is not confirmed yet, and of a follower's settings. */
async function followed(portal: Portal): Promise<{ followLink: string; followSettings: string }> {
  const reader = openReader(portal)
  const ask = async (email: string) => {
    await reader.act('requestFollowAction', { email, language: 'en' })
    const [mail] = await portal.mailTo(email, 1)
    const { pathname, search } = new URL(linkIn(mail?.text))
    return pathname.replace(/^\/en/, '') + search
  }
  const [followLink, used] = [await ask('asks-to-follow@example.org'), await ask('follower@example.org')]
  const token = new URL(used, portal.url).searchParams.get('token') ?? ''
  const { redirect } = await reader.act('confirmFollowAction', { token })
  return { followLink, followSettings: redirect?.replace(/^\/en|&done=.*$|;.*$/g, '') ?? '' }
}
