package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A named rule of which matter within an incident somebody must know, and until when.
 *
 * @param raises what an event alerts of
 * @param settles what an event is the answer to, or the end of
 */
public record MatterPolicy(AlertReason kind, Raises raises, Settles settles) {

    /**
     * What a rule may look at.
     *
     * @param subjects what an incident is, another jurisdiction's too that asked for aid; null where nothing is known of it
     */
    public record Known(
            DispatchView view,
            Function<IncidentId, @Nullable AlertSubject> subjects,
            Function<UnitId, String> unitNames,
            Function<DirectiveId, String> directiveTexts,
            Function<ClockId, Owed> clocks,
            Function<UpwardReportId, String> upwardReportTitles) {}

    /**
     * What somebody has to report upward.
     *
     * @param organization who has to; null where none of the kind is registered
     */
    public record Owed(
            String name, ReportingParty from, @Nullable OrganizationId organization, Instant dueAt) {}

    /**
     * A matter.
     *
     * @param posts that must know; where there is none, that is recorded
     * @param of what the matter is of; while an alert of this kind and of the same is open at a post, no other begins there
     */
    public record Raised(IncidentId incident, List<Named> posts, AlertMatter matter, String of) {
        Raised(IncidentId incident, List<Named> posts, AlertMatter matter) {
            this(incident, posts, matter, matter.id());
        }
    }

    /**
     * The end of a matter.
     *
     * @param ids which of the kind in this incident
     */
    public record Settled(IncidentId incident, Predicate<String> ids) {
        static Optional<Settled> one(IncidentId incident, String id) {
            return Optional.of(new Settled(incident, id::equals));
        }

        /** All that are of what has this id, or are of a part of it. */
        static Optional<Settled> of(IncidentId incident, String whole) {
            return Optional.of(new Settled(incident, id -> id.equals(whole) || id.startsWith(whole + "/")));
        }

        static Optional<Settled> all(IncidentId incident) {
            return Optional.of(new Settled(incident, _ -> true));
        }

        boolean ends(AlertMatter matter) {
            return ids.test(matter.id());
        }
    }

    /** What an event alerts of. */
    @FunctionalInterface
    public interface Raises {
        Optional<Raised> by(ResponseEvent event, Known known);
    }

    /** What an event ends. */
    @FunctionalInterface
    public interface Settles {
        Optional<Settled> by(ResponseEvent event);
    }
}
