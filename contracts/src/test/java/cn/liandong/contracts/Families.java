package cn.liandong.contracts;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sealed families whose JSON names its type, by the topic they lie in. */
public final class Families {

    /**
     * A family.
     *
     * @param topic names the folder of its samples and its schema
     */
    public record Family(String topic, Class<?> type) {

        /** Every record that may stand in the topic. */
        public List<Class<?>> members() {
            return records(type).toList();
        }

        @Override
        public String toString() {
            return topic;
        }
    }

    /** The journals, and the audit: a reader of these meets types of newer versions and keeps them. */
    public static final List<Family> EVENTS = List.of(
            new Family(Topics.INCIDENTS, IncidentEvent.class),
            new Family(Topics.DUTY, DutyEvent.class),
            new Family(Topics.RESPONSE, ResponseEvent.class),
            new Family(Topics.NOTIFICATIONS, NotificationEvent.class),
            new Family(Topics.DRILLS, DrillEvent.class),
            new Family(Topics.AUDIT, AuditRecord.class));

    /** What is asked, and who may come in: an unknown type here is refused, never kept. */
    public static final List<Family> CLOSED = List.of(
            new Family(Topics.commands(Topics.INTAKE), IntakeCommand.class),
            new Family(Topics.commands(Topics.ROSTER), RosterCommand.class),
            new Family(Topics.commands(Topics.DISPATCH), DispatchCommand.class),
            new Family(Topics.commands(Topics.NOTIFIER), NotifierCommand.class),
            new Family(Topics.commands(Topics.DRILLS), DrillCommand.class),
            new Family(Topics.CREDENTIALS, CredentialRecord.class),
            new Family(Topics.CONTACT_CODES, ContactCode.class));

    private Families() {}

    /** The records of a sealed type, those of the families within it too. */
    public static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? records(member) : Stream.of(member));
    }

    public static List<Family> all() {
        return Stream.concat(EVENTS.stream(), CLOSED.stream()).toList();
    }
}
