package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.runtime.journal.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided of alerts that go on from others, are taken back, or are only kept. */
class CapReportsTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    private final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    private Intake intake = shard.emptyState(ZHIJIANG);
    private List<IncidentEvent> last = List.of();

    @Test
    void whatIsOnlyKeptOpensNothing() {
        tell(report("k1-aaaaaa", ReportKind.KEPT_ONLY, null));
        assertThat(last).isEmpty();
        tell(report("k2-aaaaaa", ReportKind.FOLLOW_UP, "k1-aaaaaa"));
        assertThat(opened().flags()).containsExactly(IncidentFlag.FOLLOWS_UNKNOWN);
    }

    @Test
    void anUpdateThatKnowsOnlyTheKeyOfWhatItGoesOnFromFindsIt() {
        tell(report("k1-aaaaaa", ReportKind.INITIAL, null));
        tell(report("k2-aaaaaa", ReportKind.FOLLOW_UP, "k1-unknown"));
        assertThat(linked())
                .extracting(ReportLinked::incident, ReportLinked::reason, ReportLinked::number)
                .containsExactly(new IncidentId("incident:420583-k1-aaaaaa"), LinkReason.FOLLOWED, 1);
        tell(report("k3-aaaaaa", ReportKind.FOLLOW_UP, "k2-unknown"));
        assertThat(linked().number()).isEqualTo(2);
        tell(report("k4-aaaaaa", ReportKind.FOLLOW_UP, "k9-unknown"));
        assertThat(opened().flags()).containsExactly(IncidentFlag.FOLLOWS_UNKNOWN);
    }

    @Test
    void aWithdrawalBelongsToItsIncidentAndEndsNothing() {
        tell(report("k1-aaaaaa", ReportKind.INITIAL, null));
        tell(report("k2-aaaaaa", ReportKind.WITHDRAWAL, "k1-aaaaaa"));
        assertThat(last).hasSize(2);
        assertThat(((FollowUpAwaited) last.get(1)).dueAt())
                .as("of whom took it back no more is asked")
                .isNull();
        assertThat(linked().kind()).isEqualTo(ReportKind.WITHDRAWAL);
        assertThat(linked().number()).isNull();
        tell(report("k3-aaaaaa", ReportKind.FOLLOW_UP, "k1-aaaaaa"));
        assertThat(linked().incident()).isEqualTo(new IncidentId("incident:420583-k1-aaaaaa"));
    }

    @Test
    void aWithdrawalOfWhatNobodyKnowsOpensAnIncidentThatSaysSo() {
        tell(report("k2-aaaaaa", ReportKind.WITHDRAWAL, "k1-unknown"));
        assertThat(opened().flags()).containsExactly(IncidentFlag.FOLLOWS_UNKNOWN, IncidentFlag.WITHDRAWN);
    }

    @Test
    void whatAnIncidentCameToIsNotedWithItsEnd() {
        tell(report("k1-aaaaaa", ReportKind.INITIAL, null));
        var incident = new IncidentId("incident:420583-k1-aaaaaa");
        var closed = new IncidentClosed(
                incident, ClosingOutcome.FALSE_ALARM, List.of(), new PostId("city/officer"), null, AT, null);
        decide(new Incoming.Happened<>(
                "response",
                new Entry<>(
                        1, AT, Actor.SYSTEM, "c", null, Handling.ACTUAL, null, Map.of(), null, List.of(closed), null)));
        assertThat(last)
                .containsExactly(new StageNoted(incident, IncidentStage.CLOSED, AT, ClosingOutcome.FALSE_ALARM));
    }

    private void tell(ReportRecord report) {
        decide(new Incoming.Told<>("reports", report.id().value(), report));
    }

    private void decide(Incoming<IntakeCommand> incoming) {
        var moment = shard.stamped(new Moment(ZHIJIANG, AT, Actor.SYSTEM, "input", Handling.ACTUAL, null), incoming);
        last = ((Accepted<IncidentEvent>) shard.decide(moment, incoming, intake, shard.emptyView(ZHIJIANG))).events();
        for (var event : last) {
            intake = shard.evolve(intake, event);
        }
    }

    private IncidentOpened opened() {
        return (IncidentOpened) last.get(0);
    }

    private ReportLinked linked() {
        return (ReportLinked) last.get(0);
    }

    private static ReportRecord report(String id, ReportKind kind, @Nullable String follows) {
        return new ReportRecord(
                new ReportId("420583-" + id),
                new CredentialId("420583:key:works"),
                new OrganizationId("works"),
                "keyhash",
                "bodyhash",
                Handling.ACTUAL,
                new Understood(Category.FIRE, null, null, null, null, null, null, null, null, null, null, null, false),
                List.of(),
                "<alert/>",
                new ReportChain(kind, follows == null ? null : new ReportId("420583-" + follows), null));
    }
}
