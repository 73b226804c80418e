package cn.liandong.console.pictures;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what an item reads like, with the names that are known now. */
public final class Items {
    /** A frame holds each of them whole. */
    static final int MOST_REPORTS = 100;

    private Items() {}

    /** The item; null where the picture has none under this key. */
    public static @Nullable Item find(Picture picture, ItemKey key, boolean withPhones) {
        return switch (key.kind()) {
            case INCIDENT -> incident(picture, picture.incidents().get(new IncidentId(key.id())));
            case ALERT -> alert(picture, picture.alerts().get(new AlertId(key.id())));
            case LINE -> {
                var incident = Objects.requireNonNull(key.incident(), "a line's key names its incident");
                var line = picture.line(incident, key.id());
                yield line == null ? null : Lines.item(picture, incident, line);
            }
            case NOTIFICATION -> notification(picture, picture.notifications().get(new NotificationId(key.id())));
            case DUTY -> new DutyItems(picture, withPhones).find(new PostId(key.id()));
            case UNIT -> UnitItems.unit(picture, new UnitId(key.id()));
            case ASSIGNMENT -> UnitItems.assignment(picture, new AssignmentId(key.id()));
            case PROPOSAL -> UnitItems.proposal(picture, new IncidentId(key.id()));
            case DIRECTIVE -> DirectiveItems.directive(picture, new DirectiveId(key.id()));
            case CHECKLIST -> ChecklistItems.checklist(picture, new IncidentId(key.id()));
            case AID -> AidItems.item(picture, key.id());
            case NEIGHBOUR -> AidItems.neighbour(picture, new Jurisdiction(key.id()));
            case LEAD -> LeadFold.item(picture, new IncidentId(key.id()));
            case CLOCK -> ClockItems.clock(picture, new ClockId(key.id()));
            case UPWARD_REPORT -> UpwardReportItems.report(picture, new UpwardReportId(key.id()));
            case ZONES -> ZonesItems.zones(picture, new IncidentId(key.id()));
            case MONITORING -> MonitoringFold.item(picture, new SiteId(key.id()));
            case MATCHES -> MatchesFold.item(picture, new IncidentId(key.id()));
            case SPOT_CHECK -> SpotCheckFold.item(picture, new PostId(key.id()));
            case DRILL -> new DrillItems(picture).drill(new DrillId(key.id()));
            case CONDUCT -> new DrillItems(picture).conduct(new DrillId(key.id()));
            case FINDING -> new DrillItems(picture).finding(new FindingId(key.id()));
            case SCENARIO -> new DrillItems(picture).scenario(new ScenarioId(key.id()));
            case NOTICE -> notice(picture.notices().get(key.id()));
        };
    }

    private static @Nullable Item incident(Picture picture, @Nullable IncidentView view) {
        var opened = view == null ? null : view.opened();
        return view == null || opened == null ? null : incident(picture, view, opened);
    }

    private static Item incident(Picture picture, IncidentView view, IncidentOpened opened) {
        var directory = picture.directory();
        var place = opened.place();
        var site = opened.site() == null ? null : picture.sites().get(opened.site());
        var corrections = corrections(picture, view);
        return new Item.Incident(
                view.id().value(),
                opened.number(),
                opened.category(),
                place.towns().stream()
                        .map(town -> new Item.Town(town.value(), directory.name(town)))
                        .toList(),
                place.townKnownBy(),
                place.text(),
                place.coordinates(),
                opened.site() == null ? null : opened.site().value(),
                site == null ? null : site.name(),
                opened.reportedBy().value(),
                directory.name(opened.reportedBy()),
                opened.receivedAt(),
                opened.occurredAt(),
                opened.flags(),
                shown(view).stream()
                        .map(report -> report(picture, report, corrections))
                        .toList(),
                opened.substance(),
                opened.casualties(),
                claim(picture, view.claim()),
                closing(picture, view.closing()),
                view.shownFrom(),
                opened.extent(),
                AssessmentItems.item(picture, view, opened),
                view.reports().size(),
                opened.drill() == null ? null : opened.drill().value());
    }

