import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Puts an empty disk of memory at a folder. Answers whether it could, which takes root on Linux. */
export function mountDisk(folder: string, megabytes: number): boolean {
  if (process.platform !== "linux") return false;
  const flags = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs"];
  return spawnSync("mount", [...flags, folder]).status === 0;
}

export function unmountDisk(folder: string): void {
  spawnSync("umount", [folder]);
}

/** May this process mount a disk? Says so where it may not. */
export async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-mount-"));
  const isMounted = mountDisk(folder, 1);
  if (isMounted) unmountDisk(folder);
  else
    console.error(
      "No disk can be mounted here: what is tried on a full disk is left out. Root on Linux can.",
    );
  await rm(folder, { recursive: true });
  return isMounted;
}
