import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import type { Health } from '@/lib/admin/queries'
import { formatClock, formatIsoDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

/** How this instance of the portal does, and which ways to sign in are set up. */
export async function HealthFacts({ health, locale, timeZone }: { health: Health; locale: Locale; timeZone: string }) {
  const t = await getTranslations('server')
  const megabytes = (count: number) => `${formatNumber(locale, count)} MB`
  return (
    <>
      <Section id="health" title={t('health')}>
        <DescriptionList
          entries={[
            { term: t('version'), description: `${health.version} · Node.js ${health.node}` },
            { term: t('address'), description: health.appUrl },
            {
              term: t('database'),
              description: (
                <>
                  {health.provider === 'sqlite' ? 'SQLite' : 'PostgreSQL'}{' '}
                  {health.pendingMigrations === 0 ? (
                    <Badge tone="good">{t('up-to-date')}</Badge>
                  ) : (
                    <Badge tone="bad">{t('pending', { count: health.pendingMigrations })}</Badge>
                  )}
                </>
              ),
            },
            { term: t('mail'), description: health.mailServer ?? t('mail-files') },
            { term: t('disk'), description: t('free', { size: megabytes(health.freeMegabytes) }) },
            { term: t('memory'), description: megabytes(health.memoryMegabytes) },
            {
              term: t('started'),
              description: `${formatIsoDay(health.startedAt, timeZone)} ${formatClock(health.startedAt, timeZone)}`,
            },
          ]}
        />
      </Section>
      <Section id="providers" title={t('providers')} lead={t('providers-lead')}>
        <DescriptionList
          entries={health.providers.map(({ id, name, isActive }) => ({
            term: name,
            description: isActive ? (
              <Badge tone="good">{t('active')}</Badge>
            ) : (
              t('inactive', { variable: `${id.toUpperCase()}_CLIENT_ID` })
            ),
          }))}
        />
      </Section>
    </>
  )
}
