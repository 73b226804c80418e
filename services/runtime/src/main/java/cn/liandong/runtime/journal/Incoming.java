package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Entry;

/** One input of a service. */
public sealed interface Incoming<C> {
    /** A command of the service's own. */
    record Asked<C>(C command) implements Incoming<C> {}

    /** An accepted entry of another service's journal. */
    record Happened<C>(String topic, Entry<?> entry) implements Incoming<C> {}

    /** A record of a topic that is no journal, such as a report; its value was read as the input's family. */
    record Told<C>(String topic, String key, Object record) implements Incoming<C> {}
}