    /** The one that opened it and the newest: of an incident that gathers an overrun nobody reads them all. */
    private static List<IncidentView.LinkedReport> shown(IncidentView view) {
        var reports = view.reports();
        return reports.size() <= MOST_REPORTS
                ? reports
                : Stream.concat(
                                Stream.of(reports.getFirst()),
                                reports.subList(reports.size() - MOST_REPORTS + 1, reports.size()).stream())
                        .toList();
    }

    private static Item.@Nullable Closing closing(Picture picture, @Nullable ClosingEvent closing) {
        if (closing == null) {
            return null;
        }
        var by = seat(picture, closing.post(), closing.person());
        return closing instanceof IncidentClosed closed
                ? new Item.Closing(Item.Closing.Stage.CLOSED, closed.outcome(), closed.at(), by)
                : new Item.Closing(Item.Closing.Stage.CONTROLLED, null, closing.at(), by);
    }

    private static Item.@Nullable Claim claim(Picture picture, @Nullable IncidentClaimed claim) {
        return claim == null
                ? null
                : new Item.Claim(seat(picture, claim.post(), claim.person()), claim.at(), claim.staleFrom());
    }

    /** Which reports say that they correct which, in the order they came. */
    private static Map<ReportId, List<String>> corrections(Picture picture, IncidentView view) {
        var corrections = new HashMap<ReportId, List<String>>();
        for (var linked : view.reports()) {
            var record = picture.records().reports().get(linked.report());
            var corrects = record == null ? null : record.chain().corrects();
            if (corrects != null) {
                corrections
                        .computeIfAbsent(corrects, none -> new ArrayList<>())
                        .add(linked.report().value());
            }
        }
        return corrections;
    }

    private static Item.Report report(
            Picture picture, IncidentView.LinkedReport linked, Map<ReportId, List<String>> corrections) {
        var record = picture.records().reports().get(linked.report());
        var understood = record == null ? null : record.understood();
        var reporter = understood == null ? null : understood.reporter();
        var corrects = record == null ? null : record.chain().corrects();
        return new Item.Report(
                linked.report().value(),
                linked.receivedAt(),
                understood == null ? null : understood.description(),
                understood == null ? null : understood.measuresTaken(),
                reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.phone(),
                reporter == null ? null : reporter.unit(),
                record == null ? List.of() : record.warnings(),
                record == null ? null : record.body(),
                linked.reason(),
                new Item.Report.Chain(linked.kind(), linked.number(), corrects == null ? null : corrects.value()),
                corrections.getOrDefault(linked.report(), List.of()),
                picture.records().attachedTo(linked.report()).stream()
                        .map(Items::attached)
                        .toList(),
                taken(picture, record));
    }

    private static Item.@Nullable SeatedPerson taken(Picture picture, @Nullable ReportRecord record) {
        var call = record == null ? null : record.taken();
        return call == null ? null : seat(picture, call.post(), call.person());
    }

    private static Item.Report.Attached attached(ReportAttached event) {
        var attachment = event.attachment();
        return new Item.Report.Attached(attachment.sha256(), attachment.mediaType(), attachment.bytes(), event.at());
    }

