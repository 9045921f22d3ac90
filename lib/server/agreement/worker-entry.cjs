// The way into the worker's TypeScript, as lib/cli/entry.cjs is into the command line's: the same loader, whoever starts it.
var path = require("node:path");

import("tsx/esm/api").then((tsx) => {
  tsx.register({ tsconfig: path.join(__dirname, "..", "..", "..", "tsconfig.json") });
  return import("./worker.ts");
});
