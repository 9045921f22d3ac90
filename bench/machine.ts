import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { setTimeout } from "node:timers/promises";

const mebibyte = 2 ** 20;

/** The machine in one line, for whoever reads the figures later. */
export function describeMachine(...programs: readonly string[]): string {
  const [first] = cpus();
  const size = `${cpus().length} cores (${first?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return [size, `Node ${process.versions.node}`, ...programs].join(" · ");
}

/** The memory that a process holds, in MiB; null where the system does not tell. */
export function residentMebibytes(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found ? (Number(found[1]) * 1024) / mebibyte : null;
  } catch {
    return null;
  }
}

/** The processor time that a process has taken so far, in seconds; null where the system does not tell. */
export function processorSeconds(pid: number): number | null {
  try {
    // After the name, which stands in brackets and may hold anything; in hundredths of a second.
    const [, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) /);
    const [user, system] = fields.join("").split(" ").slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
  } catch {
    return null;
  }
}

/** The memory that a process holds after it was left alone for so many seconds, in MiB; null where the system does not tell. */
export async function restMemory(pid: number, seconds: number): Promise<number | null> {
  await setTimeout(seconds * 1000);
  return residentMebibytes(pid);
}

/** Watches a process; `stop` answers the most memory it held meanwhile, in MiB. */
export function watchMemory(pid: number): { stop(): number | null } {
  let most = residentMebibytes(pid);
  const look = () => {
    most = Math.max(most ?? 0, residentMebibytes(pid) ?? 0) || null;
  };
  const timer = setInterval(look, 100);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
