// The built pages as Next serves them by itself: no front door, nothing taken out of them; queries remember what they may.
import { createServer } from 'node:http'
import next from 'next'

const port = Number(process.env.PORT)
const app = next({ dev: false, port })
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => void handle(request, response)).listen(port)
