import { getTranslations } from 'next-intl/server'
import { type UpstreamKind, upstreamKinds } from '@/lib/adaptations/schema'

/** Everything, features alone, releases alone. */
export async function ClockKinds({ base, current }: { base: string; current: UpstreamKind | undefined }) {
  const t = await getTranslations('adaptations')
  return (
    <nav className="year-links" aria-label={t('kinds')}>
      <a href={base} aria-current={current ? undefined : 'page'}>
        {t('all')}
      </a>
      {upstreamKinds.map((kind) => (
        <a key={kind} href={`${base}?kind=${kind}`} aria-current={kind === current ? 'page' : undefined}>
          {t(`kinds-of.${kind}`)}
        </a>
      ))}
    </nav>
  )
}
