import type { Browser, BrowserContext, Page } from '@playwright/test'
import { localTimeOf } from '@/lib/calendar/zone'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import type { Locale } from '@/lib/i18n/routing'
import { anArea, type Cast, type Part } from '../support/cast.ts'
import { expect, noteComplaints, play } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database, hurryJobs } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

type Stage = { browser: Browser; portal: Portal; cast: Cast; language: Locale; complaints: string[] }

export type PlannedMeeting = { id: string; slug: string }

const MINUTE = 60_000

/** What people do with a meeting, in one language, each in a browser of their own. */
export function meetingSteps({ browser, portal, cast, language, complaints }: Stage) {
  const t = { zh, en }[language]
  const pages = new Map<Part, Page>()
  const address = (path: string) => `${portal.url}/${language}${path}`

  async function as(part: Part): Promise<Page> {
    const known = pages.get(part)
    if (known) return known
    const context: BrowserContext = await browser.newContext()
    noteComplaints(context, complaints)
    if (part !== 'visitor') await play(context, portal, cast, part)
    const page = await context.newPage()
    pages.set(part, page)
    return page
  }

  const done = (page: Page, key: keyof typeof t.done) =>
    expect(page.getByRole('status').filter({ hasText: t.done[key] })).toBeVisible()

  return {
    t,
    as,
    address,
    done,
    press: (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(),
    closeAll: async () => {
      for (const page of pages.values()) await page.context().close()
    },

    /** The series' next meeting, three days from now: far enough from its freeze whatever day it is. */
    async nextMeeting(): Promise<PlannedMeeting> {
      await expect.poll(() => upcoming(portal).length, { timeout: 30_000 }).toBeGreaterThan(1)
      const [meeting] = upcoming(portal)
      if (!meeting) throw new Error('No meeting is planned.')
      await cast.committer.act('moveMeetingAction', {
        meetingId: meeting.id,
        startsAt: inMinutes(3 * 24 * 60),
        minutes: '60',
        reason: 'So that there is time.',
      })
      return meeting
    },

    /** The member nominates themselves as committer, which a meeting votes on. */
    async nominateMember() {
      const { personId, name } = database(portal).one<{ personId: string; name: string }>(
        "SELECT Person.id AS personId, Person.name FROM Person JOIN User ON User.personId = Person.id WHERE email = 'member@example.org'",
      )
      const area = await anArea(cast.account)
      const plan = { statement: '做过模型适配。', area, workPlan: '每月适配一个模型。', links: '' }
      await cast.member.act('submitNominationAction', { ...plan, nomineeId: personId, role: 'COMMITTER' })
      const { id } = database(portal).one<{ id: string }>('SELECT id FROM Nomination')
      const role = t.people.role.COMMITTER.toLowerCase()
      const title = t.agenda['nomination-title'].replace('{nominee}', name).replace('{role}', role)
      return { nominationId: id, title }
    },

    /** So many of those who vote and have not yet, beside the cast, vote for it: founding people, each signed in. */
    async voteFor(nominationId: string, count: number) {
      const { electionId } = database(portal).one<{ electionId: string }>(
        'SELECT id AS electionId FROM Election WHERE nominationId = ?',
        nominationId,
      )
      const others = database(portal).all<{ slug: string }>(
        `SELECT slug FROM Person JOIN Voter ON Voter.personId = Person.id
         WHERE electionId = ? AND NOT EXISTS (SELECT 1 FROM User WHERE User.personId = Person.id) ORDER BY slug LIMIT ?`,
        electionId,
        count,
      )
      expect(others.length).toBe(count)
      const claims = others.flatMap(({ slug }) => [slug, `${slug}@officers.example.org`])
      await portal.script('scripts/person-claim.ts', ...claims)
      for (const { slug } of others) {
        const reader = openReader(portal)
        await reader.signIn(`${slug}@officers.example.org`)
        await reader.act('castBallotAction', { electionId, choice: 'FOR', reason: '' })
      }
    },

    /** Moves the meeting by its form, and answers when it begins then. */
    async moveTo(page: Page, slug: string, minutes: number) {
      await page.goto(address(`/meetings/${slug}/organise`))
      const form = page.locator('#move-meeting')
      await form.locator('[name=startsAt]').fill(inMinutes(minutes))
      await form.locator('[name=reason]').fill('会议室有冲突')
      await form.getByRole('button', { name: t.meetings.arrange['move-submit'] }).click()
      await done(page, 'meeting-moved')
    },

    /** The job that freezes agendas has come round. */
    async untilFrozen({ id }: PlannedMeeting) {
      hurryJobs(portal)
      const frozen = () =>
        database(portal).one<{ at: string | null }>('SELECT frozenAt AS at FROM Meeting WHERE id = ?', id)
      await expect.poll(() => frozen().at).not.toBeNull()
    },
  }
}

/** Meetings that are still to come, soonest first. */
export const upcoming = (portal: Portal): PlannedMeeting[] =>
  database(portal).all(
    `SELECT id, slug FROM Meeting WHERE startsAt > ? AND status = 'PLANNED' ORDER BY startsAt`,
    new Date().toISOString(),
  )

/** As a date-time field of the SIG's zone takes it. */
export const inMinutes = (minutes: number) => localTimeOf(new Date(Date.now() + minutes * MINUTE), 'Asia/Shanghai')

/** So many minutes from now, on this day of the SIG's: at the very end of one the answer waits for the next. */
export async function soonToday(): Promise<number> {
  for (;;) {
    const found = [30, 20, 10, 5].find((one) => inMinutes(one).slice(0, 10) === inDays(0))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 5000))
  }
}

/** A local day of the SIG's zone. */
export const inDays = (days: number) => inMinutes(days * 24 * 60).slice(0, 10)
