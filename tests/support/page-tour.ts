import { pagePatterns } from './app-paths.ts'
import { foundingPerson, type Part } from './cast.ts'
import { listSlugs } from './content-slugs.ts'
import type { Scene } from './scene.ts'

/** A page as one of the cast sees it. `path` stands below the locale. */
export type Stop = { part: Part; path: string; status?: number }

/** Every page of the app folder, some in several states. Throws for a page that it doesn't know how to reach. */
export function tour(scene: Scene, contentDir = 'content'): Stop[] {
  const stops = stopsByPattern(scene, contentDir)
  const forgotten = pagePatterns().filter((pattern) => !stops[pattern])
  if (forgotten.length > 0) throw new Error(`Add to tests/support/page-tour.ts: ${forgotten.join(', ')}`)
  return Object.values(stops).flat()
}

/** One address, below the locale, of each page that visitors can read: where the tour sends them first. */
export function visitorsPages(scene: Scene, contentDir = 'content'): string[] {
  return Object.values(stopsByPattern(scene, contentDir)).flatMap(
    (stops) => stops.find(({ part, status }) => part === 'visitor' && status === undefined)?.path ?? [],
  )
}

export const link = `/sign-in/confirm?${new URLSearchParams({ token: 'x'.repeat(43), email: 'someone@example.org' })}`

