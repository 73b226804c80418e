package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step of an alert is due at 08:01:00, and nobody takes it. */
class StepAuditTest {
    private static final Instant DUE = City.AT.plusSeconds(60);

    private final ManualClock clock = ManualClock.at(City.AT.toString());
    private Instant freshAt = City.AT.plusSeconds(86_400);
    private final Feeds feeds = new Feeds("first", 100, () -> freshAt);
    private final StepAudit audit = new StepAudit(feeds, clock);
    private long sequence;

    @BeforeEach
    void begin() {
        feeds.entry(Topics.DUTY, City.JURISDICTION, City.entry(1, City.registered(City.CITY)));
        given(City.began(1, City.FIRE), City.step(1, City.FIRE, 1));
    }

    private void given(ResponseEvent... events) {
        feeds.entry(Topics.RESPONSE, City.JURISDICTION, City.<ResponseEvent>entry(++sequence, events));
    }

    private void after(Duration due) {
        clock.set(DUE.plus(due));
    }

    @Test
    void whatATakeOverMayLastIsNotOverdueYet() {
        after(StepAudit.GRACE);
        assertThat(audit.of(City.JURISDICTION)).isEmpty();

        after(StepAudit.GRACE.plusMillis(1));
        assertThat(audit.of(City.JURISDICTION)).singleElement().satisfies(finding -> {
            assertThat(finding.step().alert()).isEqualTo(City.alert(1, City.FIRE));
            assertThat(finding.step().dueAt()).isEqualTo(DUE);
            assertThat(finding.overdue()).isEqualTo(StepAudit.GRACE.plusMillis(1));
        });
    }

    @Test
    void nobodyIsMissedWhereTheAlertIsAcknowledgedUntilItHadToBeRaisedAgain() {
        given(City.acknowledged(1, City.FIRE));
        after(Duration.ofMinutes(5));
        assertThat(audit.of(City.JURISDICTION)).isEmpty();

        after(Duration.ofMinutes(30));
        assertThat(audit.of(City.JURISDICTION))
                .singleElement()
                .satisfies(finding -> assertThat(finding.step().dueAt()).isEqualTo(City.AT.plusSeconds(30 + 600)));

        given(City.claimed(1, City.FIRE));
        assertThat(audit.of(City.JURISDICTION)).isEmpty();
    }

    @Test
    void whyIsToldFromWhatIsKnownHere() {
        after(Duration.ofMinutes(1));
        assertThat(reason()).isEqualTo(OverdueReason.DISPATCH_SILENT);

        // Another alert was decided after this one was due.
        feeds.entry(
                Topics.RESPONSE,
                City.JURISDICTION,
                City.<ResponseEvent>entryAt(++sequence, DUE.plusSeconds(1), City.registeredUnit(City.FIRE, "一队")));
        assertThat(reason()).isEqualTo(OverdueReason.DISPATCH_LATE);

        feeds.behind(Topics.RESPONSE, 4, Set.of(City.JURISDICTION), City.AT);
        assertThat(reason()).isEqualTo(OverdueReason.JURISDICTION_STUCK);

        freshAt = DUE;
        assertThat(reason()).isEqualTo(OverdueReason.PICTURE_OLD);
    }

    @Test
    void everyPageSaysSoOnceUntilTheStepIsTaken() {
        var page = new Page();
        feeds.of(City.JURISDICTION)
                .open(page, Scope.of(City.CITY), page.token(), feeds.knownUpTo())
                .forEach(page::read);
        after(Duration.ofMinutes(1));
        audit.look();
        audit.look();
        assertThat(page.unread()).isEqualTo(1);
        page.read(1);
        var notice = page.get("notice console/STEPS_OVERDUE");
        assertThat(notice.get("level").asString()).isEqualTo("ALARM");
        assertThat(notice.get("params").get("incidents").asString()).isEqualTo("420583-20261124-001");
        assertThat(notice.get("params").get("reason").asString()).isEqualTo("DISPATCH_SILENT");
        assertThat(audit.found()).isEqualTo(1);

        given(City.stoodDown(1, City.FIRE));
        audit.look();
        assertThat(feeds.picture(City.JURISDICTION).has(ConsoleNotice.STEPS_OVERDUE.key()))
                .isFalse();
        assertThat(audit.found()).isZero();
    }

    private OverdueReason reason() {
        return audit.of(City.JURISDICTION).getFirst().reason();
    }
}
