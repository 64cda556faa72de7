import { totalmem } from "node:os";

/**
 * Settings that a new cluster's postgresql.conf starts with; who runs it may change them there. For a small machine
 * (2 cores) that also runs the program. Durability is left at its safe defaults (fsync, synchronous_commit).
 */
export function newClusterSettings(): readonly string[] {
  const memory = availableMegabytes();
  const part = (share: number, least: number, most: number) =>
    `${Math.floor(Math.min(most, Math.max(least, memory * share)))}MB`;
  return [
    "password_encryption=scram-sha-256",
    "timezone=UTC",
    "log_timezone=UTC",
    `shared_buffers=${part(1 / 8, 128, 1024)}`,
    `effective_cache_size=${part(1 / 2, 256, 65_536)}`,
    `maintenance_work_mem=${part(1 / 32, 64, 512)}`,
    "work_mem=16MB",
    // Parallel queries take this first and /dev/shm only after it, which is 64 MB in a container.
    "min_dynamic_shared_memory=64MB",
    "max_parallel_workers=2",
    "autovacuum_max_workers=2",
    // No replica can be attached to it, so a bulk load into a new table need not be written twice.
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=2GB",
    "checkpoint_timeout=15min",
    "random_page_cost=1.1",
    // Short queries only; compiling them costs more than it saves (and the packages come without LLVM).
    "jit=off",
    "log_line_prefix=%m [%p] %q%u@%d ",
    // No DETAIL and CONTEXT lines: they quote rows.
    "log_error_verbosity=terse",
  ];
}

/**
 * Settings that are the supervisor's own, given at every start, so that no file can change them. No Unix socket: its
 * path would have to fit 107 bytes.
 */
export function serverSettings(port: number): readonly string[] {
  return [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "ssl=off",
    "log_destination=stderr",
    "logging_collector=off",
  ];
}

function availableMegabytes(): number {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return bytes / 1024 ** 2;
}
