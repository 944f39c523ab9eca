// A certificate as an Open Badges 3.0 credential, in the form that its section on JSON Web Token proofs asks for: the
// payload is the credential itself, with the registered claims beside it.

export type Certified = {
  number: string
  issuedAt: Date
  person: { slug: string; name: string }
  task: {
    slug: string
    titleZh: string
    titleEn: string
    summaryZh: string
    summaryEn: string
    skills: readonly string[]
    checklist: readonly { zh: string; en: string }[]
  }
}

type Issuer = { appUrl: string; name: { zh: string; en: string } }

export const issuerId = (appUrl: string): string => `${appUrl}/.well-known/openbadges/issuer.json`
export const revocationsId = (appUrl: string): string => `${appUrl}/.well-known/openbadges/revocations.json`
export const keyId = (appUrl: string, kid: string): string => `${appUrl}/.well-known/openbadges/keys/${kid}`
export const credentialId = (appUrl: string, number: string): string => `${appUrl}/certificates/${number}`

export const badgeContext = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
]

/** Who issues: the portal of this SIG. */
export const issuerProfile = ({ appUrl, name }: Issuer) => ({
  id: issuerId(appUrl),
  type: ['Profile'],
  name: `${name.en} (${name.zh})`,
  url: appUrl,
})

/** To the second, as the claims count. */
export function credentialPayload({ number, issuedAt, person, task }: Certified, issuer: Issuer) {
  const { appUrl } = issuer
  const seconds = Math.floor(issuedAt.getTime() / 1000)
  const id = credentialId(appUrl, number)
  const subject = `${appUrl}/people/${person.slug}`
  return {
    '@context': badgeContext,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: task.titleEn,
    issuer: issuerProfile(issuer),
    validFrom: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: person.name, hashed: false }],
      achievement: {
        id: `${appUrl}/tasks/${task.slug}`,
        type: ['Achievement'],
        name: `${task.titleEn} (${task.titleZh})`,
        description: `${task.summaryEn}\n\n${task.summaryZh}`,
        criteria: { narrative: task.checklist.map(({ zh, en }) => `- ${en} (${zh})`).join('\n') },
        tag: [...task.skills],
      },
    },
    credentialStatus: { id: revocationsId(appUrl), type: '1EdTechRevocationList' },
    iss: issuerId(appUrl),
    jti: id,
    nbf: seconds,
    sub: subject,
  }
}
