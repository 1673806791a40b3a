// Says what is missing before anything that needs it is loaded.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Trittstein needs Node 24 or newer; this is ${process.versions.node}. Start it with "npm start", which brings its own Node, and install without --ignore-scripts.`,
  )
  process.exit(1)
}
await import(process.argv[2] === 'cli' ? './cli.js' : './server.js')
