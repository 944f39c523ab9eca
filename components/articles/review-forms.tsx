import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { declineArticleAction, publishArticleAction, withdrawArticleAction } from '@/lib/articles/actions'
import { REASON_MAXIMUM } from '@/lib/articles/schema'

/** Publish it, or decline it with a reason. */
export async function ReviewForms({ articleId }: { articleId: string }) {
  const t = await getTranslations('articles.review')
  return (
    <>
      <ActionForm id="publish" action={publishArticleAction} submit={t('publish')} pending={t('pending')}>
        <input type="hidden" name="articleId" value={articleId} />
      </ActionForm>
      <Disclosure summary={t('decline')}>
        <ActionForm
          id="decline"
          action={declineArticleAction}
          submit={t('decline')}
          pending={t('pending')}
          tone="danger"
        >
          <input type="hidden" name="articleId" value={articleId} />
          <TextAreaField name="reason" label={t('reason')} limit={REASON_MAXIMUM} rows={3} required />
        </ActionForm>
      </Disclosure>
    </>
  )
}

export async function WithdrawArticle({ articleId }: { articleId: string }) {
  const t = await getTranslations('articles')
  return (
    <ActionForm
      id="withdraw"
      action={withdrawArticleAction}
      submit={t('withdraw')}
      pending={t('review.pending')}
      tone="quiet"
    >
      <input type="hidden" name="articleId" value={articleId} />
    </ActionForm>
  )
}
