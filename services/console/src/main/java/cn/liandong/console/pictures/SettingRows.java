package cn.liandong.console.pictures;

import cn.liandong.console.pictures.CitySetting.Row;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.UpwardOffice;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Settings as rows of fields and figures, each with its source. Whatever a page shows of one is listed here, and no more. */
final class SettingRows {
    private SettingRows() {}

    static Row zone(String zone) {
        return new Row("zone", zone, HashTreePMap.empty(), "");
    }

    static Row of(DutyLimits limits) {
        return new Row(
                "limits",
                "",
                figures(
                        "restHoursBetween", limits.restHoursBetween(),
                        "hoursADay", limits.hoursADay(),
                        "overtimeHoursAMonth", limits.overtimeHoursAMonth(),
                        "restHoursAWeek", limits.restHoursAWeek(),
                        "kinds", several(limits.kinds())),
                limits.source());
    }

    static Row of(DutyRule rule) {
        return new Row(
                rule.name(),
                rule.name(),
                figures(
                        "tier", rule.tier(),
                        "kind", rule.kind(),
                        "minimum", rule.minimum(),
                        "signOnWithinMinutes", rule.signOnWithinMinutes(),
                        "raiseAfterMinutes", rule.raiseAfterMinutes(),
                        "announcedAt", rule.announcedAt(),
                        "qualifications", several(rule.qualifications())),
                rule.source());
    }

    static Row of(AbsenceRight right) {
        return new Row(
                right.name(),
                right.name(),
                figures(
                        "of", several(right.of()),
                        "kinds", several(right.kinds()),
                        "by", right.by(),
                        "tier", right.tier()),
                right.source());
    }

    static Row of(Holidays year) {
        return new Row(
                String.valueOf(year.year()),
                String.valueOf(year.year()),
                figures(
                        "holidays", several(year.holidays()),
                        "daysOff", several(year.daysOff()),
                        "worked", several(year.worked())),
                year.source());
    }

    static Row of(QualificationKind kind) {
        return new Row(kind.kind(), kind.name(), HashTreePMap.empty(), kind.source());
    }

    /** When calls fall by chance is for nobody to read, and the seed they are drawn with less than anything. */
    static Row of(SpotCheckRule rule) {
        var random = rule.random();
        return new Row(
                rule.name(),
                rule.name(),
                figures(
                        "tier", rule.tier(),
                        "kind", rule.kind(),
                        "at", several(rule.at()),
                        "times", random == null ? null : random.times(),
                        "everyDays", random == null ? null : random.everyDays(),
                        "limitMinutes", rule.limitMinutes()),
                rule.source());
    }

    static Row of(SignalRule rule) {
        return new Row(
                rule.colour().name(),
                "",
                figures(
                        "colour", rule.colour(),
                        "tell", several(rule.tell()),
                        "answerWithinSeconds", rule.answerWithinSeconds()),
                rule.source());
    }

    static Row of(Neighbour neighbour) {
        return new Row(
                neighbour.jurisdiction().value(),
                neighbour.name(),
                figures("jurisdiction", neighbour.jurisdiction()),
                neighbour.source());
    }

    /** Its addresses lie in `people` alone. */
    static Row of(UpwardOffice office) {
        return new Row(office.id().value(), office.name(), figures("party", office.party()), office.source());
    }

    private static @Nullable String several(Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Fields and values in turn; what is null is left open. */
    private static PMap<String, String> figures(@Nullable Object... fields) {
        var figures = HashTreePMap.<String, String>empty();
        for (int i = 0; i < fields.length; i += 2) {
            var value = fields[i + 1];
            if (value != null) {
                figures = figures.plus(String.valueOf(fields[i]), String.valueOf(value));
            }
        }
        return figures;
    }
}
