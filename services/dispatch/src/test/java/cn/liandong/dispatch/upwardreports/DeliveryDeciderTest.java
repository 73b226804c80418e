package cn.liandong.dispatch.upwardreports;

import static cn.liandong.dispatch.Reports.LEADER;
import static cn.liandong.dispatch.Reports.OFFICER;
import static cn.liandong.dispatch.Reports.draft;
import static cn.liandong.dispatch.Reports.signedOff;
import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.DefineUpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardFailed;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signed report goes to the prefecture's office by itself, and what the notifier says of it counts once. */
class DeliveryDeciderTest {
    private static final IncidentId FIRE = new IncidentId("i1");
    private static final PersonId ROOM = new PersonId("420500-duty-office");
    private static final UpwardOffice OFFICE =
            new UpwardOffice(ROOM, "宜昌市人民政府总值班室", ReportingParty.PREFECTURE, "国务院令第493号 第十一条");
    private static final NotificationId TAKEN = new NotificationId("n1");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.asked(Actor.SYSTEM, new DefineUpwardOffice(OFFICE));
        story.opened(fire("i1", dead(3, 1), City.NOON, City.NOON.minusSeconds(600)));
    }

    @Test
    void an_office_is_defined_once_and_by_the_city_alone() {
        assertThat(story.asked(Actor.SYSTEM, new DefineUpwardOffice(OFFICE))).isEmpty();
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), new DefineUpwardOffice(OFFICE)))
                .isEqualTo("NOT_OF_THE_CITY");
    }

    @Test
    void it_goes_out_word_for_word_and_the_same_again_changes_nothing() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        var sending = Story.only(UpwardReportSending.class, story.asked(OFFICER, send(id)));
        assertThat(sending).singleElement().satisfies(one -> {
            assertThat(one.office()).isEqualTo(OFFICE);
            assertThat(one.attempt()).isEqualTo(1);
            assertThat(one.document().number()).isEqualTo(one.subject().incidentNumber() + "-1");
            assertThat(one.document().text().title()).isEqualTo("关于耀华化工北厂火灾的快报");
            assertThat(one.document().signedAt()).isEqualTo(City.NOON);
            assertThat(one.document().signer()).isEqualTo(leader());
        });
        assertThat(story.asked(OFFICER, "again", send(id))).isEmpty();
    }

    @Test
    void what_the_office_took_is_sent_once_with_its_receipt() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, send(id));
        story.now = story.now.plusSeconds(30);
        var took = new RecordUpwardSent(id, ROOM, 1, Channel.MAIL, TAKEN, City.NOON.plusSeconds(20));
        assertThat(Story.only(UpwardReportSent.class, story.asked(Actor.SYSTEM, took)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.to()).isEqualTo(ReportingParty.PREFECTURE);
                    assertThat(one.channel()).isEqualTo(ReportingChannel.WRITTEN);
                    assertThat(one.sentAt()).isEqualTo(City.NOON.plusSeconds(20));
                    assertThat(one.receipt()).isEqualTo("MAIL n1");
                    assertThat(one.post()).isEqualTo(OFFICER.post());
                    assertThat(one.office()).isEqualTo(ROOM);
                });
        assertThat(story.asked(Actor.SYSTEM, "again", took)).isEmpty();
        assertThat(story.asked(Actor.SYSTEM, new RecordUpwardFailed(id, ROOM, 1, "TIMED_OUT")))
                .isEmpty();
        assertThat(story.asked(OFFICER, "later", send(id, 2))).isEmpty();
        assertThat(story.state.upwardReports().deadlines().find(id.value())).isNull();
    }

    @Test
    void a_failed_one_alerts_whoever_wrote_it_until_it_is_sent_again_or_another_way() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, send(id));
        var failed = story.asked(Actor.SYSTEM, new RecordUpwardFailed(id, ROOM, 1, "TIMED_OUT"));
        assertThat(Story.only(UpwardReportFailed.class, failed))
                .singleElement()
                .satisfies(one -> assertThat(one.to()).containsExactly(OFFICER.post()));
        var alert = alert(failed);
        assertThat(alert.reason()).isEqualTo(AlertReason.UPWARD_REPORT_FAILED);
        assertThat(story.state.upwardReports().deadlines().find(id.value()))
                .as("sending it is pressed for as before")
                .isNotNull();

        assertThat(story.asked(OFFICER, "late", send(id)))
                .as("whoever asks for the first has not seen that it failed")
                .isEmpty();
        var again = story.asked(OFFICER, "again", send(id, 2));
        assertThat(Story.only(UpwardReportSending.class, again))
                .singleElement()
                .satisfies(one -> assertThat(one.attempt()).isEqualTo(2));
        assertThat(settles(again, alert)).isTrue();
        assertThat(story.asked(Actor.SYSTEM, new RecordUpwardFailed(id, ROOM, 1, "TIMED_OUT")))
                .as("the first attempt is over")
                .isEmpty();

        var second = alert(story.asked(Actor.SYSTEM, new RecordUpwardFailed(id, ROOM, 2, "TIMED_OUT")));
        var handed = new RecordUpwardSending(
                id, ReportingParty.PREFECTURE, ReportingChannel.IN_PERSON, "值班员", story.now, null);
        assertThat(settles(story.asked(OFFICER, handed), second)).isTrue();
    }

    @Test
    void nothing_goes_that_is_not_signed_nor_to_nobody_nor_from_others() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        assertThat(story.refusal(OFFICER, send(id))).isEqualTo("NOT_SIGNED_OFF");
        assertThat(story.refusal(OFFICER, new SendUpwardReport(id, new PersonId("nobody"), 1)))
                .isEqualTo("NO_SUCH_OFFICE");
        assertThat(story.refusal(OFFICER, new SendUpwardReport(new UpwardReportId("i1.u0"), ROOM, 1)))
                .isEqualTo("NO_SUCH_UPWARD_REPORT");
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), send(id)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(OFFICER, new RecordUpwardFailed(id, ROOM, 1, "TIMED_OUT")))
                .isEqualTo("NOT_THE_NOTIFIER");
    }

    @Test
    void an_exercise_is_never_sent() {
        story.opened(fire("i2", dead(3, 1), City.NOON, City.NOON.minusSeconds(600)), Handling.EXERCISE);
        var id = signedOff(story, new IncidentId("i2"), UpwardReportKind.INITIAL);
        assertThat(story.refusal(OFFICER, send(id))).isEqualTo("GOES_NOWHERE");
    }

    @Test
    void what_says_itself_that_it_is_an_exercise_is_not_sent_either() {
        var opened = fire("i2", dead(3, 1), City.NOON, City.NOON.minusSeconds(600));
        story.opened(saysExercise(opened));
        var id = signedOff(story, opened.incident(), UpwardReportKind.INITIAL);
        assertThat(story.refusal(OFFICER, send(id))).isEqualTo("GOES_NOWHERE");
    }

    @Test
    void whoever_closes_names_what_nobody_above_has() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        var close = new CloseIncident(FIRE, ClosingOutcome.HANDLED, open());
        assertThat(story.state.upwardReports().owed(FIRE)).containsExactly(id);
        assertThat(story.refusal(OFFICER, close)).isNotNull();
        story.asked(OFFICER, send(id));
        story.asked(Actor.SYSTEM, new RecordUpwardSent(id, ROOM, 1, Channel.MAIL, TAKEN, story.now));
        assertThat(story.state.upwardReports().owed(FIRE)).isEmpty();
        assertThat(story.asked(OFFICER, new CloseIncident(FIRE, ClosingOutcome.HANDLED, open())))
                .isNotEmpty();
    }

    private static IncidentOpened saysExercise(IncidentOpened told) {
        return new IncidentOpened(
                told.incident(),
                told.number(),
                told.report(),
                told.reportedBy(),
                told.category(),
                told.place(),
                told.site(),
                told.substance(),
                told.casualties(),
                told.receivedAt(),
                told.occurredAt(),
                List.of(IncidentFlag.SAYS_EXERCISE));
    }

    private String leader() {
        var post = story.view.directory().find(Objects.requireNonNull(LEADER.post()));
        return Objects.requireNonNull(post).name();
    }

    private List<String> open() {
        return story.state.alerts().open(FIRE).stream().map(one -> one.value()).toList();
    }

    private static AlertBegan alert(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).getFirst();
    }

    private static boolean settles(List<ResponseEvent> events, AlertBegan began) {
        return Story.only(AlertSettled.class, events).stream()
                .anyMatch(one -> one.alert().equals(began.alert()));
    }

    private static SendUpwardReport send(UpwardReportId id) {
        return send(id, 1);
    }

    private static SendUpwardReport send(UpwardReportId id, int attempt) {
        return new SendUpwardReport(id, ROOM, attempt);
    }
}
