import { getTranslations } from 'next-intl/server'
import { anyOf } from '@/components/governance/requirements'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter } from '@/lib/content/charter-schema'
import type { Locale } from '@/lib/i18n/routing'

/** The way in, step by step; who decides is the charter's. */
export async function Joining({ charter, locale, at }: { charter: Charter; locale: Locale; at: Date }) {
  const t = await getTranslations('home.join')
  const rule = ruleInForce(charter, 'member-admission', at)
  return (
    <section aria-labelledby="joining">
      <h2 id="joining" className="home-label">
        {t('title')}
      </h2>
      <ol className="steps">
        <li>{t('read')}</li>
        <li>{t('apply')}</li>
        {rule && <li>{t('decide', { who: await anyOf(rule.parameters.decidedBy) })}</li>}
        <li>{t('after')}</li>
      </ol>
      <p className="home-more">
        <a className="more" href={`/${locale}/join`}>
          {t('how')}
        </a>{' '}
        <a className="more" href={`/${locale}/follow`}>
          {t('follow')}
        </a>
      </p>
    </section>
  )
}
