import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { TextAreaField } from '@/components/ui/text-area-field'
import { withdrawFigureAction } from '@/lib/goals/actions'
import type { EnteredFigure, MeasuredTarget } from '@/lib/goals/queries'
import { REASON_MAXIMUM } from '@/lib/goals/schema'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type FigureHistoryProps = {
  locale: Locale
  timeZone: string
  target: MeasuredTarget
  figures: readonly EnteredFigure[]
  mayWithdraw: boolean
}

/** Every figure that was entered, with its evidence; withdrawn ones with the reason. */
export async function FigureHistory({ locale, timeZone, target, figures, mayWithdraw }: FigureHistoryProps) {
  const t = await getTranslations('goals')
  if (figures.length === 0) return <EmptyState title={t('figures.none')} />
  const unit = pick(target, 'unit', locale)
  return (
    <ul className="figure-history">
      {figures.map((one) => (
        <li key={one.id} data-withdrawn={one.withdrawnAt ? '' : undefined}>
          <p>
            <strong className="figure">
              {formatNumber(locale, one.value)} {unit}
            </strong>{' '}
            {t('figures.as-of', { date: formatIsoDay(one.asOf, timeZone) })}
          </p>
          {one.note && <p>{one.note}</p>}
          <p className="target-note">
            <a href={one.evidenceUrl} rel="nofollow noopener">
              {t('figures.evidence')}
            </a>{' '}
            {t('figures.entered', { date: formatIsoDay(one.enteredAt, timeZone) })}
          </p>
          {one.withdrawnAt && (
            <p>
              {t('figures.withdrawn', {
                date: formatIsoDay(one.withdrawnAt, timeZone),
                reason: one.withdrawReason ?? '',
              })}
            </p>
          )}
          {mayWithdraw && !one.withdrawnAt && <Withdraw figureId={one.id} />}
        </li>
      ))}
    </ul>
  )
}

async function Withdraw({ figureId }: { figureId: string }) {
  const t = await getTranslations('goals.figures')
  return (
    <Disclosure summary={t('withdraw')}>
      <ActionForm
        id={`withdraw-${figureId}`}
        action={withdrawFigureAction}
        submit={t('withdraw')}
        pending={t('withdrawing')}
        tone="danger"
      >
        <input type="hidden" name="figureId" value={figureId} />
        <TextAreaField name="reason" label={t('reason')} limit={REASON_MAXIMUM} rows={2} required />
      </ActionForm>
    </Disclosure>
  )
}
