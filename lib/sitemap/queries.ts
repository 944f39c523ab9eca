import 'server-only'
import { listArticleIds } from '@/lib/articles/queries'
import type { Actor } from '@/lib/auth/permissions'
import { listCampaignSlugs } from '@/lib/campaigns/queries'
import { listPages } from '@/lib/content/load'
import { listLatestEventSlugs } from '@/lib/events/queries'
import { defaultLocale } from '@/lib/i18n/routing'
import { listLatestMeetings } from '@/lib/meetings/queries'
import { listModelSlugs } from '@/lib/models/queries'
import { listLatestPersonSlugs } from '@/lib/people/queries'
import { listReports } from '@/lib/reports/queries'
import { listLatestTaskSlugs } from '@/lib/tasks/queries/tasks'

/** A file for search engines holds 50,000 addresses; whatever is older is found through the lists. */
const MOST_OF_A_KIND = 2000

/** Public pages that have an address of their own: tests/http/sitemap.spec.ts knows which are left out. */
const sections = [
  ...['', '/about', '/activities', '/adaptations', '/archive', '/areas', '/articles', '/campaigns', '/code-of-conduct'],
  ...['/events', '/follow', '/goals', '/goals/years', '/governance', '/hall-of-fame', '/join', '/meetings'],
  ...['/meetings/rota', '/models', '/news', '/nominations', '/people', '/points', '/privacy', '/prizes', '/reports'],
  ...['/talks', '/tasks'],
]

/** Every public page's path, below the locale. */
export async function listPublicPaths(viewer: Actor): Promise<string[]> {
  const [events, people, meetings, models, articles, tasks, reports, campaigns] = await Promise.all([
    listLatestEventSlugs(viewer, MOST_OF_A_KIND),
    listLatestPersonSlugs(viewer, MOST_OF_A_KIND),
    listLatestMeetings(viewer, MOST_OF_A_KIND),
    listModelSlugs(viewer, MOST_OF_A_KIND),
    listArticleIds(viewer, MOST_OF_A_KIND),
    listLatestTaskSlugs(viewer, MOST_OF_A_KIND),
    listReports(viewer),
    listCampaignSlugs(viewer, MOST_OF_A_KIND),
  ])
  const written = ['activities', 'news']
    .flatMap((folder) => listPages(defaultLocale, folder))
    .map(({ slug }) => `/${slug}`)
  return [
    ...sections,
    ...written,
    ...events.map((slug) => `/events/${slug}`),
    ...tasks.map((slug) => `/tasks/${slug}`),
    ...campaigns.map((slug) => `/campaigns/${slug}`),
    ...people.map((slug) => `/people/${slug}`),
    ...meetings.map(({ slug }) => `/meetings/${slug}`),
    ...meetings.filter(({ hasMinutes }) => hasMinutes).map(({ slug }) => `/meetings/${slug}/minutes`),
    ...models.map((slug) => `/models/${slug}`),
    ...reports.map(({ year }) => `/reports/${year}`),
    ...articles.map((id) => `/articles/${id}`),
  ]
}
