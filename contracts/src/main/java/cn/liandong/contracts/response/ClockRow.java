package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a city's table of statutory clocks 法定时限: who has to tell whom what within which limit, and who says so.
 *
 * @param id at most 60 characters
 * @param name what people call it, 1 to 60 characters
 * @param from who has to report: ENTERPRISE, TOWN or CITY
 * @param grade for incidents of this grade only; null for any
 * @param categories for these only; empty for any
 * @param channel by which it has to be reported; null for any
 * @param limitMinutes 1 to 64 800 (45 days)
 * @param source the law, order or document it comes from, 1 to 200 characters
 */
@Recurring
public record ClockRow(
        ClockRowId id,
        String name,
        ClockKind kind,
        ReportingParty from,
        ReportingParty to,
        ClockTrigger trigger,
        @Nullable Grade grade,
        List<Category> categories,
        @Nullable ReportingChannel channel,
        int limitMinutes,
        String source,
        Verification verified) {
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_LIMIT = 64_800;

    public ClockRow {
        categories = categories == null ? List.of() : List.copyOf(categories);
        require(id.value().length() <= LONGEST_ID, "the id of a clock has at most 60 characters, not " + id);
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the name of a clock has 1 to 60 characters, not " + name.length());
        require(
                from.compareTo(ReportingParty.CITY) <= 0,
                "only ENTERPRISE, TOWN or CITY reports upward here, not " + from);
        require(from.compareTo(to) < 0, "a clock runs upward, but " + to + " is not above " + from);
        require(
                limitMinutes >= 1 && limitMinutes <= LONGEST_LIMIT,
                "a clock runs 1 to 64800 minutes, not " + limitMinutes);
        require(
                !source.isBlank() && source.length() <= LONGEST_SOURCE,
                "the source of a clock has 1 to 200 characters, not " + source.length());
    }

    public Duration limit() {
        return Duration.ofMinutes(limitMinutes);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
