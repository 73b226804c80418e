package cn.liandong.dispatch;

import cn.liandong.contracts.duty.AbsenceEvent;
import cn.liandong.contracts.duty.CalendarEvent;
import cn.liandong.contracts.duty.ContactCodeEvent;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogEvent;
import cn.liandong.contracts.duty.FollowEvent;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.LeaveEvent;
import cn.liandong.contracts.duty.NoticeEvent;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationEvent;
import cn.liandong.contracts.duty.RosterEvent;
import cn.liandong.contracts.duty.ScheduleEvent;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.SpotCheckEvent;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.OverrunEvent;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What dispatch knows of others: a fold of `duty`, and of the sites and incidents in `incidents`.
 *
 * @param unreached people of whom no channel is left
 */
public record DispatchView(
        Directory directory,
        PMap<PostId, OnDuty> onDuty,
        PMap<SiteId, Site> sites,
        PMap<IncidentId, KnownIncident> incidents,
        PSet<PersonId> unreached) {

    public static final DispatchView EMPTY = new DispatchView(
            Directory.EMPTY, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    public DispatchView follow(DutyEvent event) {
        return switch (event) {
            case DutyEvent.OrganizationRegistered registered -> with(directory.with(registered.organization()));
            case DutyEvent.PostRegistered registered -> with(directory.with(registered.post()));
            case DutyEvent.DutyChanged changed -> with(changed);
            case ContactEvent contact -> with(contact);
            // Who answers is said by DutyChanged alone; what led to it is the roster's.
            case RosterEvent ignored -> this;
            case ScheduleEvent ignored -> this;
            case CalendarEvent ignored -> this;
            case DutyLogEvent ignored -> this;
            case FollowEvent ignored -> this;
            case AbsenceEvent ignored -> this;
            case LeaveEvent ignored -> this;
            case QualificationEvent ignored -> this;
            case ContactCodeEvent ignored -> this;
            case OverrideEvent ignored -> this;
            case ShiftEvent ignored -> this;
            case GapEvent ignored -> this;
            case SpotCheckEvent ignored -> this;
            case NoticeEvent ignored -> this;
            case DutyEvent.ZoneSet ignored -> this;
            case DutyEvent.PersonRegistered ignored -> this;
            case DutyEvent.RotationSet ignored -> this;
            case DutyEvent.CityFileLoaded ignored -> this;
            case DutyEvent.CityFileDiffers ignored -> this;
            case DutyEvent.Unrecognized ignored -> this;
        };
    }

    /** Follows what intake decided; its handling is the entry's. */
    public DispatchView follow(IncidentEvent event, Handling handling) {
        return switch (event) {
            case IncidentEvent.SiteRegistered registered ->
                new DispatchView(
                        directory, onDuty, sites.plus(registered.site().id(), registered.site()), incidents, unreached);
            case IncidentEvent.IncidentOpened opened ->
                new DispatchView(
                        directory,
                        onDuty,
                        sites,
                        incidents.plus(opened.incident(), KnownIncident.of(opened, handling)),
                        unreached);
            case SituationEvent.SituationUpdated updated ->
                changed(updated.incident(), known -> known.with(updated.situation()));
            case GradeEvent.IncidentGraded graded -> changed(graded.incident(), known -> known.with(graded.grade()));
            case GradeEvent.GradeProposed ignored -> this;
            case FollowUpEvent ignored -> this;
            case OverrunEvent ignored -> this;
            case SituationEvent.IncidentRecategorised ignored -> this;
            case SituationEvent.StageNoted ignored -> this;
            case IncidentEvent.ReportLinked ignored -> this;
            case MatchEvent ignored -> this;
            case MergeEvent ignored -> this;
            case ZoneEvent ignored -> this;
            case PointEvent ignored -> this;
            case SignalEvent ignored -> this;
            case AttachmentEvent ignored -> this;
            case IncidentEvent.Unrecognized ignored -> this;
        };
    }

    /** Posts of the city's duty room; more than one only where more than one city organization is registered. */
    public List<Post> cityPosts(PostKind kind) {
        return directory.posts(directory.cities(), kind);
    }

    /** Whether a channel is left on which the person is called of itself, as far as anybody found out. */
    public boolean isReached(PersonId person) {
        return !unreached.contains(person);
    }

    /** Who answers for the post now; empty where nobody does. */
    public List<PersonId> peopleAt(PostId post, Instant now) {
        var seat = onDuty.get(post);
        return seat == null ? List.of() : seat.at(now);
    }

    public @Nullable Site find(SiteId site) {
        return sites.get(site);
    }

    /** What the site is called; null where there is none, or it is not known here. */
    public @Nullable String nameOf(@Nullable SiteId site) {
        var known = site == null ? null : sites.get(site);
        return known == null ? null : known.name();
    }

    public @Nullable KnownIncident find(IncidentId incident) {
        return incidents.get(incident);
    }

    /** Where to go: as it was told, else the site, else the seat of its town, else of the city; null where none is known. */
    public @Nullable Coordinates placeOf(KnownIncident incident) {
        if (incident.place().coordinates() != null) {
            return incident.place().coordinates();
        }
        var site = incident.site() == null ? null : sites.get(incident.site());
        if (site != null) {
            return site.coordinates();
        }
        for (var town : incident.place().towns()) {
            var seat = seatOf(directory.townsAt(town));
            if (seat != null) {
                return seat;
            }
        }
        return seatOf(directory.cities());
    }

    /** Who leads it by its category: the first agency that is registered, else the city; null where neither is. */
    public @Nullable OrganizationId leadOf(KnownIncident incident) {
        return Stream.concat(
                        incident.category().leads().stream().flatMap(kind -> directory.agenciesOf(kind).stream()),
                        directory.cities().stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Coordinates seatOf(List<OrganizationId> organizations) {
        for (var id : organizations) {
            var organization = directory.find(id);
            if (organization != null && organization.seat() != null) {
                return organization.seat();
            }
        }
        return null;
    }

    private DispatchView changed(IncidentId id, UnaryOperator<KnownIncident> how) {
        var known = incidents.get(id);
        return known == null
                ? this
                : new DispatchView(directory, onDuty, sites, incidents.plus(id, how.apply(known)), unreached);
    }

    private DispatchView with(Directory changed) {
        return new DispatchView(changed, onDuty, sites, incidents, unreached);
    }

    private DispatchView with(DutyEvent.DutyChanged changed) {
        var old = onDuty.get(changed.post());
        var seat = old == null
                ? new OnDuty(changed.people(), changed.from(), List.of())
                : old.changedTo(changed.people(), changed.from());
        return new DispatchView(directory, onDuty.plus(changed.post(), seat), sites, incidents, unreached);
    }

    private DispatchView with(ContactEvent event) {
        var changed = switch (event) {
            case ContactEvent.ContactDisabled disabled
            when disabled.left().isEmpty() -> unreached.plus(disabled.person());
            case ContactEvent.ContactDisabled ignored -> unreached;
            case ContactEvent.ContactEnabled enabled -> unreached.minus(enabled.person());
        };
        return new DispatchView(directory, onDuty, sites, incidents, changed);
    }
}
