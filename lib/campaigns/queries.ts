import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { rememberedOf } from '@/lib/freshness/remembered'
import type { Budget } from './budget'
import { linesOf } from './rubric'
import { nextPhaseAt } from './rules'

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
export async function listCampaigns(_viewer: Actor, at: Date, after?: string) {
  const where = { status: { in: ['PUBLISHED' as const, 'CLOSED' as const] } }
  return listed(where, at, after)
}

/** All of them, drafts too: for those who organise them. */
export async function listOrganisedCampaigns(viewer: Actor, at: Date, after?: string) {
  authorize(viewer, 'campaign.organise')
  return listed({}, at, after)
}

async function listed(where: { status?: { in: ('PUBLISHED' | 'CLOSED')[] } }, at: Date, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.campaign.findFirst({ where: last, select: { id: true, startsAt: true } }))
  const found = paged(
    await db.campaign.findMany({
      where: { AND: [where, behind(row, 'startsAt', 'desc')] },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
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
