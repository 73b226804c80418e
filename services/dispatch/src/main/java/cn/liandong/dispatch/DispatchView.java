package cn.liandong.dispatch;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Site;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What dispatch knows of others: a fold of `duty`, and of the sites in `incidents`. */
public record DispatchView(Directory directory, PMap<PostId, OnDuty> onDuty, PMap<SiteId, Site> sites) {

    public static final DispatchView EMPTY =
            new DispatchView(Directory.EMPTY, HashTreePMap.empty(), HashTreePMap.empty());

    public DispatchView follow(DutyEvent event) {
        return switch (event) {
            case DutyEvent.OrganizationRegistered registered -> with(directory.with(registered.organization()));
            case DutyEvent.PostRegistered registered -> with(directory.with(registered.post()));
            case DutyEvent.DutyChanged changed -> with(changed);
            case DutyEvent.ZoneSet ignored -> this;
            case DutyEvent.PersonRegistered ignored -> this;
            case DutyEvent.RotationSet ignored -> this;
            case DutyEvent.CityFileLoaded ignored -> this;
            case DutyEvent.CityFileDiffers ignored -> this;
            case DutyEvent.Unrecognized ignored -> this;
        };
    }

    public DispatchView follow(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.SiteRegistered registered ->
                new DispatchView(directory, onDuty, sites.plus(registered.site().id(), registered.site()));
            case IncidentEvent.IncidentOpened ignored -> this;
            case IncidentEvent.ReportLinked ignored -> this;
            case IncidentEvent.Unrecognized ignored -> this;
        };
    }

    /** Posts of the city's duty room; more than one only where more than one city organization is registered. */
    public List<Post> cityPosts(PostKind kind) {
        return directory.posts(directory.cities(), kind);
    }

    /** Who answers for the post now; empty where nobody does. */
    public List<PersonId> peopleAt(PostId post, Instant now) {
        var seat = onDuty.get(post);
        return seat == null ? List.of() : seat.at(now);
    }

    public @Nullable Site find(SiteId site) {
        return sites.get(site);
    }

    private DispatchView with(Directory changed) {
        return new DispatchView(changed, onDuty, sites);
    }

    private DispatchView with(DutyEvent.DutyChanged changed) {
        var old = onDuty.get(changed.post());
        var seat = old == null
                ? new OnDuty(changed.people(), changed.from(), List.of())
                : old.changedTo(changed.people(), changed.from());
        return new DispatchView(directory, onDuty.plus(changed.post(), seat), sites);
    }
}
