package cn.liandong.console.dutylogs;

import cn.liandong.console.dutylogs.LogLine.NamedIncident;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;

/**
 * What has to be known of an incident to write of it, until it is archived.
 *
 * @param posts that were told of it
 */
public record OpenIncident(
        NamedIncident incident, boolean exercise, OrderedPSet<PostId> posts, PMap<ClockId, NamedClock> clocks) {
    /**
     * A statutory clock.
     *
     * @param organization that has to report; null where nobody of the roster has
     */
    public record NamedClock(String name, @Nullable OrganizationId organization) {}

    static OpenIncident of(NamedIncident incident, boolean exercise) {
        return new OpenIncident(incident, exercise, OrderedPSet.empty(), HashTreePMap.empty());
    }

    OpenIncident with(PostId post) {
        return new OpenIncident(incident, exercise, posts.plus(post), clocks);
    }

    OpenIncident with(ClockId clock, NamedClock running) {
        return new OpenIncident(incident, exercise, posts, clocks.plus(clock, running));
    }
}
