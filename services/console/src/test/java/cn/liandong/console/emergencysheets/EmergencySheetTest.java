package cn.liandong.console.emergencysheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityDrills;
import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.PictureFold;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.LevelEvent.ContingencyPlanDefined;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At 16:00 of a Tuesday in Zhijiang, everything goes down: what then lies on the table. */
class EmergencySheetTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");

    private final Rosters rosters = new Rosters();
    private Picture picture = Picture.EMPTY;
    private long duty;
    private long response;

    @BeforeEach
    void register() {
        for (var organization : City.ORGANIZATIONS) {
            duty(City.registered(organization));
            duty(new DutyEvent.PostRegistered(City.post(organization)));
            duty(City.onDuty(organization));
            person(City.record(organization));
        }
    }

    private void duty(DutyEvent event) {
        var entry = City.<DutyEvent>entry(++duty, event);
        picture = PictureFold.apply(picture, Topics.DUTY, entry).picture();
        rosters.entry(City.JURISDICTION, entry);
    }

    private void response(Object... events) {
        picture = PictureFold.apply(picture, Topics.RESPONSE, City.entry(++response, events))
                .picture();
    }

    private void person(PersonRecord record) {
        picture = PictureFold.person(picture, record.id(), record).picture();
    }

    private void sits(Organization organization, Instant from, Instant until, PersonId... people) {
        var month = YearMonth.of(2026, 11);
        var post = City.post(organization).id();
        var shift = new ScheduledShift(from, until, List.of(people));
        duty(new ScheduleDrafted(organization.id(), month, 1, List.of(new ScheduledPost(post, List.of(shift)))));
        duty(new SchedulePublished(organization.id(), month, 1, List.of(post), List.of()));
    }

    @Test
    void nothingOfADrillStandsOnIt() {
        picture = PictureFold.apply(picture, Topics.INCIDENTS, City.entry(1, CityDrills.opened(1, 1)))
                .picture();
        assertThat(part("在办事件").rows()).isEmpty();
    }

    private PaperSheet sheet() {
        return EmergencySheet.of(picture, rosters.picture(City.JURISDICTION), City.AT);
    }

    private PaperSheet.Part part(String name) {
        return sheet().parts().stream()
                .filter(part -> part.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private PaperSheet.Row row(String part, String first) {
        return part(part).rows().stream()
                .filter(row -> row.cells().getFirst().startsWith(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itSaysWhoseItIsAndHowOldInLocalTime() {
        assertThat(sheet().title()).isEqualTo("枝江市应急管理局应急纸");
        assertThat(sheet().asOf()).isEqualTo("截至 2026年11月24日 16:00");
    }

    @Test
    void theNumbersOfTheWholeCountryAndOfTheOfficesAboveStandFirst() {
        var office = new PersonId("420500-duty-office");
        response(new UpwardOfficeDefined(
                new UpwardOffice(office, "宜昌市人民政府总值班室", ReportingParty.PREFECTURE, "国务院令第493号")));
        person(new PersonRecord(office, City.CITY.id(), "宜昌市人民政府总值班室", "0717-0000901", List.of()));

        var rows = sheet().parts().getFirst().rows();

        assertThat(rows.getFirst().cells().getLast()).contains("119", "120", "110");
        assertThat(rows.getLast().cells()).containsExactly("上级：宜昌市人民政府总值班室", "0717-0000901");
    }

    @Test
    void whoSitsThereNowAndForADayIsNamedWithHisPhone() {
        sits(
                City.DONGSHI_TOWN,
                City.AT.minusSeconds(3_600),
                Instant.parse("2026-11-25T12:00:00Z"),
                City.person(City.FIRE));
        var town = City.record(City.DONGSHI_TOWN);
        var fire = City.record(City.FIRE);

        var row = row("值班", City.DONGSHI_TOWN.name());

        assertThat(row.cells().get(2)).isEqualTo(town.name() + " " + town.phone());
        assertThat(row.cells().get(3)).isEqualTo("16:00–次日16:00 " + fire.name() + " " + fire.phone());
        assertThat(row.marked()).isFalse();
    }

    @Test
    void whereNobodyWillSitIsSaidAndMarked() {
        sits(City.DONGSHI_TOWN, NIGHT, MORNING, City.person(City.DONGSHI_TOWN));

        var row = row("值班", City.DONGSHI_TOWN.name());

        assertThat(row.cells().get(3).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("16:00–20:00 空岗"),
                        line -> assertThat(line).startsWith("20:00–次日08:00 "),
                        line -> assertThat(line).isEqualTo("次日08:00–次日16:00 空岗"));
        assertThat(row.marked()).isTrue();
    }

    @Test
    void aShiftOfNobodyIsAGap() {
        sits(City.DONGSHI_TOWN, City.AT, City.AT.plusSeconds(90_000));

        assertThat(row("值班", City.DONGSHI_TOWN.name()).cells().get(3)).isEqualTo("16:00–次日16:00 空岗");
    }

    @Test
    void aPostWithoutAScheduleIsNoGapForThatAndOneWithoutAnybodyIs() {
        assertThat(row("值班", City.FIRE.name()).cells().get(3)).isEqualTo("无已公布的值班表");
        assertThat(row("值班", City.FIRE.name()).marked()).isFalse();

        var leader = new cn.liandong.contracts.duty.Post(
                new cn.liandong.contracts.ids.PostId("fire-leader"), City.FIRE.id(), PostKind.DUTY_LEADER, "消防带班领导");
        duty(new DutyEvent.PostRegistered(leader));
        var empty = row("值班", City.FIRE.name());

        assertThat(empty.cells()).startsWith(City.FIRE.name(), "消防带班领导", "空岗");
        assertThat(empty.marked()).isTrue();
    }

    @Test
    void whatIsOpenIsToldWithPlaceLevelLeadAndUnitsAndWhatIsClosedIsNot() {
        assertThat(part("在办事件").rows()).isEmpty();
        incident(1);
        incident(2);
        response(City.began(1, City.FIRE), City.levelSet(1, City.FIRE));
        response(City.registeredUnit(City.FIRE, "枝江消防一队"), City.offered(1, City.FIRE, Handling.ACTUAL));

        var rows = part("在办事件（2）").rows();
        assertThat(rows).hasSize(2).allMatch(PaperSheet.Row::marked);
        var first = row(
                        "在办事件",
                        City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI))
                                .number())
                .cells();
        assertThat(first.get(1)).contains("III级响应");
        assertThat(first.get(2)).contains("董市镇", "球罐区 <3#>");
        assertThat(first.get(3)).contains("无人认领");
        assertThat(first.get(4)).isEqualTo("枝江消防一队 已派单");

        response(City.claimed(1, City.CITY));
        assertThat(part("在办事件").rows()).filteredOn(PaperSheet.Row::marked).hasSize(1);
        response(City.closed(2, City.CITY));
        assertThat(part("在办事件（1）").rows()).hasSize(1);
    }

    private void incident(int number) {
        picture = PictureFold.apply(
                        picture,
                        Topics.INCIDENTS,
                        City.entry(
                                number,
                                City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                                City.linked(number)))
                .picture();
    }

    private static PlanDefined defined(int revision, EscalationPlan plan) {
        return new PlanDefined(plan, revision, null, City.AT);
    }

    @Test
    void thePlansAreToldInShortAsTheyWereLastDefined() {
        var officer = new EscalationPlan.Target(EscalationPlan.Whose.ALERTED_POST, PostKind.DUTY_OFFICER);
        var leader = new EscalationPlan.Target(EscalationPlan.Whose.CITY, PostKind.DUTY_LEADER);
        var id = new PlanId("plan-town");
        response(defined(1, new EscalationPlan(id, Tier.TOWN, List.of(new EscalationPlan.Step(leader, 30)))));
        response(defined(
                2,
                new EscalationPlan(
                        id,
                        Tier.TOWN,
                        null,
                        Category.FIRE,
                        AlertReason.LEVEL_SET,
                        List.of(new EscalationPlan.Step(officer, 90), new EscalationPlan.Step(leader, 120)),
                        null,
                        Acknowledgement.EACH_PERSON)));
        response(new ContingencyPlanDefined(new ContingencyPlan(
                new PlanId("contingency-others"),
                null,
                List.of(new ContingencyPlan.ChecklistItem(
                        "police",
                        ResponseLevel.III,
                        "封路",
                        null,
                        new ContingencyPlan.ItemOwner(
                                ContingencyPlan.Whose.ORGANIZATION, PostKind.DUTY_OFFICER, City.FIRE.id()),
                        1_200)),
                List.of(),
                "invented")));

        assertThat(part("升级方案").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsExactly("警报发给镇（街道）\n因由：启动响应\n类别：火灾", "1. 被警报的岗位，等90秒　2. 市带班领导，等2分钟（逐人签收）"));
        assertThat(part("应急预案").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsExactly("其他类别", "III级", "封路（" + City.FIRE.name() + "值班员，20分钟内）"));
    }

    @Test
    void whoeverHasNoPhoneIsSaidToHaveNone() {
        person(new PersonRecord(new PersonId("p"), City.FIRE.id(), "无名", " ", List.of()));

        assertThat(row("通讯录", City.FIRE.name()).cells().getLast()).contains("无名 （无电话）");
    }
}
