// Runs autocannon in a process of its own, so that making the load doesn't slow down what is measured more than it must.
import autocannon from 'autocannon'

const options: autocannon.Options = JSON.parse(process.argv[2] ?? '{}')
const { requests, latency, duration, non2xx, errors, statusCodeStats } = await autocannon(options)
console.log(
  JSON.stringify({
    perSecond: requests.total / duration,
    p99: latency.p99,
    asked: requests.total,
    non2xx,
    errors,
    statusCodeStats,
  }),
)
