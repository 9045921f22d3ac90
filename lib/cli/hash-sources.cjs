// Plain JavaScript, since it says whether anything has to be compiled.
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join } = require("node:path");

/**
 * One hash over files and folders, tests and fixtures aside; what is not there is left out.
 * @param {string} root the folder that the paths are meant from
 * @param {readonly string[]} paths
 * @param {string} made what else the outcome depends on, such as the version of Node
 */
exports.hashSources = function hashSources(root, paths, made = "") {
  const hash = createHash("sha256").update(made);
  for (const path of paths.flatMap((one) => listFiles(root, one))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
};

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return /\.(test|fixture)\.ts$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, join(path, name)));
}
