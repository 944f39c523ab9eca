import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { PublishCodeForm, WithdrawCodeForm } from '@/components/group-code/code-forms'
import { CodePicture } from '@/components/group-code/code-picture'
import { CodeStanding } from '@/components/group-code/code-standing'
import { DoneNotice } from '@/components/layout/done-notice'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getGroupCode } from '@/lib/group-code/queries'
import { standingOf } from '@/lib/group-code/rules'
import { formatDay, formatIsoDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

const DAY = 86_400_000
/** How long the chats that we know let a code work. */
const USUAL_DAYS = 7

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/group-code'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('groupCode.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Where maintainers publish the group's code before the last one ends. */
export default async function GroupCodePage({ params, searchParams }: PageProps<'/[locale]/admin/group-code'>) {
  const [locale, { done }] = await Promise.all([pageLocale(params), searchParams])
  const account = await requirePermission('group-code.publish', locale, `/${locale}/admin/group-code`)
  const [code, t] = await Promise.all([getGroupCode(account), getTranslations('groupCode.admin')])
  const { timeZone } = getSite()
  const at = now()
  const dayAhead = (days: number) => formatIsoDay(new Date(at.getTime() + days * DAY), timeZone)
  const shown = { code, locale, timeZone }
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} />
      <CodeStanding {...shown} at={at} />
      {code && (
        <Section id="current" title={t('current')}>
          {standingOf(code, at) !== 'expired' && <CodePicture code={code} locale={locale} timeZone={timeZone} />}
          <p>{t('by', { name: code.publishedBy.name, day: formatDay(locale, code.publishedAt, timeZone) })}</p>
        </Section>
      )}
      <Section id="publish-code" title={code ? t('replace') : t('publish')}>
        <PublishCodeForm expiresOn={dayAhead(USUAL_DAYS)} earliest={dayAhead(1)} />
      </Section>
      {code && (
        <Section id="end" title={t('end')} lead={t('end-lead')}>
          <WithdrawCodeForm />
        </Section>
      )}
    </>
  )
}
