package cn.liandong.drills;

import static cn.liandong.drills.Stage.DUTY_ROOM;
import static cn.liandong.drills.Stage.LEADER;
import static cn.liandong.drills.Stage.OFFICER;
import static cn.liandong.drills.Stage.PLANT;
import static cn.liandong.drills.Stage.RESPONDER;
import static cn.liandong.drills.Stage.TOWN;
import static cn.liandong.drills.Stage.TOWN_DUTY;
import static cn.liandong.drills.Stage.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductCommand.StopDrill;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.FilingCommand.FileDrill;
import cn.liandong.contracts.drills.FilingCommand.RecordDrill;
import cn.liandong.contracts.drills.FilingCommand.WithdrawFiling;
import cn.liandong.contracts.drills.FilingCommand.WithdrawRecordedDrill;
import cn.liandong.contracts.drills.FilingEvent.DrillFiled;
import cn.liandong.contracts.drills.FilingEvent.DrillRecorded;
import cn.liandong.contracts.drills.FilingEvent.FilingWithdrawn;
import cn.liandong.contracts.drills.FilingEvent.RecordedDrillWithdrawn;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What persons say of drills: those held elsewhere, and those whose result was filed. It is 30 November 2026 in 枝江. */
class FilingStoriesTest {
    private static final LocalDate HELD = LocalDate.of(2026, 9, 18);
    private static final OrganizationId BAIYANG = new OrganizationId("420583-town-102");
    private static final OrganizationId FIRE = new OrganizationId("420583-fire");
    private static final PostId BAIYANG_DUTY = new PostId("420583-town-102-duty");
    private static final PostId FIRE_DUTY = new PostId("420583-fire-duty");

    private final Stage stage = new Stage();

