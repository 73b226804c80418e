package cn.liandong.dispatch.upwardreports;

import static cn.liandong.dispatch.Reports.LEADER;
import static cn.liandong.dispatch.Reports.OFFICER;
import static cn.liandong.dispatch.Reports.actor;
import static cn.liandong.dispatch.Reports.draft;
import static cn.liandong.dispatch.Reports.signedOff;
import static cn.liandong.dispatch.Reports.text;
import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportCommand.DiscardUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.EditUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.PressUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire with three dead: what the city writes to the prefecture, and who signs it. */
class UpwardReportDeciderTest {
    private static final IncidentId FIRE = new IncidentId("i1");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(fire("i1", dead(3, 1), City.NOON, City.NOON.minusSeconds(600)));
    }

    @Test
    void it_is_drafted_once_and_has_the_first_number() {
        var command = new DraftUpwardReport(FIRE, UpwardReportKind.INITIAL, text("3 人死亡"));
        var drafted = Story.only(UpwardReportDrafted.class, story.asked(OFFICER, command));
        assertThat(drafted).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(1);
            assertThat(one.handling()).isEqualTo(Handling.ACTUAL);
            assertThat(one.text().sections()).hasSize(2);
        });
        assertThat(story.asked(OFFICER, command)).isEmpty();
    }

    @Test
    void only_the_city_writes_and_of_nothing_but_what_is_real_or_rehearsed() {
        var draft = new DraftUpwardReport(FIRE, UpwardReportKind.INITIAL, text("x"));
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), draft))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(Story.of(City.ENTERPRISE), draft)).isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(Actor.SYSTEM, draft)).isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(
                        OFFICER, new DraftUpwardReport(new IncidentId("none"), UpwardReportKind.INITIAL, text("x"))))
                .isEqualTo("NO_SUCH_INCIDENT");
        story.opened(City.incident("i2"), Handling.TEST);
        assertThat(story.refusal(
                        OFFICER,
                        new DraftUpwardReport(City.incident("i2").incident(), UpwardReportKind.INITIAL, text("x"))))
                .isEqualTo("INCIDENT_IS_A_TEST");
    }

    @Test
    void numbers_have_no_gaps_and_kinds_come_in_turn() {
        assertThat(refusal(kind(UpwardReportKind.FOLLOW_UP))).isEqualTo("KIND_OUT_OF_TURN");
        var given = draft(story, FIRE, UpwardReportKind.INITIAL);
        assertThat(refusal(kind(UpwardReportKind.INITIAL))).isEqualTo("ANOTHER_IS_OPEN");
        story.asked(OFFICER, new DiscardUpwardReport(given));
        signedOff(story, FIRE, UpwardReportKind.INITIAL);
        assertThat(refusal(kind(UpwardReportKind.INITIAL))).isEqualTo("KIND_OUT_OF_TURN");
        signedOff(story, FIRE, UpwardReportKind.FOLLOW_UP);
        assertThat(refusal(kind(UpwardReportKind.SUPPLEMENTARY))).isEqualTo("KIND_OUT_OF_TURN");
        signedOff(story, FIRE, UpwardReportKind.FINAL);
        assertThat(refusal(kind(UpwardReportKind.FOLLOW_UP))).isEqualTo("KIND_OUT_OF_TURN");
        assertThat(refusal(kind(UpwardReportKind.FINAL))).isEqualTo("KIND_OUT_OF_TURN");
        signedOff(story, FIRE, UpwardReportKind.SUPPLEMENTARY);
        assertThat(Story.only(UpwardReportDrafted.class, story.journal))
                .extracting(UpwardReportDrafted::number)
                .containsExactly(1, 1, 2, 3, 4);
    }

    @Test
    void the_second_of_two_editors_is_told_what_the_first_changed() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        var edited = story.asked(OFFICER, new EditUpwardReport(id, 1, text("4 人死亡")));
        assertThat(Story.only(UpwardReportEdited.class, edited))
                .singleElement()
                .satisfies(one -> assertThat(one.revision()).isEqualTo(2));
        assertThat(story.asked(OFFICER, new EditUpwardReport(id, 1, text("4 人死亡"))))
                .as("a repeat")
                .isEmpty();
        assertThat(story.decide(LEADER, new EditUpwardReport(id, 1, text("5 人死亡"))))
                .asString()
                .contains("REVISION_CHANGED", "city.officer", "revision 2", "[CASUALTIES]");
        assertThat(story.refusal(OFFICER, new SubmitUpwardReport(id, 1))).isEqualTo("REVISION_CHANGED");
        assertThat(story.refusal(LEADER, new EditUpwardReport(id, 0, text("5 人死亡"))))
                .isEqualTo("REVISION_CHANGED");
    }

    @Test
    void the_leader_signs_what_he_has_read_and_the_drafter_does_not() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        assertThat(story.refusal(LEADER, new SignOffUpwardReport(id, 1))).isEqualTo("NOT_SUBMITTED");
        var submitted = story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        assertThat(Story.only(UpwardReportSubmitted.class, submitted).getFirst().to())
                .containsExactly(new PostId("city.leader"));
        assertThat(story.refusal(OFFICER, new SignOffUpwardReport(id, 1))).isEqualTo("NO_RIGHT_TO_SIGN");
        assertThat(story.refusal(actor("city.standby"), new SignOffUpwardReport(id, 1)))
                .isEqualTo("NO_RIGHT_TO_SIGN");
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), new SignOffUpwardReport(id, 1)))
                .isEqualTo("NOT_OF_THE_CITY");
        story.asked(OFFICER, new EditUpwardReport(id, 1, text("4 人死亡")));
        assertThat(story.refusal(LEADER, new SignOffUpwardReport(id, 1))).isEqualTo("REVISION_CHANGED");

        var signed = story.asked(LEADER, new SignOffUpwardReport(id, 2));
        assertThat(Story.only(UpwardReportSignedOff.class, signed))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isStandingIn()).isFalse();
                    assertThat(one.isOwnDraft()).isFalse();
                    assertThat(one.sendBy()).isEqualTo(story.now.plusSeconds(600));
                });
        assertThat(story.asked(LEADER, new SignOffUpwardReport(id, 2))).isEmpty();
        assertThat(story.refusal(OFFICER, new EditUpwardReport(id, 2, text("x"))))
                .isEqualTo("SIGNED_OFF_ALREADY");
        assertThat(story.refusal(OFFICER, new DiscardUpwardReport(id))).isEqualTo("SIGNED_OFF_ALREADY");
    }

    @Test
    void a_leader_who_drafted_leaves_the_signature_to_another_leader_if_there_is_one() {
        story.happened(City.onDuty(
                new PostId("city.leader"),
                City.person(new PostId("city.leader")),
                City.person(new PostId("city.second"))));
        var id = drafted(LEADER);
        assertThat(story.refusal(LEADER, new SignOffUpwardReport(id, 1))).isEqualTo("DRAFTER_DOES_NOT_SIGN");

        story.happened(City.onDuty(new PostId("city.leader"), City.person(new PostId("city.leader"))));
        var signed = story.asked(LEADER, new SignOffUpwardReport(id, 1));
        assertThat(Story.only(UpwardReportSignedOff.class, signed))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwnDraft()).isTrue());
        assertThat(story.asked(LEADER, new SignOffUpwardReport(id, 1))).isEmpty();
    }

    @Test
    void where_no_leader_is_on_duty_the_duty_officer_signs_in_his_place() {
        story.happened(City.onDuty(new PostId("city.leader")));
        var id = drafted(actor("city.standby"));
        var submitted = Story.only(UpwardReportSubmitted.class, story.journal).getLast();
        assertThat(submitted.to()).containsExactly(new PostId("city.leader"), new PostId("city.officer"));
        assertThat(story.refusal(actor("city.standby"), new SignOffUpwardReport(id, 1)))
                .isEqualTo("NO_RIGHT_TO_SIGN");
        var signed = story.asked(OFFICER, new SignOffUpwardReport(id, 1));
        assertThat(Story.only(UpwardReportSignedOff.class, signed))
                .singleElement()
                .satisfies(one -> assertThat(one.isStandingIn()).isTrue());
    }

    @Test
    void a_returned_one_goes_back_to_who_drafted_it() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        assertThat(story.refusal(LEADER, new ReturnUpwardReport(id, 1, " "))).isEqualTo("TEXT_MISSING");
        assertThat(story.refusal(LEADER, new ReturnUpwardReport(id, 1, "长".repeat(501))))
                .isEqualTo("WORDS_UNFIT");
        assertThat(story.refusal(OFFICER, new ReturnUpwardReport(id, 1, "x"))).isEqualTo("NO_RIGHT_TO_SIGN");
        story.asked(LEADER, new ReturnUpwardReport(id, 1, "补写伤亡"));
        assertThat(story.asked(LEADER, new ReturnUpwardReport(id, 1, "补写伤亡"))).isEmpty();
        assertThat(story.refusal(LEADER, new SignOffUpwardReport(id, 1))).isEqualTo("NOT_SUBMITTED");
        assertThat(story.state.upwardReports().deadlines().find(id.value())).isNull();
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        assertThat(story.asked(LEADER, new SignOffUpwardReport(id, 1))).isNotEmpty();
    }

    @Test
    void an_unknown_field_holds_nothing_up_but_nothing_at_all_is_no_report() {
        var empty = new UpwardReportText("快报", List.of(section(UpwardReportHeading.PLACE, "")));
        var id = drafted(OFFICER, empty);
        assertThat(story.refusal(OFFICER, new SubmitUpwardReport(id, 1))).isEqualTo("SAYS_NOTHING");
        story.asked(
                OFFICER,
                new EditUpwardReport(
                        id, 1, new UpwardReportText("快报", List.of(section(UpwardReportHeading.PLACE, "董市镇")))));
        assertThat(story.asked(OFFICER, new SubmitUpwardReport(id, 2))).isNotEmpty();
    }

    @Test
    void a_text_is_fit_to_be_shown() {
        assertThat(refusal(text("长".repeat(1_001)))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(text("a\u0000b"))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(new UpwardReportText(" ", List.of()))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(new UpwardReportText("长".repeat(101), List.of()))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(new UpwardReportText(
                        "快报",
                        List.of(section(UpwardReportHeading.PLACE, "a"), section(UpwardReportHeading.PLACE, "b")))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(refusal(filled("长".repeat(1_000), 5))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(filled("长".repeat(1_000), 4))).isEqualTo("accepted");
        assertThat(refusal(text("<img src=x onerror=alert(1)>\n'; DROP TABLE 😀")))
                .isEqualTo("accepted");
    }

    @Test
    void nothing_is_sent_that_was_not_signed_and_nothing_before_or_sideways() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        assertThat(story.refusal(OFFICER, sent(id, story.now))).isEqualTo("NOT_SIGNED_OFF");
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        story.now = story.now.plusSeconds(300);
        story.asked(LEADER, new SignOffUpwardReport(id, 1));
        assertThat(story.refusal(OFFICER, sent(id, story.now.plusSeconds(1)))).isEqualTo("IN_THE_FUTURE");
        assertThat(story.refusal(OFFICER, sent(id, story.now.minusSeconds(61)))).isEqualTo("BEFORE_THE_SIGNATURE");
        assertThat(story.refusal(
                        OFFICER,
                        new RecordUpwardSending(
                                id, ReportingParty.CITY, ReportingChannel.PHONE, "值班员", story.now, null)))
                .isEqualTo("NOT_UPWARD");
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), sent(id, story.now)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.asked(OFFICER, sent(id, story.now))).isNotEmpty();
        assertThat(story.asked(OFFICER, sent(id, story.now))).isEmpty();
    }

    @Test
    void silence_is_pressed_for_until_it_is_signed_and_then_until_it_is_sent() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        assertThat(press(id, 40).to()).containsExactly(new PostId("city.leader"));
        assertThat(press(id, 0).time()).isEqualTo(2);
        story.asked(LEADER, new SignOffUpwardReport(id, 1));
        var line = press(id, 0);
        assertThat(line.to()).containsExactly(new PostId("city.officer"));
        assertThat(line.time()).isEqualTo(1);
        story.asked(OFFICER, sent(id, story.now));
        assertThat(story.state.upwardReports().deadlines().find(id.value())).isNull();
    }

    @Test
    void an_archived_incident_keeps_no_text_and_its_numbers_go_on() {
        var sent = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, sent(sent, story.now));
        story.asked(OFFICER, new DiscardUpwardReport(draft(story, FIRE, UpwardReportKind.FOLLOW_UP)));
        story.asked(OFFICER, new CloseIncident(FIRE, ClosingOutcome.HANDLED, leftOpen()));
        var due = story.state.closings().deadlines().inOrder().getFirst();
        story.now = due.dueAt();
        story.asked(Actor.SYSTEM, due.command());

        assertThat(story.state.upwardReports().of(FIRE)).singleElement().satisfies(one -> {
            assertThat(one.text().sections()).isEmpty();
            assertThat(one.state()).isEqualTo(UpwardReport.State.SIGNED_OFF);
        });
        draft(story, FIRE, UpwardReportKind.FOLLOW_UP);
        assertThat(Story.only(UpwardReportDrafted.class, story.journal)
                        .getLast()
                        .number())
                .isEqualTo(2);
    }

    private List<String> leftOpen() {
        return story.state.alerts().open(FIRE).stream().map(AlertId::value).toList();
    }

    @Test
    void a_deadline_that_is_stale_or_nobodys_presses_for_nothing() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        var due = due(id);
        assertThat(story.refusal(LEADER, due)).isEqualTo("NOT_A_DEADLINE");
        story.asked(LEADER, new ReturnUpwardReport(id, 1, "x"));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    private UpwardReportOverdue press(UpwardReportId id, long lateMillis) {
        var due = due(id);
        story.now = due.dueAt().plus(Duration.ofMillis(lateMillis));
        var line = Story.only(UpwardReportOverdue.class, story.asked(Actor.SYSTEM, due))
                .getFirst();
        assertThat(line.latenessMillis()).isEqualTo(lateMillis);
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        return line;
    }

    private PressUpwardReport due(UpwardReportId id) {
        var deadline = story.state.upwardReports().deadlines().find(id.value());
        if (deadline == null || !(deadline.command() instanceof PressUpwardReport due)) {
            throw new AssertionError(id + " keeps no deadline");
        }
        return due;
    }

    private UpwardReportId drafted(Actor actor) {
        var id = drafted(actor, text("3 人死亡"));
        story.asked(actor, new SubmitUpwardReport(id, 1));
        return id;
    }

    private UpwardReportId drafted(Actor actor, UpwardReportText text) {
        return Story.only(
                        UpwardReportDrafted.class,
                        story.asked(actor, new DraftUpwardReport(FIRE, UpwardReportKind.INITIAL, text)))
                .getFirst()
                .report();
    }

    private String refusal(UpwardReportText text) {
        return refusal(new DraftUpwardReport(FIRE, UpwardReportKind.INITIAL, text));
    }

    /** Under an id of its own, so that it is no repeat of what was drafted. */
    private String refusal(DispatchCommand command) {
        return story.decide(OFFICER, "another", command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }

    private static UpwardReportText filled(String text, int sections) {
        return new UpwardReportText(
                "快报",
                Arrays.stream(UpwardReportHeading.values())
                        .limit(sections)
                        .map(heading -> section(heading, text))
                        .toList());
    }

    private static DraftUpwardReport kind(UpwardReportKind kind) {
        return new DraftUpwardReport(FIRE, kind, text("x"));
    }

    private static UpwardReportSection section(UpwardReportHeading heading, String text) {
        return new UpwardReportSection(heading, text, null);
    }

    private static RecordUpwardSending sent(UpwardReportId id, Instant at) {
        return new RecordUpwardSending(id, ReportingParty.PREFECTURE, ReportingChannel.PHONE, "宜昌市应急管理局值班员", at, null);
    }
}
