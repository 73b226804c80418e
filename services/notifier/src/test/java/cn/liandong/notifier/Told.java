package cn.liandong.notifier;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What tests of notifier are told with. */
public final class Told {
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    public static final AlertId ALERT = new AlertId("i1.dongshi.officer");

    private Told() {}

    public static PersonAlerted person(String person) {
        return person(ALERT, 1, 1, person, Handling.ACTUAL);
    }

    public static PersonAlerted person(AlertId alert, int round, int step, String person, Handling handling) {
        return new PersonAlerted(
                alert,
                new IncidentId("i1"),
                round,
                step,
                new PersonId(person),
                new PostId("dongshi.officer"),
                subject("北厂 3 号罐区", false, handling));
    }

    public static AlertAcknowledged acknowledged(AlertId alert) {
        return new AlertAcknowledged(alert, new IncidentId("i1"), new PostId("dongshi.officer"), null, NOON);
    }

    public static AlertSubject subject(@Nullable String place, boolean saysExercise, Handling handling) {
        return new AlertSubject("420583-20261124-001", Category.FIRE, place, NOON, saysExercise, handling);
    }

    public static NotificationSending sending(int attempt, boolean repeat) {
        return new NotificationSending(
                new NotificationId("i1.dongshi.officer.r1.s1.p1.WEBHOOK"),
                ALERT,
                new IncidentId("i1"),
                new PersonId("p1"),
                new PostId("dongshi.officer"),
                Channel.WEBHOOK,
                attempt,
                repeat,
                1,
                1,
                subject("北厂 3 号罐区", false, Handling.ACTUAL));
    }
}