    @Test
    void aDrillHeldElsewhereIsRecordedAndWithdrawnWithAReason() {
        var decided = Stage.events(stage.ask(OFFICER, record(HELD, "法兰泄漏处置")));

        assertThat(decided).singleElement().isInstanceOfSatisfying(DrillRecorded.class, recorded -> {
            assertThat(recorded.drill())
                    .isEqualTo(new RecordedDrill(
                            recorded.drill().id(), PLANT, DrillKind.LIVE, DrillExtent.SINGLE, HELD, "法兰泄漏处置"));
            assertThat(recorded.by()).isEqualTo(OFFICER);
        });
        var drill = ((DrillRecorded) decided.getFirst()).drill().id();
        assertThat(code(stage.ask(OFFICER, new WithdrawRecordedDrill(drill, " "))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(Stage.events(stage.ask(OFFICER, new WithdrawRecordedDrill(drill, "日期有误"))))
                .containsExactly(new RecordedDrillWithdrawn(drill, "日期有误", OFFICER, stage.now()));
        assertThat(code(stage.ask(OFFICER, new WithdrawRecordedDrill(drill, "日期有误"))))
                .isEqualTo("NO_SUCH_DRILL");
        assertThat(stage.state().filings().recorded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, accepted",
        "2026-12-01, DATE_UNFIT",
        "2016-11-30, accepted",
        "2016-11-29, DATE_UNFIT",
    })
    void theDayIsNotToComeAndNotOlderThanTenYears(LocalDate heldOn, String answer) {
        assertThat(code(stage.ask(OFFICER, record(heldOn, "法兰泄漏处置")))).isEqualTo(answer);
    }

    @Test
    void theDayIsReadInTheCitysTime() {
        stage.after(Duration.ofHours(13));

        assertThat(code(stage.ask(OFFICER, record(LocalDate.of(2026, 12, 1), "刚过零点"))))
                .as("01:00 of 1 December in 枝江 is 17:00 of the day before in Greenwich")
                .isEqualTo("accepted");
    }

    @Test
    void itSaysWhatWasPractisedAndIsRecordedOnce() {
        assertThat(code(stage.ask(OFFICER, record(HELD, "  ")))).isEqualTo("TEXT_UNFIT");
        assertThat(code(stage.ask(OFFICER, record(HELD, "泄".repeat(501))))).isEqualTo("TEXT_UNFIT");
        assertThat(code(stage.ask(OFFICER, record(HELD, "泄".repeat(500))))).isEqualTo("accepted");
        assertThat(code(stage.ask(OFFICER, record(HELD, "泄".repeat(500))))).isEqualTo("ALREADY_RECORDED");
        for (int day = 1; day < 200; day++) {
            assertThat(code(stage.ask(OFFICER, record(HELD.minusDays(day), "每日演练"))))
                    .isEqualTo("accepted");
        }
        assertThat(code(stage.ask(OFFICER, record(HELD.minusDays(200), "每日演练"))))
                .isEqualTo("TOO_MANY_RECORDED");
    }

    @Test
    void theCitySaysItOfAllAndATownOfItselfAndItsEnterprises() {
        stage.happened(
                "duty",
                Handling.SYSTEM,
                List.of(
                        new DutyEvent.OrganizationRegistered(
                                new Organization(BAIYANG, "白洋镇", Tier.TOWN, null, new TownCode("420583102"), null)),
                        new DutyEvent.OrganizationRegistered(
                                new Organization(FIRE, "消防", Tier.AGENCY, null, Stage.DONGSHI, null)),
                        new DutyEvent.PostRegistered(new Post(BAIYANG_DUTY, BAIYANG, PostKind.DUTY_OFFICER, "值班员")),
                        new DutyEvent.PostRegistered(new Post(FIRE_DUTY, FIRE, PostKind.DUTY_OFFICER, "值班员"))));

        assertThat(asked(LEADER, PLANT)).isEqualTo("accepted");
        assertThat(asked(OFFICER, FIRE)).isEqualTo("accepted");
        assertThat(asked(TOWN_DUTY, PLANT)).isEqualTo("accepted");
        assertThat(asked(TOWN_DUTY, TOWN)).isEqualTo("accepted");
        assertThat(asked(TOWN_DUTY, FIRE)).as("an agency that sits in the town").isEqualTo("MAY_NOT_FILE");
        assertThat(asked(TOWN_DUTY, DUTY_ROOM)).isEqualTo("MAY_NOT_FILE");
        assertThat(asked(BAIYANG_DUTY, PLANT)).as("of another town").isEqualTo("MAY_NOT_FILE");
        assertThat(asked(FIRE_DUTY, FIRE)).as("of itself").isEqualTo("MAY_NOT_FILE");
        assertThat(asked(RESPONDER, PLANT)).as("of itself").isEqualTo("MAY_NOT_FILE");
        assertThat(asked(null, PLANT)).as("nobody").isEqualTo("MAY_NOT_FILE");
        assertThat(asked(OFFICER, new OrganizationId("420583-none"))).isEqualTo("NO_SUCH_ORGANIZATION");
        var drill = recorded(HELD);
        assertThat(code(stage.ask(BAIYANG_DUTY, new WithdrawRecordedDrill(drill, "不该"))))
                .isEqualTo("MAY_NOT_FILE");
        assertThat(code(stage.ask(RESPONDER, new FileDrill(filing(drill, PLANT, HELD)))))
                .isEqualTo("MAY_NOT_FILE");
        assertThat(code(stage.ask(TOWN_DUTY, new FileDrill(filing(drill, PLANT, HELD)))))
                .isEqualTo("accepted");
        assertThat(code(stage.ask(RESPONDER, new WithdrawFiling(drill, PLANT, "不该"))))
                .isEqualTo("MAY_NOT_FILE");
    }

    @Test
    void aResultIsFiledOnceAndWithdrawnBeforeItsDrillIs() {
        var drill = recorded(HELD);
        var filing = filing(drill, PLANT, HELD.plusDays(7));

        assertThat(Stage.events(stage.ask(OFFICER, new FileDrill(filing))))
                .containsExactly(new DrillFiled(filing, OFFICER, stage.now()));
        assertThat(stage.ask(OFFICER, new FileDrill(filing))).as("a repeat").isEqualTo(Decision.nothing());
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, PLANT, HELD.plusDays(8))))))
                .isEqualTo("ALREADY_FILED");
        assertThat(code(stage.ask(OFFICER, new WithdrawRecordedDrill(drill, "日期有误"))))
                .isEqualTo("STILL_FILED");
        assertThat(code(stage.ask(OFFICER, new WithdrawFiling(drill, PLANT, ""))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(Stage.events(stage.ask(OFFICER, new WithdrawFiling(drill, PLANT, "被退回"))))
                .containsExactly(new FilingWithdrawn(drill, PLANT, "被退回", OFFICER, stage.now()));
        assertThat(code(stage.ask(OFFICER, new WithdrawFiling(drill, PLANT, "被退回"))))
                .isEqualTo("NO_SUCH_FILING");
        assertThat(code(stage.ask(OFFICER, new WithdrawRecordedDrill(drill, "日期有误"))))
                .isEqualTo("accepted");
        assertThat(stage.state().filings().filed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17, DATE_UNFIT",
        "2026-09-18, accepted",
        "2026-11-30, accepted",
        "2026-12-01, DATE_UNFIT",
    })
    void itIsFiledAfterItWasHeldAndBeforeTomorrow(LocalDate filedOn, String answer) {
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(recorded(HELD), PLANT, filedOn)))))
                .isEqualTo(answer);
    }

    @Test
    void aFilingSaysWithWhomAndANumberIsLeftOutOrSaysSomething() {
        var drill = recorded(HELD);

        assertThat(code(stage.ask(OFFICER, new FileDrill(new Filing(drill, PLANT, HELD, "", null)))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(code(stage.ask(OFFICER, new FileDrill(new Filing(drill, PLANT, HELD, "局".repeat(101), null)))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(code(stage.ask(OFFICER, new FileDrill(new Filing(drill, PLANT, HELD, "应急局", "")))))
                .isEqualTo("TEXT_UNFIT");
        assertThat(code(stage.ask(OFFICER, new FileDrill(new Filing(drill, PLANT, HELD, "应急局", null)))))
                .isEqualTo("accepted");
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, TOWN, HELD)))))
                .as("it was another that held it")
                .isEqualTo("NOT_HELD");
    }

    @Test
    void whatWasHeldHereIsFiledByEachThatTookPartOnceItIsOver() {
        var drill = stage.started(scenario());
        var today = LocalDate.of(2026, 11, 30);

        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, PLANT, today)))))
                .as("it is not over")
                .isEqualTo("NOT_HELD");
        stage.ask(LEADER, new StopDrill(drill));
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, PLANT, today.minusDays(1))))))
                .isEqualTo("DATE_UNFIT");
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, PLANT, today)))))
                .isEqualTo("accepted");
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, DUTY_ROOM, today)))))
                .as("who directs it")
                .isEqualTo("accepted");
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(drill, TOWN, today)))))
                .as("who took no part")
                .isEqualTo("NOT_HELD");
        assertThat(code(stage.ask(OFFICER, new FileDrill(filing(new DrillId("420583-none"), PLANT, today)))))
                .isEqualTo("NOT_HELD");
    }

    private DrillId recorded(LocalDate heldOn) {
        var answer = stage.ask(OFFICER, record(heldOn, "法兰泄漏处置"));
        return new DrillId(Objects.requireNonNull(
                ((Decision.Accepted<DrillEvent>) answer).facts().get("drill")));
    }

    private String asked(@Nullable PostId by, OrganizationId organization) {
        return code(stage.ask(
                by,
                new RecordDrill(
                        organization,
                        DrillKind.TABLETOP,
                        DrillExtent.COMPREHENSIVE,
                        HELD,
                        "桌面推演 " + stage.now() + by)));
    }

    private static RecordDrill record(LocalDate heldOn, String practised) {
        return new RecordDrill(PLANT, DrillKind.LIVE, DrillExtent.SINGLE, heldOn, practised);
    }

    private static Filing filing(DrillId drill, OrganizationId organization, LocalDate filedOn) {
        return new Filing(drill, organization, filedOn, "枝江市应急管理局", "枝应急演备〔2026〕31号");
    }

    private static String code(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Refused<DrillEvent>(var code, var _) ? code : "accepted";
    }
}
