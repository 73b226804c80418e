package cn.liandong.runtime.journal;

/**
 * A topic that a service follows.
 *
 * @param family what an event of the journal, or a record of the topic, is read as
 */
public record Input(String topic, Kind kind, Role role, Class<?> family) {
    /** What lies in it. */
    public enum Kind {
        /** Entries, accepted by the chain. */
        JOURNAL,
        /** Records under ids of their own; the partition is the jurisdiction's. */
        RECORDS
    }

    /** What it is for. */
    public enum Role {
        /** Each entry or record is decided. */
        DECIDES,
        /** Looked things up in: read to its end before the first decision and first at each poll; see {@link Shard#noticed}. */
        REFERENCE
    }

    public static Input decides(String topic, Kind kind, Class<?> family) {
        return new Input(topic, kind, Role.DECIDES, family);
    }

    public static Input reference(String topic, Kind kind, Class<?> family) {
        return new Input(topic, kind, Role.REFERENCE, family);
    }
}
