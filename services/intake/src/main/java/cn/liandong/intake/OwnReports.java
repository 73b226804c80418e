package cn.liandong.intake;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.reports.KnownReport;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Finds the report that an address names, for the organization that sent it: to any other it is not there. */
public final class OwnReports {
    private final ApiKeys keys;
    private final ReportsIndex index;
    private final BooleanSupplier caughtUp;

    /** @param caughtUp whether what is known stands at the end of its topics: before that nobody can be told anything */
    public OwnReports(ApiKeys keys, ReportsIndex index, BooleanSupplier caughtUp) {
        this.keys = keys;
        this.index = index;
        this.caughtUp = caughtUp;
    }

    /** A report, and whose key asks after it. */
    public record Own(Caller caller, Report report) {}

    /**
     * A report that was received.
     *
     * @param bodyHash hex SHA-256 of the body
     * @param learnedAt as it was told
     * @param receivedAt the broker's time
     */
    public record Report(
            ReportId id,
            OrganizationId organization,
            Category category,
            Handling handling,
            String bodyHash,
            @Nullable Instant learnedAt,
            Instant receivedAt,
            List<ReportRecord.Warning> warnings) {}

    /** Who asks; turned away where that is nobody, or where nobody can be told anything yet. */
    public Caller caller(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        return keys.caller(request.headers().asHttpHeaders());
    }

    /** The report that {@code {id}} in the address names, for a key. */
    public Own of(ServerRequest request) {
        return of(request, caller(request));
    }

    /** The same for whoever may report, by a key or by a site's link. */
    public Own ofReporter(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        return of(request, keys.reporter(request.headers().asHttpHeaders()));
    }

    private Own of(ServerRequest request, Caller caller) {
        var known = find(request.pathVariable("id"));
        if (known == null || !isOwn(known, caller)) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return new Own(caller, report(known));
    }

    /** The report that {@code {id}} names, where it was sent without a key: its id is all the right that it takes. */
    public Report unverified(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        var known = find(request.pathVariable("id"));
        if (known == null || !known.organization().equals(Unverified.ORGANIZATION)) {
            throw new TurnedAway(Problem.NOT_FOUND);
        }
        return report(known);
    }

    /** Of the key's own organization, which is one of its own jurisdiction. */
    private static boolean isOwn(KnownReport known, Caller caller) {
        return known.organization().equals(caller.key().organization())
                && known.id().value().startsWith(caller.jurisdiction() + "-")
                && caller.reaches(known.handling());
    }

    private @Nullable KnownReport find(String id) {
        try {
            return index.find(new ReportId(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Report report(KnownReport known) {
        return new Report(
                known.id(),
                known.organization(),
                known.category(),
                known.handling(),
                known.bodyHash(),
                known.learnedAt(),
                known.receivedAt(),
                known.warnings());
    }
}
