import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { type Actor, can, type Role } from '@/lib/auth/permissions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { commentOnNominationAction, recommendNomineeAction } from '@/lib/nominations/actions'
import type { NominationDetail } from '@/lib/nominations/queries'
import { refuseComment, refuseRecommendation } from '@/lib/nominations/rules'

type VoicesProps = { nomination: NominationDetail; viewer: Actor; locale: Locale; timeZone: string }

/** Recommendations, and the form for whoever may still give one. `from`: whom the rule asks. */
export async function Recommendations({ from, ...props }: VoicesProps & { from: Role }) {
  const { nomination, viewer } = props
  const t = await getTranslations('nominations.recommend')
  const { id, nomineeId, status, recommendations } = nomination
  const has = viewer.kind === 'account' && recommendations.some(({ personId }) => personId === viewer.personId)
  const may = can(viewer, 'nomination.recommend', { nomineeId, from }) && !refuseRecommendation(status) && !has
  return (
    <Section id="recommendations" title={t('title')}>
      <VoiceList
        {...props}
        none={t('none')}
        voices={recommendations.map((one) => ({ ...one, id: one.personId, at: one.recommendedAt }))}
      />
      {may && (
        <ActionForm action={recommendNomineeAction} submit={t('submit')} pending={t('pending')} id="recommend">
          <input type="hidden" name="nominationId" value={id} />
          <TextAreaField name="text" label={t('label')} help={t('help')} rows={4} required />
        </ActionForm>
      )}
    </Section>
  )
}

/** For members: what they say among themselves. */
export async function Comments(props: VoicesProps) {
  const { nomination, viewer } = props
  const t = await getTranslations('nominations.comments')
  if (!can(viewer, 'nomination.discuss') || !nomination.acceptedAt) return null
  return (
    <Section id="comments" title={t('title')} lead={t('lead')}>
      <VoiceList
        {...props}
        none={t('none')}
        voices={nomination.comments.map((one) => ({ ...one, at: one.writtenAt }))}
      />
      {!refuseComment(nomination.status) && (
        <ActionForm
          action={commentOnNominationAction}
          submit={t('submit')}
          pending={t('pending')}
          tone="secondary"
          id="comment"
        >
          <input type="hidden" name="nominationId" value={nomination.id} />
          <TextAreaField name="text" label={t('label')} rows={3} required />
        </ActionForm>
      )}
    </Section>
  )
}

type Voice = { id: string; text: string; at: Date; person: { slug: string; name: string } }

function VoiceList({ voices, none, locale, timeZone }: VoicesProps & { voices: readonly Voice[]; none: string }) {
  if (voices.length === 0) return <p className="section-lead">{none}</p>
  return (
    <ul className="voices mb-4">
      {voices.map(({ id, text, at, person }) => (
        <li key={id}>
          <p className="kicker">
            <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> · {formatDay(locale, at, timeZone)}
          </p>
          <p className="as-typed">{text}</p>
        </li>
      ))}
    </ul>
  )
}
