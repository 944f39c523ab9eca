import { getTranslations } from 'next-intl/server'

/** What those against wrote in a secret vote, in alphabetical order, without names. */
export async function SecretReasons({ reasons }: { reasons: readonly string[] }) {
  const t = await getTranslations('votes.result')
  if (reasons.length === 0) return null
  return (
    <>
      <h3 className="kicker mt-4">{t('reasons')}</h3>
      <ul className="dashed">
        {numbered(reasons).map(({ key, reason }) => (
          <li key={key}>
            <span className="as-typed">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Two may have written the same. */
const numbered = (reasons: readonly string[]) => reasons.map((reason, index) => ({ key: `reason-${index}`, reason }))
