// The way into a thread's TypeScript, whoever starts it: server, tests or benchmarks. Bundled and not loaded file by file as the
// command line is: that loader names every function anew each time one is made, which costs counting a quarter of its time.
var path = require("node:path");
var { workerData } = require("node:worker_threads");
var esbuild = require("esbuild");

var bundled = esbuild.buildSync({
  entryPoints: [workerData.script],
  bundle: true,
  // Packages that are modules only cannot be required, so all are bundled but those that load files beside themselves, and an optional one.
  external: ["pg", "pino", "@prisma/*", "canvas"],
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: "inline",
  write: false,
});
module._compile(bundled.outputFiles[0].text, path.join(__dirname, "thread.bundle.cjs"));
