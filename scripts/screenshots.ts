// npm run screenshots -- [--only TEXT] [--width PIXELS]… [--locale zh|en]… [--scheme light|dark]…: a picture of every page, of a
// portal with example data, into screenshots/ (which git ignores). --only: pages whose address, or reader, holds the text.
import { parseArgs } from 'node:util'
import { locales } from '../lib/i18n/routing.ts'
import { gather } from '../tests/support/cast.ts'
import { tour } from '../tests/support/page-tour.ts'
import { photograph, schemes, widths } from '../tests/support/photographer.ts'
import { setTheScene } from '../tests/support/scene.ts'
import { startPortal } from '../tests/support/server.ts'

const list = { type: 'string', multiple: true } as const
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, width: list, locale: list, scheme: list },
})
const chosen = <Choice>(all: readonly Choice[], typed: string[] | undefined) =>
  typed ? all.filter((one) => typed.includes(String(one))) : all

const portal = await startPortal()
try {
  const cast = await gather(portal)
  const stops = tour(await setTheScene(portal, cast)).filter(({ part, path }) =>
    `${part} ${path}`.includes(values.only),
  )
  await photograph({ portal, cast }, stops, {
    folder: 'screenshots',
    locales: chosen(locales, values.locale),
    widths: chosen(widths, values.width),
    schemes: chosen(schemes, values.scheme),
    report: (done, of) => process.stdout.write(`\r${done} of ${of} pages`),
  })
  console.log('\nThe pictures are in screenshots/.')
} finally {
  await portal.stop()
}
