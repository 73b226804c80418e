package cn.liandong.dispatch;

import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of statutory clocks that tests are told with. */
public final class Table {
    public static final ClockRow ENTERPRISE =
            row("enterprise", ReportingParty.ENTERPRISE, ReportingParty.CITY, ClockTrigger.OCCURRED, null, null, 60);
    public static final ClockRow CITY =
            row("city", ReportingParty.CITY, ReportingParty.PREFECTURE, ClockTrigger.REPORT_RECEIVED, null, null, 120);
    public static final ClockRow LARGER_PHONE = row(
            "larger-phone",
            ReportingParty.CITY,
            ReportingParty.PREFECTURE,
            ClockTrigger.REPORT_RECEIVED,
            Grade.LARGER,
            ReportingChannel.PHONE,
            15);
    public static final ClockRow UNKNOWN = row(
            "unknown",
            ReportingParty.CITY,
            ReportingParty.PROVINCE,
            ClockTrigger.REPORT_RECEIVED,
            Grade.UNKNOWN,
            null,
            360);
    public static final ClockRow FOLLOW_UP = new ClockRow(
            new ClockRowId("follow-up"),
            "伤亡变化补报",
            ClockKind.FOLLOW_UP,
            ReportingParty.CITY,
            ReportingParty.PREFECTURE,
            ClockTrigger.CASUALTIES_STATED,
            null,
            List.of(Category.FIRE),
            null,
            10_080,
            "国务院令第493号 第十三条",
            Verification.V);

    private Table() {}

    /** The city's file, as a story begins. */
    public static void define(Story story) {
        for (var row : List.of(ENTERPRISE, CITY, LARGER_PHONE, UNKNOWN, FOLLOW_UP)) {
            story.asked(Actor.SYSTEM, new DefineClock(row));
        }
    }

    public static ClockRow row(
            String id,
            ReportingParty from,
            ReportingParty to,
            ClockTrigger trigger,
            @Nullable Grade grade,
            @Nullable ReportingChannel channel,
            int limitMinutes) {
        return new ClockRow(
                new ClockRowId(id),
                "时限 " + id,
                ClockKind.REPORT,
                from,
                to,
                trigger,
                grade,
                List.of(),
                channel,
                limitMinutes,
                "某文件",
                Verification.U);
    }

    /** A fire at the enterprise's site, as it was told. */
    public static IncidentOpened fire(
            String id, @Nullable Casualties casualties, Instant receivedAt, @Nullable Instant occurredAt) {
        var told = City.incident(id);
        return new IncidentOpened(
                new IncidentId(id),
                told.number(),
                told.report(),
                told.reportedBy(),
                told.category(),
                told.place(),
                told.site(),
                null,
                casualties,
                receivedAt,
                occurredAt,
                told.flags());
    }

    /** Of so many dead and seriously injured. */
    public static Casualties dead(@Nullable Integer dead, @Nullable Integer seriouslyInjured) {
        return new Casualties(dead, seriouslyInjured, null, null, null, null);
    }
}
