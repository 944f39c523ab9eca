import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Scene } from './scene.ts'

/** Where a pattern of the app folder is met, in English, with what stands in the portal in its brackets. */
export const pathOf = (
  pattern: string,
  {
    applicationId,
    eventSlug,
    memberSlug,
    claimId,
    invitationId,
    correctionId,
    nominations,
    talkId,
    meetingSlug,
    tasks,
    ...scene
  }: PathSubjects,
): string => {
  const found = pattern
    .replace('[locale]', 'en')
    .replace('activities/[slug]', 'activities/meetings')
    .replace('events/[slug]', `events/${eventSlug}`)
    .replace('talks/[id]', `talks/${talkId}`)
    .replace('speakers/[slug]', `speakers/${memberSlug}`)
    .replace('meetings/[slug]', `meetings/${meetingSlug}`)
    .replace('certificates/[number]', `certificates/${tasks.certificateNumber}`)
    .replace('tasks/[slug]', `tasks/${tasks.openSlug}`)
    .replace('targets/[slug]', `targets/${scene.targetSlugs[0]}`)
    .replace('goals/[slug]', `goals/${scene.targetSlugs[0]}`)
    .replace('goals/[year]', `goals/${scene.goalYear}`)
    .replace('models/[slug]', `models/${scene.modelSlug}`)
    .replace('adaptations/[id]', `adaptations/${scene.adaptationId}`)
    .replace('articles/[id]', `articles/${scene.articleId}`)
    .replace('points/[slug]', `points/${memberSlug}`)
    .replace('prizes/[id]', `prizes/${scene.prizeId}`)
    .replace('reports/[year]', `reports/${scene.reportYear}`)
    .replace('campaigns/[slug]', `campaigns/${scene.campaign.slug}`)
    .replace('submissions/[id]', `submissions/${scene.campaign.rejectedId}`)
    .replace('recognitions/[id]', `recognitions/${scene.proposalId}`)
    .replace('people/[slug]', `people/${memberSlug}`)
    .replace('news/[slug]', `news/${newsSlug()}`)
    .replace('claims/[id]', `claims/${claimId}`)
    .replace('corrections/[id]', `corrections/${correctionId}`)
    .replace('invitations/[id]', `invitations/${invitationId}`)
    .replace('nominations/[id]', `nominations/${nominations.endedId}`)
    .replace('me/applications/[id]', `me/applications/${scene.askedApplicationId}`)
    .replace('applications/[id]', `applications/${applicationId}`)
    .replace('avatars/[id]', `avatars/${'x'.repeat(32)}`)
    .replace('[...rest]', 'no/such-page')
    .replace('[...path]', 'charter.yaml')
    .replace('[...nextauth]', 'session')
    .replace('[key]', 'no-such-key')
    .replace('[kid]', 'x'.repeat(43))
    .replace('[token]', 'no-such-token')
    .replace('[file]', 'x'.repeat(32))
  if (found.includes('['))
    throw new Error(`Say in tests/support/page-path.ts what stands in the brackets of ${pattern}`)
  return found
}

const newsSlug = () => path.basename(readdirSync('content/zh/news')[0] ?? '', '.md')

/** What the brackets may stand for: one more for each page of a thing. */
export type PathSubjects = Pick<
  Scene,
  | 'applicationId'
  | 'askedApplicationId'
  | 'eventSlug'
  | 'memberSlug'
  | 'claimId'
  | 'invitationId'
  | 'correctionId'
  | 'nominations'
  | 'talkId'
  | 'meetingSlug'
  | 'tasks'
  | 'targetSlugs'
  | 'reportYear'
  | 'goalYear'
  | 'modelSlug'
  | 'adaptationId'
  | 'articleId'
  | 'prizeId'
  | 'campaign'
  | 'proposalId'
>
