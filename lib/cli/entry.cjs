// The way in of every command. Old, plain JavaScript: it has to run on a Node that is too old for the rest, to say so.
var version = process.versions.node.split(".").map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    "Copydesk needs Node 20.19 or newer, and this is Node " +
      process.versions.node +
      ". Install one from https://nodejs.org.",
  );
  process.exit(1);
}

var path = require("node:path");
var root = path.join(__dirname, "..", "..");
// Files that a person names are meant from where they stand; everything else is found from the project's folder.
process.env.INIT_CWD = process.env.INIT_CWD || process.cwd();
process.chdir(root);

// Only development loads TypeScript, since it loads what was changed anew.
function load() {
  if (process.argv[2] !== "dev") {
    require("./compile.cjs").compile(root);
    return import("../../.build/copydesk.mjs");
  }
  return import("tsx/esm/api").then((tsx) => {
    tsx.register({ tsconfig: path.join(root, "tsconfig.json") });
    return import("./copydesk.ts");
  });
}

Promise.resolve()
  .then(load)
  .then((copydesk) => copydesk.run(process.argv))
  .catch((error) => {
    var isMissing = error && /^(ERR_)?MODULE_NOT_FOUND$/.test(error.code);
    console.error(
      isMissing
        ? `Something of Copydesk is not installed (${error.message.split("\n")[0]}). Run npm ci --include=dev.`
        : error,
    );
    process.exit(1);
  });
