// The way into the worker's TypeScript, whoever starts it: server, tests or benchmarks. Bundled and not loaded file by file as the
// command line is: that loader names every function anew each time one is made, which costs counting a quarter of its time.
var path = require("node:path");
var esbuild = require("esbuild");

var bundled = esbuild.buildSync({
  entryPoints: [path.join(__dirname, "worker.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: "inline",
  write: false,
});
module._compile(bundled.outputFiles[0].text, path.join(__dirname, "worker.bundle.cjs"));
