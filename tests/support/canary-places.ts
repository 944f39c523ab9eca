import type { Canary } from '../factories/everything-held.ts'
import { pagePatterns, routePatterns } from './app-paths.ts'
import type { Planting } from './canary-access.ts'
import { type PathSubjects, pathOf } from './page-path.ts'
import type { Scene } from './scene.ts'

/** What tests/support/plant-canaries.ts says of one of its plantings. */
export type PlantedRows = {
  prefix: Planting
  email: string
  slug: string
  year: number
  reportYear: number
  ids: Record<string, string>
  canaries: Canary[]
}

/** Every page in Chinese, in English as the payload that the framework asks for when somebody moves about; every file. */
export function asked(
  scene: Scene,
  plantings: readonly PlantedRows[],
): [place: string, headers: Record<string, string>][] {
  const pages = plantings.flatMap((planted) =>
    pagePatterns().map((pattern) => pathOf(pattern, subjects(scene, planted))),
  )
  const files = plantings.flatMap((planted) => [
    ...routePatterns().map((pattern) => pathOf(pattern, subjects(scene, planted))),
    `/avatars/${planted.ids.StoredFile}`,
    `/media/${planted.ids.StoredFile}`,
  ])
  const html = [...pages.map((page) => page.replace(/^\/en/, '/zh')), ...files, ...listings]
  return [
    ...[...new Set(html)].map((place): [string, Record<string, string>] => [place, {}]),
    ...[...new Set(pages)].map((place): [string, Record<string, string>] => [`${place}?_rsc`, { rsc: '1' }]),
  ]
}

const subjects = (scene: Scene, { ids, prefix, slug, year, reportYear }: PlantedRows): PathSubjects => ({
  ...scene,
  applicationId: ids.MembershipApplication ?? '',
  askedApplicationId: ids.MembershipApplication ?? '',
  eventSlug: `event-of-${prefix}`,
  memberSlug: slug,
  claimId: ids.PersonClaim ?? '',
  invitationId: ids.PersonInvitation ?? '',
  correctionId: ids.CorrectionRequest ?? '',
  nominations: { ...scene.nominations, endedId: ids.Nomination ?? '' },
  talkId: ids.Talk ?? '',
  meetingSlug: `canary-${prefix}-meeting-slug`,
  tasks: {
    ...scene.tasks,
    openSlug: `canary-${prefix}-task-slug`,
    certificateNumber: prefix === 'published' ? '2026-90001' : '2026-90002',
  },
  campaign: {
    ...scene.campaign,
    slug: `canary-${prefix}-campaign-slug`,
    rejectedId: ids.Submission ?? '',
  },
  reportYear,
  targetSlugs: [`${year}-canary-${prefix}-goaltarget-key`],
  goalYear: year,
  modelSlug: `canary-${prefix}-supportedmodel-slug`,
  adaptationId: ids.Adaptation ?? '',
  articleId: ids.Article ?? '',
  proposalId: ids.RecognitionProposal ?? '',
  prizeId: ids.Prize ?? '',
})

/** Pages and files that show other rows by their query. */
const listings = [
  '/en/people?q=canary',
  '/en/archive?q=canary',
  '/en/search?q=canary',
  '/en/meetings?q=canary',
  '/en/meetings?show=past',
  '/en/events?show=past',
  '/en/tasks?q=canary',
  '/en/nominations?show=past',
  '/en/admin/applications?status=ALL',
  '/en/admin/applications/export.csv?status=ALL',
  ...['WAITING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'APPEALED'].map(
    (status) => `/en/admin/submissions?status=${status}`,
  ),
  ...['REQUESTED', 'HANDED_OUT'].flatMap((status) => listAndFile('redemptions', status)),
  ...['OFFERED', 'WITHDRAWN'].flatMap((status) => listAndFile('prizes', status)),
  ...['ALL', 'DRAFT'].flatMap((status) => listAndFile('campaigns', status)),
  ...['PROPOSED', 'DECLINED'].flatMap((status) => listAndFile('recognitions', status)),
  ...['QUEUED', 'SENT', 'DEAD'].flatMap((status) => listAndFile('mail', status)),
  ...['CONFIRMED', 'WAITING'].flatMap((status) => listAndFile('claims', status)),
  ...['OPEN', 'DONE'].flatMap((status) => listAndFile('corrections', status)),
  ...['SUBMITTED', 'ACCEPTED'].flatMap((status) => listAndFile('talks', status)),
  ...['UPCOMING', 'DRAFT'].flatMap((status) => listAndFile('events', status)),
  '/en/admin/audit?subject=person:',
]

function listAndFile(list: string, status: string): string[] {
  return [`/en/admin/${list}?status=${status}`, `/en/admin/${list}/export.csv?status=${status}`]
}
