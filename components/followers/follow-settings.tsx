import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { changeFollowLanguageAction, unfollowAction } from '@/lib/followers/actions'
import { LanguageField } from './language-field'

/** `token` is what the follower's link carries. */
export async function FollowSettings({ token, language }: { token: string; language: string }) {
  const t = await getTranslations('followers')
  return (
    <>
      <Section id="language" title={t('language')}>
        <ActionForm
          action={changeFollowLanguageAction}
          submit={t('settings.save')}
          pending={t('settings.save-pending')}
          tone="secondary"
        >
          <input type="hidden" name="key" value={token} />
          <LanguageField label={t('settings.language')} chosen={language} />
        </ActionForm>
      </Section>
      <Section id="leave" title={t('settings.leave')} lead={t('settings.leave-lead')}>
        <ActionForm
          action={unfollowAction}
          submit={t('settings.unfollow')}
          pending={t('settings.unfollow-pending')}
          tone="danger"
        >
          <input type="hidden" name="key" value={token} />
        </ActionForm>
      </Section>
    </>
  )
}
