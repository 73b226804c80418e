package cn.liandong.dispatch;

import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.FilingEvent;
import cn.liandong.contracts.drills.InjectEvent;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.drills.ProgrammeEvent;
import cn.liandong.contracts.drills.ScenarioEvent;
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
import cn.liandong.contracts.ids.DrillId;
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
 * What dispatch knows of others: a fold of `duty`, of the sites and incidents in `incidents`, and of `drills`.
 *
 * @param unreached people of whom no channel is left
 */
public record DispatchView(
        Directory directory,
        PMap<PostId, OnDuty> onDuty,
        PMap<SiteId, Site> sites,
        PMap<IncidentId, KnownIncident> incidents,
        PSet<PersonId> unreached,
        PMap<DrillId, KnownDrill> drills) {

    public static final DispatchView EMPTY = new DispatchView(
            Directory.EMPTY,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty());

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
                        directory,
                        onDuty,
                        sites.plus(registered.site().id(), registered.site()),
                        incidents,
                        unreached,
                        drills);
            case IncidentEvent.IncidentOpened opened ->
                with(incidents.plus(opened.incident(), KnownIncident.of(opened, handling)))
                        .inDrill(opened);
            case SituationEvent.SituationUpdated updated ->
                changed(updated.incident(), known -> known.with(updated.situation()))
                        .inDrill(updated);
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

    /** Follows what becomes of drills; who takes part is said by what starts one. */
    public DispatchView follow(DrillEvent event) {
        return switch (event) {
            case ScenarioEvent.DrillScheduled it -> changed(it.drill(), drill -> drill.scheduled(it.scenario()));
            case ConductEvent.DrillStarted it -> changed(it.drill(), drill -> drill.started(it));
            case ConductEvent.DrillPaused it -> changed(it.drill(), drill -> drill.in(DrillPhase.PAUSED));
            case ConductEvent.DrillResumed it -> changed(it.drill(), drill -> drill.in(DrillPhase.RUNNING));
            case ConductEvent.DrillFinished it -> changed(it.drill(), drill -> drill.in(DrillPhase.FINISHED));
            case ScenarioEvent.DrillCancelled it -> changed(it.drill(), drill -> drill.in(DrillPhase.CANCELLED));
            case ScenarioEvent ignored -> this;
            case ProgrammeEvent ignored -> this;
            case ConductEvent ignored -> this;
            case InjectEvent ignored -> this;
            case JudgingEvent ignored -> this;
            case FilingEvent ignored -> this;
            case DrillEvent.Unrecognized ignored -> this;
        };
    }

    /** Null for none, and where nothing of it was read. */
    public @Nullable KnownDrill find(@Nullable DrillId drill) {
        return drill == null ? null : drills.get(drill);
    }

    /** Whether nobody may be told of such an incident now: it is an exercise, and no drill that it is of is running. */
    public boolean isStandingStill(Handling handling, @Nullable DrillId drill) {
        var known = find(drill);
        return handling == Handling.EXERCISE && (known == null || !known.isRunning());
    }

    /** Whether the post may be told of an incident of the drill; of what is of no drill every post may be. */
    public boolean takesPart(PostId post, @Nullable DrillId drill) {
        return drill == null || within(drill).onDuty.containsKey(post);
    }

    /** As a drill sees it: whoever takes part answers for their posts, and nobody for any other; for no drill, as it is. */
    public DispatchView within(@Nullable DrillId drill) {
        var known = find(drill);
        return drill == null
                ? this
                : new DispatchView(
                        directory,
                        known == null ? HashTreePMap.empty() : known.parties(),
                        sites,
                        incidents,
                        unreached,
                        drills);
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
        return known == null ? this : with(incidents.plus(id, how.apply(known)));
    }

    private DispatchView changed(DrillId id, UnaryOperator<KnownDrill> how) {
        return new DispatchView(
                directory,
                onDuty,
                sites,
                incidents,
                unreached,
                drills.plus(id, how.apply(drills.getOrDefault(id, KnownDrill.NOT_READ_YET))));
    }

    private DispatchView inDrill(IncidentEvent.IncidentOpened opened) {
        return opened.drill() == null ? this : changed(opened.drill(), drill -> drill.with(opened));
    }

    private DispatchView inDrill(SituationEvent.SituationUpdated updated) {
        var known = incidents.get(updated.incident());
        return known == null || known.drill() == null ? this : changed(known.drill(), drill -> drill.with(updated));
    }

    private DispatchView with(PMap<IncidentId, KnownIncident> changed) {
        return new DispatchView(directory, onDuty, sites, changed, unreached, drills);
    }

    private DispatchView with(Directory changed) {
        return new DispatchView(changed, onDuty, sites, incidents, unreached, drills);
    }

    private DispatchView with(DutyEvent.DutyChanged changed) {
        var old = onDuty.get(changed.post());
        var seat = old == null
                ? new OnDuty(changed.people(), changed.from(), List.of())
                : old.changedTo(changed.people(), changed.from());
        return new DispatchView(directory, onDuty.plus(changed.post(), seat), sites, incidents, unreached, drills);
    }

    private DispatchView with(ContactEvent event) {
        var changed = switch (event) {
            case ContactEvent.ContactDisabled disabled
            when disabled.left().isEmpty() -> unreached.plus(disabled.person());
            case ContactEvent.ContactDisabled ignored -> unreached;
            case ContactEvent.ContactEnabled enabled -> unreached.minus(enabled.person());
        };
        return new DispatchView(directory, onDuty, sites, incidents, changed, drills);
    }
}
