// A process that writes: `<name> <how many>`. Each row is told to the parent as soon as the database has acknowledged it.
import fs from 'node:fs'
import { db, disconnect, transaction } from '../../lib/db/client'

const [name = '', count = '0'] = process.argv.slice(2)
for (let index = 0; index < Number(count); index++) {
  const slug = `${name}-${index}`
  const data = { slug, name, nameKey: name }
  if (index % 2 === 0) await db.person.create({ data })
  else await transaction((tx) => tx.person.create({ data }))
  fs.writeSync(1, `${slug}\n`)
}
await disconnect()
