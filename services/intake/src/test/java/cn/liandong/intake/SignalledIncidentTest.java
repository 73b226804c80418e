package cn.liandong.intake;

import static cn.liandong.contracts.incidents.WarningColour.RED;
import static cn.liandong.intake.SignalStory.RESPONDER;
import static cn.liandong.intake.SignalStory.SITE;
import static cn.liandong.intake.SignalStory.TOWN;
import static cn.liandong.intake.SignalStory.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalEvent.SignalRaised;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident that a red signal opened has all that one has which somebody reported. */
class SignalledIncidentTest {
    private static final Coordinates TANKS = new Coordinates(30.4, 111.8);

    private final SignalStory story = new SignalStory();

    @BeforeEach
    void ammoniaIsKeptAtTheSite() {
        story.ask(new RegisterSite(new Site(
                SITE,
                WORKS,
                "三号罐区",
                TANKS,
                TOWN,
                List.of(new Substance("1005", null, "氨", 8_000.0, "卧式储罐")),
                List.of(RESPONDER))));
    }

    @Test
    void itHasThePlaceAndTheZonesOfWhatIsKeptAtItsSite() {
        story.hear("g1", RED);
        assertThat(opened().place().towns()).containsExactly(TOWN);
        assertThat(story.all(ZonesDrawn.class)).singleElement().satisfies(drawn -> {
            assertThat(drawn.incident()).isEqualTo(opened().incident());
            assertThat(drawn.zones().unNumber()).isEqualTo("1005");
            assertThat(drawn.zones().centre()).isEqualTo(TANKS);
            assertThat(drawn.zones().zones()).extracting(zone -> zone.kind()).contains(ZoneKind.PROTECTIVE);
        });
    }

    @Test
    void itsOrganizationIsAskedForWhatNoSensorKnowsAndMissedWhereItDoesNotTell() {
        story.hear("g1", RED);
        assertThat(story.all(FollowUpAwaited.class)).singleElement().satisfies(awaited -> {
            assertThat(awaited.organization()).isEqualTo(WORKS);
            assertThat(awaited.missing())
                    .contains(ReportField.DESCRIPTION, ReportField.CASUALTIES)
                    .doesNotContain(ReportField.CATEGORY, ReportField.OCCURRED_AT, ReportField.PLACE);
            assertThat(awaited.dueAt()).isAfter(story.now);
        });
        story.pass(Duration.ofHours(3));
        assertThat(story.all(FollowUpOverdue.class))
                .isNotEmpty()
                .allSatisfy(missed -> assertThat(missed.organization()).isEqualTo(WORKS));
    }

    @Test
    void whoeverReportsOfItIsLinkedToItAndGradesItAndNoSecondOneOpens() {
        story.hear("g1", RED);
        var signalled = story.all(ReportLinked.class).getFirst();
        story.now = story.now.plusSeconds(240);
        story.report(told(signalled.report()));
        assertThat(story.all(IncidentOpened.class)).hasSize(1);
        assertThat(story.all(ReportLinked.class).getLast()).satisfies(linked -> {
            assertThat(linked.incident()).isEqualTo(opened().incident());
            assertThat(linked.reason()).isEqualTo(LinkReason.FOLLOWED);
        });
        assertThat(story.all(IncidentGraded.class).getLast().grade()).isEqualTo(Grade.LARGER);
        assertThat(story.all(FollowUpAwaited.class).getLast().missing())
                .doesNotContain(ReportField.DESCRIPTION, ReportField.CASUALTIES);
    }

    @Test
    void aSecondSensorThatIsRedIsNoAnswerToWhatIsAwaited() {
        story.hear("g1", RED);
        story.now = story.now.plusSeconds(240);
        story.hear("g2", RED);
        assertThat(story.all(FollowUpAwaited.class)).hasSize(1);
        assertThat(story.all(ZonesDrawn.class)).hasSize(1);
    }

    @Test
    void ofASiteOfWhichSomebodyReportedItJoinsThatIncidentAndAnswersNothing() {
        story.report(initial("420583-k1-aaaaaa", SITE));
        assertThat(story.all(FollowUpAwaited.class)).hasSize(1);
        story.now = story.now.plusSeconds(240);
        story.hear("g1", RED);
        assertThat(story.all(IncidentOpened.class)).hasSize(1);
        assertThat(story.all(SignalRaised.class).getLast().incident()).isEqualTo(opened().incident());
        assertThat(story.all(ReportLinked.class).getLast().reason()).isEqualTo(LinkReason.SIGNALLED);
        assertThat(story.all(FollowUpAwaited.class)).hasSize(1);
    }

    @Test
    void onceItWasMergedTheNextRedOneBelongsToWhereItWent() {
        story.hear("g1", RED);
        var first = opened().incident();
        story.report(initial("420583-k1-aaaaaa", null));
        var into = story.all(IncidentOpened.class).getLast().incident();
        assertThat(into).isNotEqualTo(first);
        story.ask(SignalStory.OFFICER, new MergeIncidents(first, into, "同一起泄漏"));
        assertThat(story.all(ReportLinked.class).getLast()).satisfies(moved -> {
            assertThat(moved.incident()).isEqualTo(into);
            assertThat(moved.reason())
                    .as("what a sensor said lies in no topic of reports")
                    .isEqualTo(LinkReason.SIGNALLED);
        });
        story.close(first);
        story.hear("g2", RED);
        assertThat(story.all(IncidentOpened.class)).hasSize(2);
        assertThat(story.all(SignalRaised.class).getLast().incident()).isEqualTo(into);
    }

    private ReportRecord initial(String id, @Nullable SiteId site) {
        return new ReportRecord(
                new ReportId(id),
                new CredentialId("420583:key:works"),
                WORKS,
                "key",
                "body",
                Handling.ACTUAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "氨泄漏",
                        story.now,
                        null,
                        null,
                        null,
                        site,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                List.of(),
                "{}",
                ReportChain.INITIAL);
    }

    private IncidentOpened opened() {
        return story.all(IncidentOpened.class).getFirst();
    }

    private ReportRecord told(ReportId of) {
        return new ReportRecord(
                new ReportId("420583-k1-aaaaaa"),
                new CredentialId("420583:key:works"),
                WORKS,
                "key",
                "body",
                Handling.ACTUAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "三号罐阀门泄漏",
                        story.now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Casualties(3, 1, 2, 0, null, null),
                        null,
                        null,
                        null,
                        false),
                List.of(),
                "{}",
                new ReportChain(ReportKind.FOLLOW_UP, of, null));
    }
}
