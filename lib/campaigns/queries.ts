import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { rememberedOf } from '@/lib/freshness/remembered'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import type { Budget } from './budget'
import { linesOf } from './rubric'
import { nextPhaseAt } from './rules'
import type { OrganisedState } from './schema'

export type CampaignBudget = Budget
export type ListedCampaign = Awaited<ReturnType<typeof listCampaigns>>['rows'][number]
export type CampaignDetail = NonNullable<Awaited<ReturnType<typeof getCampaign>>>

const summary = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  titleZh: true,
  titleEn: true,
  themeZh: true,
  themeEn: true,
  startsAt: true,
  endsAt: true,
} as const

/** Announced campaigns, the latest first, by pages. */
export const listCampaigns = (_viewer: Actor, at: Date, after?: string) =>
  listed({ status: { in: ['PUBLISHED', 'CLOSED'] } }, 'desc', at, after)

/** Those in a state, or all of them, drafts too, by when they begin: for those who organise them. */
export function listOrganisedCampaigns(viewer: Actor, filter: ListFilter<OrganisedState>, at: Date) {
  authorize(viewer, 'campaign.organise')
  const { status, q, after } = filter
  const where = { ...(status !== 'ALL' && { status }), ...(q && { OR: of(q) }) }
  return listed(where, directionOf(filter, 'newest'), at, after)
}

/** By titles and themes. */
const of = (q: string) =>
  (['titleZh', 'titleEn', 'themeZh', 'themeEn'] as const).map((field) => ({ [field]: containing(q) }))

async function listed(where: object, order: 'asc' | 'desc', at: Date, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.campaign.findFirst({ where: last, select: { id: true, startsAt: true } }))
  const found = paged(
    await db.campaign.findMany({
      where: { AND: [where, behind(row, 'startsAt', order)] },
      orderBy: [{ startsAt: order }, { id: order }],
      take: pageTake,
      select: summary,
    }),
  )
  holdsUntil(at, null, ...found.rows.map((campaign) => nextPhaseAt(campaign, at)))
  return found
}

/** Slugs of the latest campaigns, for search engines. */
export async function listCampaignSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const campaigns = await db.campaign.findMany({
    where: { status: { in: ['PUBLISHED', 'CLOSED'] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { slug: true },
  })
  return campaigns.map(({ slug }) => slug)
}

/** One campaign with its rubric as it is now, or null; a draft for those who organise alone. */
export async function getCampaign(viewer: Actor, slug: string, at: Date) {
  if (!isSlug(slug) || slug.length > 80) return null
  const campaign = await rememberedOf(`campaign-${slug}`, at, () => readCampaign(slug, at))
  return campaign && (campaign.status !== 'DRAFT' || can(viewer, 'campaign.organise')) ? campaign : null
}

/** The titles of a campaign that was announced, by its id, or null. */
export const getCampaignTitles = (_viewer: Actor, id: string) =>
  db.campaign.findFirst({
    where: { id, status: { in: ['PUBLISHED', 'CLOSED'] } },
    select: { slug: true, titleZh: true, titleEn: true },
  })

async function readCampaign(slug: string, at: Date) {
  const campaign = await db.campaign.findFirst({
    where: { slug },
    select: {
      ...summary,
      rulesZh: true,
      rulesEn: true,
      prizesZh: true,
      prizesEn: true,
      capPerPerson: true,
      capInAll: true,
      awarded: true,
      rubricVersion: true,
      changedAt: true,
      closedAt: true,
      rubrics: { orderBy: { version: 'asc' }, select: { version: true, lines: true, madeAt: true } },
    },
  })
  holdsUntil(at, campaign && nextPhaseAt(campaign, at))
  if (!campaign) return null
  const rubrics = campaign.rubrics.map((rubric) => ({ ...rubric, lines: linesOf(rubric.lines) }))
  const lines = rubrics.find(({ version }) => version === campaign.rubricVersion)?.lines ?? []
  return { ...campaign, rubrics, lines }
}
