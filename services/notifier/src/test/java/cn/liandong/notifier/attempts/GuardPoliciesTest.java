package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.FIRST;
import static cn.liandong.notifier.Story.alerted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.notifier.Story;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardPoliciesTest {
    private final Story story = new Story();

    @ParameterizedTest
    @CsvSource({
        "EXERCISE, ACTUAL,   NO_DRILL",
        "ACTUAL,   EXERCISE, NO_DRILL",
        "SYSTEM,   EXERCISE, NO_DRILL",
        "TEST,     ACTUAL,   TRIAL",
        "SYSTEM,   TEST,     TRIAL",
        "EXERCISE, TEST,     NO_DRILL",
    })
    void what_is_no_real_incident_reaches_nobody(Handling ofEntry, Handling ofIncident, String code) {
        assertThat(story.told(ofEntry, alerted(ALERT, "p1", 1, 1, ofIncident)))
                .containsExactly(new NotificationSuppressed(FIRST, ALERT, new PersonId("p1"), code));
        assertThat(story.told(ofEntry, alerted(ALERT, "p1", 1, 1, ofIncident))).isEmpty();
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().deadlines().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ACTUAL, ACTUAL", "SYSTEM, ACTUAL", "SYSTEM, SYSTEM"})
    void what_is_real_is_sent_also_where_a_deadline_decided_it(Handling ofEntry, Handling ofIncident) {
        assertThat(story.told(ofEntry, alerted(ALERT, "p1", 1, 1, ofIncident)))
                .singleElement()
                .isInstanceOf(NotificationSending.class);
    }

    @Test
    void every_policy_is_listed() {
        var constants = Arrays.stream(GuardPolicies.class.getDeclaredFields())
                .filter(field ->
                        field.getType() == GuardPolicies.GuardPolicy.class && Modifier.isStatic(field.getModifiers()))
                .count();
        assertThat(GuardPolicies.all()).hasSize((int) constants);
        assertThat(GuardPolicies.all().stream().map(GuardPolicies.GuardPolicy::code))
                .containsExactly("NO_DRILL", "NOT_IN_DRILL", "TRIAL");
    }
}
