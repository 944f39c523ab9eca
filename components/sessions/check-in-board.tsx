import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { Meter } from '@/components/ui/meter'
import type { Locale } from '@/lib/i18n/routing'
import type { Attendee } from '@/lib/sessions/queries'

type CheckInBoardProps = {
  code: string
  /** Where the code leads, and its QR code. */
  url: string
  qr: { path: string; size: number }
  attendance: readonly Attendee[]
  quorum: { entitled: number; present: number; needed: number } | null
  locale: Locale
}

/** The code on the wall, who is there, and whether enough of those who vote are. */
export async function CheckInBoard({ code, url, qr, attendance, quorum, locale }: CheckInBoardProps) {
  const t = await getTranslations('sessions')
  const present = attendance.filter(({ kind }) => kind !== 'APOLOGIES')
  return (
    <section className="check-in" aria-labelledby="check-in">
      <h2 id="check-in">{t('check-in.title')}</h2>
      <p className="check-in-code">{code.replace(/(\d{3})(\d{3})/, '$1 $2')}</p>
      <svg className="check-in-qr" role="img" aria-label={t('check-in.qr')} viewBox={`0 0 ${qr.size} ${qr.size}`}>
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p className="field-help">
        {t('check-in.help')} <a href={url}>{t('check-in.link')}</a>
      </p>
      {quorum && (
        <div>
          <p>{t('quorum', quorum)}</p>
          <Meter
            label={t('quorum', quorum)}
            value={quorum.entitled > 0 ? quorum.present / quorum.entitled : null}
            {...(quorum.entitled > 0 ? { pace: quorum.needed / quorum.entitled } : {})}
          />
        </div>
      )}
      <Disclosure summary={t('present', { count: present.length })}>
        <ul>
          {attendance.map(({ person, kind }) => (
            <li key={person.id}>
              <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> · {t(`kind.${kind}`)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
