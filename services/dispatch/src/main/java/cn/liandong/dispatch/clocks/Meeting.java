package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks a report upward meets: it follows from the fact alone, whoever records it. */
final class Meeting {
    private Meeting() {}

    static List<ResponseEvent> follow(UpwardReportRecorded report, Clocks clocks) {
        return clocks.of(report.incident()).stream()
                .filter(clock -> clock.isMetBy(report.from(), report.to(), report.channel()))
                .filter(clock -> !isBefore(report.reportedAt(), clock))
                .<ResponseEvent>map(clock -> met(clock, report.reportedAt(), null, null, report.at()))
                .toList();
    }

    /** What the city has sent meets what the city owes. */
    static List<ResponseEvent> follow(UpwardReportSent sent, Clocks clocks) {
        return clocks.of(sent.incident()).stream()
                .filter(clock -> clock.isMetBy(ReportingParty.CITY, sent.to(), sent.channel()))
                .filter(clock -> !isBefore(sent.sentAt(), clock))
                .<ResponseEvent>map(clock -> met(clock, sent.sentAt(), null, sent.report(), sent.at()))
                .toList();
    }

    /** Whether it was reported before the clock started: to the minute, as people note times. */
    static boolean isBefore(Instant reportedAt, Clock clock) {
        return reportedAt.isBefore(clock.startedAt().truncatedTo(ChronoUnit.MINUTES));
    }

    static ClockMet met(
            Clock clock, Instant metAt, @Nullable ReportId report, @Nullable UpwardReportId upwardReport, Instant now) {
        long left = Duration.between(metAt, clock.dueAt()).toMillis();
        return new ClockMet(
                clock.id(), clock.incident(), metAt, Math.max(0, left), Math.max(0, -left), report, upwardReport, now);
    }
}
