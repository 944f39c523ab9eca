import { getCertificate } from '@/lib/certificates/queries'

/** Anyone. The signed credential, for wallets and for scripts/verify-badge.mjs. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/certificates/[number]/credential.jwt'>,
) {
  const { number } = await params
  const certificate = await getCertificate({ kind: 'visitor' }, number)
  if (!certificate?.credential) return new Response('Not found', { status: 404 })
  return new Response(certificate.credential, {
    headers: {
      'content-type': 'application/vc+jwt',
      'content-disposition': `attachment; filename="certificate-${number}.jwt"`,
    },
  })
}