function stopsByPattern(
  {
    eventSlug,
    applicationId,
    askedApplicationId,
    memberSlug,
    followLink,
    followSettings,
    meetingSlug,
    nominations,
    ...scene
  }: Scene,
  contentDir: string,
): Record<string, Stop[]> {
  const people = [
    memberSlug,
    foundingPerson('maintainer', contentDir).slug,
    foundingPerson('committer', contentDir).slug,
  ].map((slug) => `/people/${slug}`)
  return {
    '/[locale]': seenBy('visitor', '').concat(seenBy('maintainer', '')),
    '/[locale]/404': [{ part: 'visitor', path: '/404', status: 404 }],
    '/[locale]/500': [{ part: 'visitor', path: '/500', status: 500 }],
    '/[locale]/about': seenBy('visitor', '/about'),
    '/[locale]/activities': seenBy('visitor', '/activities'),
    '/[locale]/activities/[slug]': seenBy('visitor', ...listSlugs(contentDir, 'activities')),
    '/[locale]/archive': seenBy('visitor', '/archive', '/archive?q=nothing&year=2030'),
    '/[locale]/adaptations': seenBy('visitor', '/adaptations', '/adaptations?kind=RELEASE').concat(
      seenBy('committer', '/adaptations'),
    ),
    '/[locale]/adaptations/[id]': seenBy('visitor', `/adaptations/${scene.adaptationId}`).concat(
      seenBy('committer', `/adaptations/${scene.adaptationId}`),
    ),
    '/[locale]/admin/adaptations/[id]': seenBy('committer', `/admin/adaptations/${scene.adaptationId}`),
    '/[locale]/admin/adaptations/new': seenBy('committer', '/admin/adaptations/new'),
    '/[locale]/areas': seenBy('visitor', '/areas'),
    '/[locale]/claim': seenBy('visitor', '/claim', scene.invitationLink).concat(
      seenBy('account', scene.invitationLink),
    ),
    '/[locale]/articles': seenBy('visitor', '/articles', '/articles?year=2020').concat(
      seenBy('member', '/articles'),
      seenBy('committer', '/articles'),
    ),
    '/[locale]/articles/[id]': seenBy('visitor', `/articles/${scene.articleId}`).concat(
      seenBy('committer', `/articles/${scene.articleId}`, `/articles/${scene.proposedArticleId}`),
      seenBy('member', `/articles/${scene.proposedArticleId}`),
    ),
    '/[locale]/points': seenBy('visitor', '/points', '/points?year=2001').concat(
      seenBy('member', '/points'),
      seenBy('maintainer', '/points'),
    ),
    '/[locale]/prizes': seenBy('visitor', '/prizes').concat(seenBy('member', '/prizes')),
    '/[locale]/me/points': seenBy('member', '/me/points').concat(seenBy('committer', '/me/points')),
    '/[locale]/me/redemptions': seenBy('member', '/me/redemptions').concat(seenBy('committer', '/me/redemptions')),
    '/[locale]/admin/points': seenBy('maintainer', '/admin/points', '/admin/points?q=member', '/admin/points?q=zzz'),
    '/[locale]/admin/points/[slug]': seenBy('maintainer', `/admin/points/${memberSlug}`),
    '/[locale]/admin/prizes': seenBy('maintainer', '/admin/prizes', '/admin/prizes?status=WITHDRAWN'),
    '/[locale]/admin/prizes/[id]': seenBy('maintainer', `/admin/prizes/${scene.prizeId}`),
    '/[locale]/admin/prizes/new': seenBy('maintainer', '/admin/prizes/new'),
    '/[locale]/admin/redemptions': seenBy(
      'maintainer',
      '/admin/redemptions',
      '/admin/redemptions?status=APPROVED',
      '/admin/redemptions?status=HANDED_OUT',
      '/admin/redemptions?status=CANCELLED',
    ),
    '/[locale]/articles/propose': seenBy('member', '/articles/propose'),
    '/[locale]/reports': seenBy('visitor', '/reports').concat(seenBy('maintainer', '/reports')),
    '/[locale]/reports/[year]': seenBy('visitor', `/reports/${scene.reportYear}`).concat(
      seenBy('maintainer', `/reports/${scene.reportYear}`),
    ),
    '/[locale]/admin/reports': seenBy('maintainer', '/admin/reports'),
    '/[locale]/admin/reports/[year]': seenBy('maintainer', `/admin/reports/${scene.reportYear}`),
    '/[locale]/recognitions/propose': seenBy('member', '/recognitions/propose').concat(
      seenBy('member', `/recognitions/propose?person=${memberSlug}`),
      seenBy('maintainer', '/recognitions/propose?q=a'),
    ),
    '/[locale]/recognitions/[id]': seenBy('member', `/recognitions/${scene.proposalId}`).concat(
      seenBy('maintainer', `/recognitions/${scene.proposalId}`),
    ),
    '/[locale]/admin/recognitions': seenBy('maintainer', '/admin/recognitions', '/admin/recognitions?status=GRANTED'),
    '/[locale]/code-of-conduct': seenBy('visitor', '/code-of-conduct'),
    '/[locale]/events': seenBy('visitor', '/events', '/events?show=past'),
    '/[locale]/events/[slug]': (['visitor', 'account', 'member', 'committer', 'maintainer'] as const).map((part) => ({
      part,
      path: `/events/${eventSlug}`,
    })),
    '/[locale]/events/[slug]/check-in': seenBy('member', `/events/${eventSlug}/check-in`),
    '/[locale]/follow': seenBy('visitor', '/follow').concat(seenBy('account', '/follow')),
    '/[locale]/follow/confirm': seenBy('visitor', '/follow/confirm', followLink),
    '/[locale]/follow/sent': seenBy('visitor', '/follow/sent'),
    '/[locale]/follow/settings': seenBy('visitor', '/follow/settings', followSettings),
    '/[locale]/goals': seenBy('visitor', '/goals').concat(seenBy('maintainer', '/goals')),
    '/[locale]/goals/[slug]': seenBy('visitor', ...scene.targetSlugs.map((slug) => `/goals/${slug}`)).concat(
      seenBy('maintainer', ...scene.targetSlugs.map((slug) => `/goals/${slug}`)),
    ),
    '/[locale]/goals/years': seenBy('visitor', '/goals/years'),
    '/[locale]/models': seenBy('visitor', '/models', '/models?q=nothing-of-this-name').concat(
      seenBy('committer', '/models'),
    ),
    '/[locale]/models/[slug]': seenBy('visitor', `/models/${scene.modelSlug}`).concat(
      seenBy('committer', `/models/${scene.modelSlug}`),
    ),
    '/[locale]/admin/goals': seenBy('maintainer', '/admin/goals'),
    '/[locale]/admin/goals/[year]': seenBy(
      'maintainer',
      `/admin/goals/${scene.goalYear}`,
      `/admin/goals/${scene.goalYear + 1}`,
    ),
    '/[locale]/admin/goals/targets/[slug]': seenBy(
      'maintainer',
      ...scene.targetSlugs.slice(0, 1).map((slug) => `/admin/goals/targets/${slug}`),
    ),
    '/[locale]/admin/models/[slug]': seenBy('committer', `/admin/models/${scene.modelSlug}`),
    '/[locale]/admin/models/new': seenBy('committer', '/admin/models/new'),
    '/[locale]/governance': seenBy('visitor', '/governance'),
    '/[locale]/join': seenBy('visitor', '/join'),
    '/[locale]/meetings': seenBy('visitor', '/meetings', '/meetings?show=past'),
    '/[locale]/meetings/rota': seenBy('visitor', '/meetings/rota').concat(
      seenBy('committer', '/meetings/rota'),
      seenBy('maintainer', '/meetings/rota'),
    ),
    '/[locale]/meetings/[slug]': seenBy('visitor', `/meetings/${meetingSlug}`).concat(
      seenBy('member', `/meetings/${meetingSlug}`),
    ),
    '/[locale]/meetings/[slug]/minutes': seenBy('visitor', `/meetings/${meetingSlug}/minutes`).concat(
      seenBy('committer', `/meetings/${meetingSlug}/minutes`),
    ),
    '/[locale]/meetings/[slug]/session': seenBy('committer', `/meetings/${meetingSlug}/session`),
    '/[locale]/meetings/propose': seenBy('member', '/meetings/propose'),
    '/[locale]/meetings/[slug]/organise': seenBy('committer', `/meetings/${meetingSlug}/organise`),
    '/[locale]/news': seenBy('visitor', '/news'),
    '/[locale]/news/[slug]': seenBy('visitor', ...listSlugs(contentDir, 'news')),
    '/[locale]/nominations': seenBy('visitor', '/nominations', '/nominations?show=past').concat(
      seenBy('member', '/nominations'),
    ),
    '/[locale]/nominations/[id]': [nominations.scheduledId, nominations.endedId].flatMap((id) =>
      (['visitor', 'member', 'committer', 'maintainer'] as const).map((part) => ({ part, path: `/nominations/${id}` })),
    ),
    '/[locale]/nominations/[id]/result': (['visitor', 'member', 'maintainer'] as const)
      .filter(() => nominations.endedElectionId)
      .map((part) => ({ part, path: `/nominations/${nominations.endedId}/result` })),
    '/[locale]/nominations/new': seenBy(
      'member',
      '/nominations/new',
      '/nominations/new?q=z',
      `/nominations/new?person=${memberSlug}&role=committer`,
      `/nominations/new?person=${memberSlug}&role=maintainer`,
    ).concat(seenBy('committer', `/nominations/new?person=${memberSlug}&role=committer`)),
    '/[locale]/people': seenBy(
      'visitor',
      '/people',
      '/people?q=z',
      '/people?q=nobody-of-this-name',
      '/people?role=emeritus',
      '/people?role=member&affiliation=x',
    ),
    '/[locale]/hall-of-fame': seenBy('visitor', '/hall-of-fame'),
    '/[locale]/me/profile': seenBy('member', '/me/profile'),
    '/[locale]/admin/people/[slug]': seenBy('maintainer', ...people.map((path) => `/admin${path}`)),
    '/[locale]/people/[slug]': seenBy('visitor', ...people),
    '/[locale]/privacy': seenBy('visitor', '/privacy'),
    '/[locale]/tasks': seenBy(
      'visitor',
      '/tasks',
      '/tasks?status=DONE&q=nothing-of-this-name',
      '/tasks?status=CLAIMED&done=tasks-published',
    ).concat(seenBy('maintainer', '/tasks')),
    '/[locale]/tasks/[slug]': seenBy('committer', `/tasks/${scene.tasks.draftSlug}`).concat(
      ...(['visitor', 'account', 'member', 'committer', 'maintainer'] as const).map((part) =>
        seenBy(
          part,
          ...[scene.tasks.openSlug, scene.tasks.claimedSlug, scene.tasks.doneSlug].map((slug) => `/tasks/${slug}`),
        ),
      ),
    ),
    '/[locale]/campaigns': seenBy('visitor', '/campaigns').concat(seenBy('committer', '/campaigns')),
    '/[locale]/campaigns/[slug]': (['visitor', 'account', 'member', 'committer'] as const).map((part) => ({
      part,
      path: `/campaigns/${scene.campaign.slug}`,
    })),
    '/[locale]/campaigns/[slug]/report': seenBy('visitor', `/campaigns/${scene.campaign.slug}/report`).concat(
      seenBy('committer', `/campaigns/${scene.campaign.slug}/report`),
    ),
    '/[locale]/me/submissions': seenBy('account', '/me/submissions').concat(seenBy('member', '/me/submissions')),
    '/[locale]/me/submissions/[id]': seenBy(
      'member',
      ...[scene.campaign.waitingId, scene.campaign.acceptedId, scene.campaign.rejectedId].map(
        (id) => `/me/submissions/${id}`,
      ),
    ),
    '/[locale]/admin/campaigns': seenBy('committer', '/admin/campaigns', '/admin/campaigns?status=DRAFT'),
    '/[locale]/admin/campaigns/new': seenBy('committer', '/admin/campaigns/new'),
    '/[locale]/admin/campaigns/[slug]': seenBy(
      'committer',
      `/admin/campaigns/${scene.campaign.slug}`,
      `/admin/campaigns/${scene.campaign.draftSlug}?people=100000&each-bug=1000`,
    ),
    '/[locale]/admin/submissions': seenBy(
      'committer',
      '/admin/submissions',
      `/admin/submissions?status=ACCEPTED&campaign=${scene.campaign.slug}`,
      '/admin/submissions?status=APPEALED',
    ),
    '/[locale]/admin/submissions/[id]': (['committer', 'maintainer'] as const).flatMap((part) =>
      seenBy(
        part,
        ...[scene.campaign.waitingId, scene.campaign.acceptedId, scene.campaign.rejectedId].map(
          (id) => `/admin/submissions/${id}`,
        ),
      ),
    ),
    '/[locale]/certificates/[number]': seenBy('visitor', `/certificates/${scene.tasks.certificateNumber}`).concat(
      seenBy('maintainer', `/certificates/${scene.tasks.certificateNumber}`),
    ),
    '/[locale]/me/tasks': seenBy('account', '/me/tasks').concat(
      seenBy('member', '/me/tasks'),
      seenBy('committer', '/me/tasks'),
    ),
    '/[locale]/admin/tasks': seenBy('committer', '/admin/tasks', '/admin/tasks?quarter=2999-Q1'),
    '/[locale]/admin/tasks/new': seenBy('committer', '/admin/tasks/new'),
    '/[locale]/admin/tasks/[slug]': seenBy('committer', `/admin/tasks/${scene.tasks.claimedSlug}`),
    '/[locale]/sign-in': seenBy('visitor', '/sign-in', '/sign-in?error=Verification', '/sign-in?done=signed-out'),
    '/[locale]/sign-in/confirm': seenBy('visitor', '/sign-in/confirm', link),
    '/[locale]/sign-in/sent': seenBy('visitor', '/sign-in/sent'),
    '/[locale]/unsubscribe': seenBy('visitor', '/unsubscribe', scene.unsubscribeLink),
    '/[locale]/me/mail': seenBy('member', '/me/mail', '/me/mail?done=mail-chosen'),
    '/[locale]/[...rest]': (['visitor', 'member'] as const).map((part) => ({
      part,
      path: '/no/such-page',
      status: 404,
    })),
    '/[locale]/search': seenBy(
      'visitor',
      '/search',
      '/search?q=sig',
      '/search?q=nothing-of-this-name&kind=person',
    ).concat(seenBy('maintainer', '/search?q=sig')),
    '/[locale]/speakers/[slug]': seenBy('visitor', `/speakers/${memberSlug}`),
    '/[locale]/talks': seenBy('visitor', '/talks').concat(seenBy('member', '/talks')),
    '/[locale]/talks/[id]': seenBy('visitor', `/talks/${scene.talkId}`),
    '/[locale]/me/talks': seenBy('account', '/me/talks').concat(seenBy('member', '/me/talks')),
    '/[locale]/me/talks/[id]': seenBy('member', `/me/talks/${scene.talkId}`),
    '/[locale]/me/talks/new': seenBy('member', '/me/talks/new'),
    '/[locale]/me': seenBy('account', '/me').concat(
      seenBy('member', '/me?done=signed-up'),
      seenBy('maintainer', '/me'),
    ),
    '/[locale]/me/passport': seenBy('account', '/me/passport').concat(
      seenBy('member', '/me/passport', '/me/passport?at=2030-01-01', '/me/passport?at=tomorrow'),
      seenBy('committer', '/me/passport'),
      seenBy('maintainer', '/me/passport'),
    ),
    '/[locale]/me/corrections': seenBy('account', '/me/corrections', `/me/corrections?person=${memberSlug}`),
    '/[locale]/me/privacy': seenBy('account', '/me/privacy').concat(
      seenBy('member', '/me/privacy?done=privacy-agreed'),
    ),
    '/[locale]/me/privacy/data': seenBy('member', '/me/privacy/data').concat(seenBy('operator', '/me/privacy/data')),
    '/[locale]/me/privacy/delete': seenBy('account', '/me/privacy/delete').concat(
      seenBy('maintainer', '/me/privacy/delete'),
    ),
    '/[locale]/join/apply': seenBy('account', '/join/apply').concat(
      seenBy('member', '/join/apply'),
      seenBy('operator', '/join/apply'),
    ),
    '/[locale]/me/applications/[id]': seenBy('operator', `/me/applications/${askedApplicationId}`),
    '/[locale]/welcome': seenBy('member', '/welcome'),
    '/[locale]/admin/group-code': seenBy(
      'maintainer',
      '/admin/group-code',
      '/admin/group-code?done=group-code-published',
    ),
    '/[locale]/admin': seenBy('maintainer', '/admin').concat(seenBy('operator', '/admin')),
    '/[locale]/me/audit': seenBy('account', '/me/audit').concat(seenBy('maintainer', '/me/audit')),
    '/[locale]/admin/audit': seenBy(
      'maintainer',
      '/admin/audit',
      '/admin/audit?action=application&from=2020-01-01',
      '/admin/audit?who=nobody-of-this-name',
    ),
    '/[locale]/admin/settings': seenBy('maintainer', '/admin/settings', '/admin/settings?done=settings-changed'),
    '/[locale]/admin/jobs': seenBy('operator', '/admin/jobs'),
    '/[locale]/admin/server': seenBy('operator', '/admin/server', '/admin/server?done=backed-up'),
    '/[locale]/admin/mail': seenBy(
      'operator',
      '/admin/mail',
      '/admin/mail?status=QUEUED',
      '/admin/mail?status=SENT&done=mail-test',
    ),
    '/[locale]/admin/mail/templates': seenBy('operator', '/admin/mail/templates', '/admin/mail/templates?kind=digest'),
    '/[locale]/admin/applications': seenBy(
      'maintainer',
      '/admin/applications',
      '/admin/applications?status=APPROVED',
      '/admin/applications?status=REJECTED',
      '/admin/applications?status=ALL&q=nobody-of-this-name',
      `/admin/applications?went=${applicationId}&not=${applicationId}.application-decided`,
    ),
    '/[locale]/admin/applications/[id]': seenBy(
      'committer',
      `/admin/applications/${applicationId}`,
      `/admin/applications/${askedApplicationId}`,
    ),
    '/[locale]/admin/claims': seenBy('maintainer', '/admin/claims', '/admin/claims?status=REFUSED'),
    '/[locale]/admin/claims/[id]': seenBy('maintainer', `/admin/claims/${scene.claimId}`),
    '/[locale]/admin/claims/invitations/[id]': seenBy('maintainer', `/admin/claims/invitations/${scene.invitationId}`),
    '/[locale]/admin/merge': seenBy(
      'maintainer',
      '/admin/merge',
      '/admin/merge?stays=member@example.org&goes=claimant@example.org',
    ),
    '/[locale]/admin/corrections': seenBy('maintainer', '/admin/corrections', '/admin/corrections?status=DONE'),
    '/[locale]/admin/corrections/[id]': seenBy('maintainer', `/admin/corrections/${scene.correctionId}`),
    '/[locale]/admin/talks': seenBy('maintainer', '/admin/talks', '/admin/talks?status=ACCEPTED'),
    '/[locale]/admin/talks/[id]': seenBy('maintainer', `/admin/talks/${scene.talkId}`),
    '/[locale]/admin/events': seenBy('maintainer', '/admin/events', '/admin/events?status=PAST&q=sharing&sort=oldest'),
    '/[locale]/admin/events/[slug]': seenBy('maintainer', `/admin/events/${eventSlug}`),
    '/[locale]/admin/events/[slug]/check-in': seenBy('maintainer', `/admin/events/${eventSlug}/check-in`),
    '/[locale]/admin/events/[slug]/edit': seenBy('maintainer', `/admin/events/${eventSlug}/edit`),
    '/[locale]/admin/events/new': seenBy('maintainer', '/admin/events/new', `/admin/events/new?from=${eventSlug}`),
  }
}

const seenBy = (part: Part, ...paths: string[]): Stop[] => paths.map((path) => ({ part, path }))
