import { anArea, application, type Cast, newEvent } from './cast.ts'
import { openReader } from './reader.ts'
import { database } from './rows.ts'
import type { Portal } from './server.ts'

/** Something for every page to show: ids and slugs of what is in the portal. */
export type Scene = { eventSlug: string; eventId: string; applicationId: string; memberSlug: string }

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
  return { eventSlug: 'sharing', eventId, applicationId, memberSlug }
}
