package cn.liandong.contracts.samples;

import cn.liandong.contracts.Families;
import cn.liandong.contracts.Families.Family;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.stream.Stream;

/** One value of every type that may stand in a topic. */
public final class Samples {
    private Samples() {}

    public static List<Sample> all() {
        return Stream.concat(Families.all().stream().flatMap(Samples::of), single())
                .toList();
    }

    private static Stream<Sample> of(Family family) {
        return VALUES.stream()
                .filter(family.type()::isInstance)
                .map(value -> Sample.of(family.topic(), family.type(), value));
    }

    private static final List<Object> VALUES = Stream.of(
                    IncidentSamples.EVENTS,
                    IncidentSamples.COMMANDS,
                    SignalSamples.EVENTS,
                    SignalSamples.COMMANDS,
                    DutySamples.EVENTS,
                    DutySamples.COMMANDS,
                    ScheduleSamples.EVENTS,
                    AbsenceSamples.EVENTS,
                    LeaveSamples.EVENTS,
                    ScheduleSamples.COMMANDS,
                    DutyLogSamples.EVENTS,
                    DutyLogSamples.COMMANDS,
                    SpotCheckSamples.EVENTS,
                    SpotCheckSamples.COMMANDS,
                    AbsenceSamples.COMMANDS,
                    LeaveSamples.COMMANDS,
                    ResponseSamples.EVENTS,
                    ResponseSamples.COMMANDS,
                    AidSamples.EVENTS,
                    AidSamples.COMMANDS,
                    ClockSamples.EVENTS,
                    ClockSamples.COMMANDS,
                    DirectiveSamples.EVENTS,
                    DirectiveSamples.COMMANDS,
                    LeadSamples.EVENTS,
                    LeadSamples.COMMANDS,
                    LevelSamples.EVENTS,
                    LevelSamples.COMMANDS,
                    UnitSamples.EVENTS,
                    UnitSamples.COMMANDS,
                    UpwardReportSamples.EVENTS,
                    UpwardReportSamples.COMMANDS,
                    NotificationSamples.EVENTS,
                    NotificationSamples.COMMANDS,
                    DrillSamples.EVENTS,
                    DrillSamples.COMMANDS,
                    ContactCodeSamples.EVENTS,
                    ContactCodeSamples.COMMANDS,
                    AccessSamples.CONTACT_CODES,
                    AccessSamples.CREDENTIALS,
                    AccessSamples.AUDIT)
            .<Object>flatMap(List::stream)
            .toList();

    private static Stream<Sample> single() {
        return Stream.of(
                Sample.of(Topics.REPORTS, ReportRecord.class, IncidentSamples.REPORT_RECORD),
                Sample.of(Topics.SIGNALS, SignalRecord.class, SignalSamples.RECORD),
                Sample.of(Topics.PEOPLE, PersonRecord.class, AccessSamples.PERSON),
                Sample.of(Topics.SUBSCRIPTIONS, PushSubscription.class, AccessSamples.SUBSCRIPTION),
                Sample.of(Topics.DUTY_NOTES, DutyNote.class, DutyLogSamples.NOTE),
                Sample.of(Topics.OUTCOMES, OutcomeNotice.class, JournalSamples.NOTICE),
                Sample.generic("entries", Entry.class, ResponseEvent.class, JournalSamples.ENTRY),
                Sample.generic("envelopes", CommandEnvelope.class, DispatchCommand.class, JournalSamples.ENVELOPE));
    }
}
