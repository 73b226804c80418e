package cn.liandong.console.calls;

import cn.liandong.console.pictures.Item;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Items;
import cn.liandong.console.pictures.LinkedReports;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.TakenCall;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.reports.KnownReport;
import cn.liandong.reports.ReportChains;
import cn.liandong.reports.ReportIds;
import cn.liandong.reports.ReportKeeper;
import cn.liandong.reports.ReportKeeper.Kept;
import cn.liandong.reports.ReportKeys;
import cn.liandong.reports.ReportWarnings;
import cn.liandong.reports.ReportWriter;
import cn.liandong.reports.reading.Finding;
import cn.liandong.reports.reading.NotAReport;
import cn.liandong.reports.reading.Reading;
import cn.liandong.reports.reading.ReportReader;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what an officer was told on the phone as a report of the officer's organization, ACTUAL like any other. */
public final class Calls {
    private final Function<Jurisdiction, Picture> pictures;
    private final ReportWriter writer;
    private final Map<Jurisdiction, Book> books = new ConcurrentHashMap<>();

    public Calls(Function<Jurisdiction, Picture> pictures, ReportWriter writer) {
        this.pictures = pictures;
        this.writer = writer;
    }

    private record Book(WrittenCalls written, ReportKeeper keeper) {}

    /**
     * A call as it came.
     *
     * @param bodyHash hex SHA-256 of the body's bytes
     * @param follows null of an initial report
     */
    public record Call(
            String key,
            String bodyHash,
            Reading reading,
            @Nullable ReportId follows) {}

    /**
     * A call that is on its way to disk.
     *
     * @param findings what could not be understood as it was written
     * @param told what this and all that it goes on from tell
     */
    public record Taken(CompletableFuture<Kept> kept, List<Finding> findings, Set<ReportField> told) {}

    /** Why the officer may not take it; null where nothing is against it. */
    public CallPolicies.@Nullable Policy refusal(Officer officer, @Nullable ReportId follows) {
        var officers = organization(officer);
        boolean seen = follows != null && officers != null && isSeen(follows, officer, officers);
        return CallPolicies.refusal(new CallPolicies.Asked(officers, follows != null, seen))
                .orElse(null);
    }

    /**
     * Takes what nothing is against. The account and not the session makes the id, so that what an officer typed before a
     * session ended is the same call after the next sign-in.
     */
    public Taken take(Officer officer, Call call) {
        var jurisdiction = officer.jurisdiction();
        var keyHash = ReportKeys.hash(officer.account(), call.key(), call.follows());
        var findings = new ArrayList<>(call.reading().findings());
        var chain = ReportChains.of(call.reading(), call.follows(), id -> own(officer, id), findings);
        var record = new ReportRecord(
                ReportIds.of(jurisdiction, keyHash, call.bodyHash()),
                officer.account(),
                officer.organization(),
                keyHash,
                call.bodyHash(),
                Handling.ACTUAL,
                call.reading().understood(),
                ReportWarnings.of(findings, false),
                call.reading().body(),
                chain,
                new TakenCall(officer.post(), onDuty(officer)));
        var kept = book(jurisdiction).keeper().keep(jurisdiction, record);
        return new Taken(kept, List.copyOf(findings), told(record, jurisdiction));
    }

    /**
     * What is told where this incident of a drill is real; null where it belongs to no drill. The same under one key whatever
     * has become of the incident meanwhile: it is told once.
     */
    public @Nullable Call real(Officer officer, String key, IncidentId incident) {
        var item = Items.find(pictures.apply(officer.jurisdiction()), ItemKey.of(incident), false);
        if (!(item instanceof Item.Incident drilled) || drilled.drillId() == null) {
            return null;
        }
        var hash = Hashes.hex(Hashes.sha256((incident.value() + "\nreal").getBytes(StandardCharsets.UTF_8)));
        try {
            return new Call(key, hash, ReportReader.read(RealReport.of(drilled), null), null);
        } catch (NotAReport impossible) {
            throw new IllegalStateException("what is written here is a JSON object", impossible);
        }
    }

    private Set<ReportField> told(ReportRecord record, Jurisdiction jurisdiction) {
        var told = EnumSet.noneOf(ReportField.class);
        told.addAll(ContentList.told(record.understood()));
        var follows = record.chain().follows();
        var written = follows == null ? null : book(jurisdiction).written().find(follows);
        if (written != null) {
            told.addAll(written.fields());
        }
        var picture = pictures.apply(jurisdiction);
        var incident = follows == null ? null : LinkedReports.incidentOf(picture, follows);
        if (incident != null) {
            LinkedReports.of(picture, incident)
                    .forEach(report ->
                            told.addAll(ContentList.told(report.record().understood())));
        }
        return told;
    }

    /** One that was just written is not of an incident yet. */
    private boolean isSeen(ReportId report, Officer officer, Organization officers) {
        var picture = pictures.apply(officer.jurisdiction());
        var incident = LinkedReports.incidentOf(picture, report);
        return incident == null
                ? ownWritten(officer, report) != null
                : Scope.of(officers).sees(picture.visibility(incident));
    }

    private @Nullable KnownReport ownWritten(Officer officer, ReportId id) {
        var written = book(officer.jurisdiction()).written().find(id);
        return written != null && written.organization().equals(officer.organization()) ? written : null;
    }

    private @Nullable ReportId own(Officer officer, String written) {
        var id = ReportIds.read(written);
        if (id == null) {
            return null;
        }
        var record = LinkedReports.find(pictures.apply(officer.jurisdiction()), id);
        boolean isOwn = record == null
                ? ownWritten(officer, id) != null
                : Objects.equals(record.organization(), officer.organization());
        return isOwn ? id : null;
    }

    private Book book(Jurisdiction jurisdiction) {
        return books.computeIfAbsent(jurisdiction, of -> {
            var written = new WrittenCalls(of, () -> pictures.apply(of));
            return new Book(written, new ReportKeeper(written, writer));
        });
    }

    private @Nullable Organization organization(Officer officer) {
        return pictures.apply(officer.jurisdiction()).directory().find(officer.organization());
    }

    private @Nullable PersonId onDuty(Officer officer) {
        var people = pictures.apply(officer.jurisdiction()).directory().onDuty(officer.post());
        return people.size() == 1 ? people.getFirst() : null;
    }
}
