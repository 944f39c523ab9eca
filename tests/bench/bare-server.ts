// What node:http alone can do: answers every request with the bytes and headers of a file.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { headers, body }: { headers: [string, string][]; body: string } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
)
const bytes = Buffer.from(body, 'base64')
const flat = headers.flat()
const server = createServer((_request, response) => {
  response.writeHead(200, flat)
  response.end(bytes)
})
server.listen(0, () => console.log(JSON.stringify(server.address())))
