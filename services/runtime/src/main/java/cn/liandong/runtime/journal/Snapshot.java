package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;

/**
 * A folded partition, as it lies in the snapshot topic in chunks.
 *
 * @param generation counts the snapshots of the partition
 * @param foldVersion of the shard that made it
 * @param journal where the fold stands
 * @param headOffset where the entry lies whose hash is the head; read back before the snapshot is trusted
 * @param chunks how many
 * @param hash hex SHA-256 of all chunks together
 */
record Snapshot(long generation, int foldVersion, Position journal, long headOffset, int chunks, String hash) {}
