import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

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
