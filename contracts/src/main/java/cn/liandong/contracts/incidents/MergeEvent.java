package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an officer said of which reports tell of one happening, in the journal `incidents`. Each report is linked besides. */
public sealed interface MergeEvent extends IncidentEvent {
    /** Where the reports are now. */
    IncidentId incident();

    /** Why, as the officer wrote it. */
    String reason();

    PostId post();

    @Nullable
    PersonId person();

    Instant at();

    /**
     * An incident is the same happening as another one 并案: its reports are there, and it is kept under its number.
     *
     * @param reports that moved
     */
    record IncidentsMerged(
            IncidentId from,
            IncidentId into,
            List<ReportId> reports,
            String reason,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements MergeEvent {
        public IncidentsMerged {
            reports = List.copyOf(reports);
        }

        @Override
        public IncidentId incident() {
            return into;
        }
    }

    /**
     * The merging was a mistake: the incident goes on by itself.
     *
     * @param from what had been merged
     * @param into where its reports were last
     * @param reports that it has back
     */
    record IncidentsUnmerged(
            IncidentId from,
            IncidentId into,
            List<ReportId> reports,
            String reason,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements MergeEvent {
        public IncidentsUnmerged {
            reports = List.copyOf(reports);
        }

        @Override
        public IncidentId incident() {
            return from;
        }
    }

    /**
     * Some reports tell of another happening 拆分: they are the reports of an incident of their own, which was opened for them.
     *
     * @param from where they were
     */
    record IncidentSplit(
            IncidentId incident,
            IncidentId from,
            List<ReportId> reports,
            String reason,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements MergeEvent {
        public IncidentSplit {
            reports = List.copyOf(reports);
        }
    }
}
