package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.dispatch.DispatchView;
import java.util.List;

/**
 * A named rule of who must know.
 *
 * @param applies whether the rule has anything to say of the incident; where it has, and names no post, that is recorded
 */
public record AlertPolicy(AlertReason reason, Applies applies, Names names) {

    /** A post that must know, and whose it is. */
    public record Named(PostId post, OrganizationId organization) {}

    /** Whether the rule looks at the incident at all. */
    @FunctionalInterface
    public interface Applies {
        boolean to(IncidentOpened incident, DispatchView view);
    }

    /** The posts the rule names, the most responsible first. */
    @FunctionalInterface
    public interface Names {
        List<Named> posts(IncidentOpened incident, DispatchView view);
    }
}
