import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageList } from '@/components/content/page-list'
import { GoalSummary } from '@/components/goals/goal-summary'
import { HomePart } from '@/components/home/home-part'
import { Joining } from '@/components/home/joining'
import { Leaders } from '@/components/home/leaders'
import { NextUp } from '@/components/home/next-up'
import { pageMetadata } from '@/components/layout/page-metadata'
import { TaskList } from '@/components/tasks/task-list'
import { LinkButton } from '@/components/ui/button'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getCharter, getSite, listPages } from '@/lib/content/load'
import { getNextEvent } from '@/lib/events/queries'
import { type MeasuredGoals, measureGoals } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { getNextMeeting } from '@/lib/meetings/queries'
import { listOfficers } from '@/lib/people/queries'
import { countHolders } from '@/lib/roles/queries'
import { listOpenTasks } from '@/lib/tasks/queries/tasks'
import { rewardNames } from '@/lib/tasks/rewards'

const newsShown = 5
const tasksShown = 3

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { name, tagline } = getSite()
  const t = await getTranslations('home')
  const title = t('description', { name: name[locale], tagline: tagline[locale] })
  return { ...pageMetadata(locale, '', title, getSite().summary[locale]), title: { absolute: title } }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const [viewer, t] = await Promise.all([getActor(), getTranslations('home')])
  const at = now()
  const [event, meeting, goals, maintainers, committers, people, tasks] = await Promise.all([
    getNextEvent(viewer, at),
    getNextMeeting(viewer, at),
    measureGoals(viewer, undefined, at),
    listOfficers(viewer, 'MAINTAINER', at),
    listOfficers(viewer, 'COMMITTER', at),
    countHolders('MEMBER', at),
    listOpenTasks(viewer, tasksShown, at),
  ])
  const site = getSite()
  const news = listPages(locale, 'news').slice(0, newsShown)
  return (
    <>
      <div className="home-top">
        <div>
          <p className="kicker">{site.name[locale]}</p>
          <h1>{site.tagline[locale]}</h1>
          <p className="lead">{site.summary[locale]}</p>
          <div className="actions">
            <LinkButton href={`/${locale}/join/apply`} tone="primary">
              {t('apply')}
            </LinkButton>
            <LinkButton href={`/${locale}/about`} tone="quiet">
              {t('about')}
            </LinkButton>
          </div>
        </div>
        <NextUp site={site} locale={locale} event={event} meeting={meeting} at={at} />
      </div>
      <div className="home-columns">
        {goals && <YearsGoals locale={locale} goals={goals} />}
        <Leaders locale={locale} maintainers={maintainers} committers={committers} people={people} />
        <Joining charter={getCharter()} locale={locale} at={at} />
      </div>
      <HomePart id="areas" title={t('areas.title')} more={{ href: `/${locale}/areas`, label: t('areas.more') }}>
        <ul className="area-list">
          {site.areas.map(({ id, name, summary }) => (
            <li key={id}>
              <h3>{name[locale]}</h3>
              <p>{summary[locale]}</p>
            </li>
          ))}
        </ul>
      </HomePart>
      <HomePart
        id="activities"
        title={t('activities.title')}
        more={{ href: `/${locale}/events`, label: t('next.all') }}
      >
        <PageList locale={locale} pages={listPages(locale, 'activities')} heading="h3" />
      </HomePart>
      {tasks.length > 0 && (
        <HomePart id="tasks" title={t('tasks.title')} more={{ href: `/${locale}/tasks`, label: t('tasks.all') }}>
          <TaskList tasks={tasks} site={site} rewards={rewardNames(getCharter(), locale, at)} locale={locale} />
        </HomePart>
      )}
      {news.length > 0 && (
        <HomePart id="news" title={t('news.title')} more={{ href: `/${locale}/news`, label: t('news.all') }}>
          <PageList locale={locale} pages={news} heading="h3" />
        </HomePart>
      )}
    </>
  )
}

async function YearsGoals({ locale, goals }: { locale: Locale; goals: MeasuredGoals }) {
  const t = await getTranslations('home')
  return (
    <section aria-labelledby="goals">
      <div className="home-label-row">
        <h2 id="goals" className="home-label">
          {t('goals.title', { year: String(goals.year) })}
        </h2>
        <p>{t('goals.pace')}</p>
      </div>
      <GoalSummary locale={locale} measured={goals} />
      <p className="home-more">
        <a className="more" href={`/${locale}/goals`}>
          {t('goals.all')}
        </a>
      </p>
    </section>
  )
}
