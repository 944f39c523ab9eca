'use client'
import { Button, LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import en from '@/lib/i18n/messages/en/errors'
import zh from '@/lib/i18n/messages/zh/errors'

type BrokenPageProps = { path: string; digest: string | undefined; again: () => void }

/** What went wrong stays in the server's log, under the number shown here. */
export function BrokenPage({ path, digest, again }: BrokenPageProps) {
  const locale = path.startsWith('/en') ? 'en' : 'zh'
  const t = { zh, en }[locale].broken
  return (
    <PageHeader
      title={t.title}
      lead={t.lead}
      kicker={digest && `${t.code} ${digest}`}
      actions={
        <>
          <Button tone="primary" onClick={again}>
            {t.again}
          </Button>
          <LinkButton href={`/${locale}`}>{t.home}</LinkButton>
        </>
      }
    />
  )
}
