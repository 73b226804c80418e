package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/** What is asked of communications tests, on `notifier-commands`. */
public sealed interface CommunicationsTestCommand extends NotifierCommand {
    /**
     * An officer of the city wants to know who is reached.
     *
     * @param people whoever stands twice is called once
     * @param minutes after which it ends
     */
    record StartCommunicationsTest(List<PersonId> people, int minutes) implements CommunicationsTestCommand {
        public StartCommunicationsTest {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** A deadline: its limit has passed. */
    record CloseCommunicationsTest(AlertId test, Instant dueAt) implements CommunicationsTestCommand {}
}
