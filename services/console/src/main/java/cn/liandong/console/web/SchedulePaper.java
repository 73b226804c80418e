package cn.liandong.console.web;

import cn.liandong.console.papers.PaperTable;
import cn.liandong.console.rosters.MonthPicture;
import cn.liandong.console.rosters.RosterSheet;
import cn.liandong.console.rosters.RosterSheet.SheetShift;
import cn.liandong.console.rosters.SignedOverride;
import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a schedule as it is pinned to the wall of a duty room 值班表, in Chinese: it is an official paper. */
final class SchedulePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 E", Locale.CHINA);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private static final String UNREACHED = "（无法通知）";
    private static final String UNREACHED_NOTE = "标有" + UNREACHED + "的人员没有可用的联系方式，请在通讯录中补充。";

    private SchedulePaper() {}

    /** @param people who is who: whoever cannot be reached bears that mark */
    static PaperTable of(RosterSheet sheet, SchedulePeople people) {
        Function<PersonId, String> names = person -> people.name(person) + (people.isReached(person) ? "" : UNREACHED);
        var rows = new ArrayList<PaperTable.Row>();
        for (int day = 1; day <= sheet.month().lengthOfMonth(); day++) {
            var date = sheet.month().atDay(day);
            var cells = sheet.posts().stream()
                    .map(post -> post.shifts().stream()
                            .filter(shift -> local(shift.from(), sheet.zone())
                                    .toLocalDate()
                                    .equals(date))
                            .map(shift -> line(shift, date, sheet.zone(), names))
                            .toList())
                    .toList();
            var kind = sheet.days().get(day - 1);
            rows.add(new PaperTable.Row(date.format(DAY) + mark(date, kind), kind != DayKind.WORKDAY, cells));
        }
        return new PaperTable(
                sheet.organization().name() + sheet.month().getYear() + "年"
                        + sheet.month().getMonthValue() + "月值班表",
                subtitle(sheet),
                sheet.posts().stream().map(post -> post.post().name()).toList(),
                rows,
                Stream.concat(
                                sheet.overrides().stream().map(override -> note(override, sheet, names)),
                                people.unreached(sheet).limit(1).map(any -> UNREACHED_NOTE))
                        .toList());
    }

    private static String subtitle(RosterSheet sheet) {
        var schedule = sheet.schedule();
        var at = local(schedule.last().at(), sheet.zone()).format(MOMENT);
        return schedule.stage() == MonthPicture.Stage.PUBLISHED ? at + "公布" : "草稿 第" + schedule.revision() + "稿（未公布）";
    }

    /** What an override has changed bears a star. */
    private static String line(SheetShift shift, LocalDate day, ZoneId zone, Function<PersonId, String> names) {
        return hours(shift.from(), shift.until(), day, zone) + " "
                + (shift.people().isEmpty() ? "（空岗）" : people(shift.people(), names))
                + (shift.overrides().isEmpty() ? "" : " *");
    }

    private static String hours(Instant from, Instant until, LocalDate day, ZoneId zone) {
        var end = local(until, zone);
        long days = day.until(end.toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
        var next = days == 0 ? "" : days == 1 ? "次日" : end.format(DateTimeFormatter.ofPattern("M月d日 "));
        return local(from, zone).format(HOUR) + "–" + next + end.format(HOUR);
    }

    private static String note(SignedOverride one, RosterSheet sheet, Function<PersonId, String> names) {
        var override = one.override();
        var from = local(override.from(), sheet.zone());
        var post = sheet.posts().stream()
                .filter(each -> each.post().id().equals(override.post()))
                .map(each -> each.post().name())
                .findFirst()
                .orElse(override.post().value());
        var kind = switch (override.kind()) {
            case COVER -> "由" + people(override.in(), names) + "值班";
            case REPLACE -> people(override.in(), names) + "替" + people(override.out(), names);
            case ADD -> "增加" + people(override.in(), names);
            case REMOVE -> people(override.out(), names) + "不值班";
        };
        return "* " + post + " " + from.format(DateTimeFormatter.ofPattern("M月d日 "))
                + hours(override.from(), override.until(), from.toLocalDate(), sheet.zone()) + " " + kind + "："
                + override.reason();
    }

    private static String people(List<PersonId> people, Function<PersonId, String> names) {
        return people.stream().map(names).collect(Collectors.joining("、"));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** As printed calendars mark what the week alone does not say: a holiday, a day off beside it, a weekend that is worked. */
    private static String mark(LocalDate date, DayKind kind) {
        return kind == DayKind.HOLIDAY
                ? " 节"
                : kind == Holidays.ofTheWeek(date) ? "" : kind == DayKind.WORKDAY ? " 班" : " 休";
    }
}
