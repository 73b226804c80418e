package cn.liandong.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.papers.PaperTable;
import cn.liandong.console.rosters.RosterFold;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.console.rosters.RosterSheets;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.RosterEvent.HolidaysSet;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A month as it is pinned to the wall. */
class SchedulePaperTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final PostId POST = City.post(City.DONGSHI_TOWN).id();
    private static final PersonId ZHANG = new PersonId("zhang-wei");
    private static final List<ScheduledShift> SHIFTS = List.of(
            shift("2026-12-01T08:00", "2026-12-01T20:00", List.of(ZHANG)),
            shift("2026-12-01T20:00", "2026-12-02T08:00", List.of()),
            shift("2026-12-31T20:00", "2027-01-02T08:00", List.of(ZHANG)));

    @Test
    void eachDayHasTheShiftsThatBeginOnIt() {
        var table = paper(drafted());
        assertThat(table.title()).isEqualTo("董市镇2026年12月值班表");
        assertThat(table.subtitle()).isEqualTo("草稿 第1稿（未公布）");
        assertThat(table.columns()).containsExactly("董市镇值班员");
        assertThat(table.rows()).hasSize(31);
        assertThat(table.rows().getFirst().day()).isEqualTo("12月1日 周二");
        assertThat(table.rows().getFirst().cells()).containsExactly(List.of("08:00–20:00 张伟", "20:00–次日08:00 （空岗）"));
        assertThat(table.rows().get(1).cells()).containsExactly(List.of());
        assertThat(table.rows().getLast().cells()).containsExactly(List.of("20:00–1月2日 08:00 张伟"));
        assertThat(table.rows().get(4).rest()).as("a Saturday").isTrue();
        assertThat(table.rows().get(3).rest()).isFalse();
    }

    @Test
    void daysOfRestAreTheYearsArrangement() {
        var arranged = new Holidays(
                2026,
                List.of(LocalDate.parse("2026-12-02")),
                List.of(LocalDate.parse("2026-12-03")),
                List.of(LocalDate.parse("2026-12-05")),
                "test");
        var rows = paper(after(drafted(), 2, new HolidaysSet(arranged))).rows();
        assertThat(rows.subList(0, 6))
                .extracting(PaperTable.Row::day, PaperTable.Row::rest)
                .containsExactly(
                        Tuple.tuple("12月1日 周二", false),
                        Tuple.tuple("12月2日 周三 节", true),
                        Tuple.tuple("12月3日 周四 休", true),
                        Tuple.tuple("12月4日 周五", false),
                        Tuple.tuple("12月5日 周六 班", false),
                        Tuple.tuple("12月6日 周日", true));
    }

    @Test
    void whatAnOverrideHasChangedBearsAStarAndIsExplained() {
        var published = after(
                drafted(), 2, new SchedulePublished(City.DONGSHI_TOWN.id(), DECEMBER, 1, List.of(POST), List.of()));
        var table = paper(after(
                published,
                3,
                new OverrideMade(new DutyOverride(
                        new OverrideId("override-1"),
                        POST,
                        OverrideKind.ADD,
                        at("2026-12-01T20:00"),
                        at("2026-12-02T08:00"),
                        List.of(),
                        List.of(ZHANG),
                        "大风"))));
        assertThat(table.subtitle()).isEqualTo("2026年11月24日 16:00公布");
        assertThat(table.rows().getFirst().cells()).containsExactly(List.of("08:00–20:00 张伟", "20:00–次日08:00 张伟 *"));
        assertThat(table.notes()).containsExactly("* 董市镇值班员 12月1日 20:00–次日08:00 增加张伟：大风");
    }

    @Test
    void whoeverCannotBeReachedIsMarkedAndTheMarkIsExplained() {
        var sheet = RosterSheets.find(drafted(), City.DONGSHI_TOWN.id(), DECEMBER);
        var table = SchedulePaper.of(Objects.requireNonNull(sheet), people(false));
        assertThat(table.rows().getFirst().cells())
                .containsExactly(List.of("08:00–20:00 张伟（无法通知）", "20:00–次日08:00 （空岗）"));
        assertThat(table.notes()).containsExactly("标有（无法通知）的人员没有可用的联系方式，请在通讯录中补充。");
    }

    private static SchedulePeople people(boolean reached) {
        return new SchedulePeople() {
            @Override
            public String name(PersonId person) {
                return "张伟";
            }

            @Override
            public boolean isReached(PersonId person) {
                return reached;
            }
        };
    }

    private static RosterPicture drafted() {
        var empty = RosterPicture.EMPTY;
        var known = after(after(empty, 0, City.registered(City.DONGSHI_TOWN)), 1, post());
        return after(
                known,
                1,
                new ScheduleDrafted(City.DONGSHI_TOWN.id(), DECEMBER, 1, List.of(new ScheduledPost(POST, SHIFTS))));
    }

    private static DutyEvent post() {
        return new DutyEvent.PostRegistered(City.post(City.DONGSHI_TOWN));
    }

    private static RosterPicture after(RosterPicture picture, long sequence, DutyEvent event) {
        return RosterFold.evolve(picture, City.entry(sequence, event));
    }

    private static PaperTable paper(RosterPicture picture) {
        var sheet = RosterSheets.find(picture, City.DONGSHI_TOWN.id(), DECEMBER);
        return SchedulePaper.of(Objects.requireNonNull(sheet), people(true));
    }

    private static ScheduledShift shift(String from, String until, List<PersonId> people) {
        return new ScheduledShift(at(from), at(until), people);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