    private static @Nullable Item alert(Picture picture, @Nullable AlertView view) {
        if (view == null) {
            return null;
        }
        var began = view.began();
        var directory = picture.directory();
        var acknowledged = view.acknowledged();
        return new Item.Alert(
                began.alert().value(),
                began.incident().value(),
                began.subject().incidentNumber(),
                began.post().value(),
                directory.name(began.post()),
                began.organization().value(),
                directory.name(began.organization()),
                directory.tier(began.organization()),
                began.reason(),
                state(view),
                view.round(),
                view.step(),
                began.plan().steps().stream()
                        .map(step -> new Item.Step(
                                step.number(),
                                step.people().stream()
                                        .map(seated -> seat(picture, seated))
                                        .toList(),
                                step.acknowledgeWithinSeconds()))
                        .toList(),
                view.alerted().stream().map(seated -> seat(picture, seated)).toList(),
                state(view) == Item.Alert.State.OPEN ? view.nextDueAt() : null,
                acknowledged == null ? null : acknowledged.at(),
                acknowledged == null ? null : seat(picture, acknowledged.post(), acknowledged.person()),
                raisedAgainAt(picture, view),
                stoodDown(picture, view.stoodDown()),
                matter(began.subject().matter()),
                roll(picture, view.roll()));
    }

    private static Item.@Nullable Roll roll(Picture picture, @Nullable RollView view) {
        return view == null
                ? null
                : new Item.Roll(
                        view.received().stream()
                                .map(one -> new Item.Roll.Received(seat(picture, one.by()), one.at()))
                                .toList(),
                        view.missing().stream()
                                .map(seated -> seat(picture, seated))
                                .toList());
    }

    private static Item.Alert.State state(AlertView view) {
        if (view.stoodDown() != null) {
            return Item.Alert.State.STOOD_DOWN;
        }
        if (view.acknowledged() == null && view.settledAt() != null) {
            return Item.Alert.State.SETTLED;
        }
        return view.acknowledged() == null ? Item.Alert.State.OPEN : Item.Alert.State.ACKNOWLEDGED;
    }

    private static Item.@Nullable Matter matter(@Nullable AlertMatter matter) {
        return matter == null ? null : new Item.Matter(matter.id(), matter.about(), matter.answerBy());
    }

    private static @Nullable Instant raisedAgainAt(Picture picture, AlertView view) {
        var incident = picture.incidents().get(view.incident());
        return view.raisedAgainAt(incident != null && incident.claim() != null);
    }

    private static Item.@Nullable StoodDown stoodDown(Picture picture, @Nullable AlertStoodDown event) {
        return event == null
                ? null
                : new Item.StoodDown(event.reason(), event.at(), seat(picture, event.post(), event.person()));
    }

    private static Item.SeatedPerson seat(Picture picture, SeatedPerson seated) {
        return seat(picture, seated.post(), seated.person());
    }

    static Item.SeatedPerson seat(Picture picture, PostId post, @Nullable PersonId person) {
        return new Item.SeatedPerson(
                post.value(),
                picture.directory().name(post),
                person == null ? null : person.value(),
                person == null ? null : picture.records().name(person));
    }

    private static @Nullable Item notification(Picture picture, @Nullable NotificationView view) {
        if (view == null) {
            return null;
        }
        return new Item.Notification(
                view.id().value(),
                view.alert().value(),
                view.incident() == null ? null : view.incident().value(),
                view.person().value(),
                picture.records().name(view.person()),
                view.post() == null ? null : picture.directory().name(view.post()),
                view.channel(),
                view.state().name(),
                view.attempt(),
                view.at(),
                view.code(),
                view.receipts().sentAt(),
                view.receipts().deliveredAt(),
                view.receipts().shownAt(),
                view.receipts().repliedAt(),
                view.receipts().reply(),
                isUnverified(picture.records().people().get(view.person()), view.channel()));
    }

    /** Whether it goes to a contact of which nobody found out that the person has it; a browser the person chose itself. */
    private static boolean isUnverified(@Nullable PersonRecord person, @Nullable Channel channel) {
        var contact = person == null || channel == null ? null : person.called(channel);
        return contact != null && contact.verified() == null;
    }

    private static @Nullable Item notice(@Nullable Notice notice) {
        return notice == null
                ? null
                : new Item.Notice(notice.id(), notice.level().name(), notice.code(), notice.params(), notice.at());
    }
}
