import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'

/** The `.eml` files of a folder that are addressed to `address`, oldest first. */
export async function mailIn(folder: string, address: string): Promise<ParsedMail[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'))
  const letters = await Promise.all(names.map((name) => read(path.join(folder, name))))
  return letters
    .filter(({ mail }) => recipients(mail).includes(address.toLowerCase()))
    .sort((left, right) => left.written - right.written)
    .map(({ mail }) => mail)
}

async function read(file: string) {
  const [source, { mtimeMs }] = await Promise.all([readFile(file), stat(file)])
  return { mail: await simpleParser(source), written: mtimeMs }
}

function recipients(mail: ParsedMail): string[] {
  const to: AddressObject[] = [mail.to ?? []].flat()
  return to.flatMap(({ value }) => value.map((one) => one.address?.toLowerCase() ?? ''))
}
