package cn.liandong.console.directories;

import cn.liandong.console.commands.IntakeGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.commands.RosterGateway;
import cn.liandong.console.directories.ImportPlan.PlannedRow;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports a file: names and contacts go to `people` before the roster is told of the ids. Each row is a command of its own
 * under an id that comes from the import's key, so that an import that was cut off is sent again and goes on where it was.
 */
public final class DirectoryImporter {
    private static final int AT_ONCE = 200;

    /** As many as intake decides at once: all of these or none. */
    private static final int SITES_AT_ONCE = 300;

    private static final Duration FOLDED_WITHIN = Duration.ofSeconds(3);

    /** The gateway gives up after six; this only keeps a thread from waiting for ever. */
    private static final long LONGEST_SECONDS = 8;

    private final PersonWriter writer;
    private final RosterGateway roster;
    private final IntakeGateway intake;
    private final OfficerCommands commands;
    private final Rosters rosters;
    private final InstantSource clock;

    public DirectoryImporter(
            PersonWriter writer,
            RosterGateway roster,
            IntakeGateway intake,
            OfficerCommands commands,
            Rosters rosters,
            InstantSource clock) {
        this.writer = writer;
        this.roster = roster;
        this.intake = intake;
        this.commands = commands;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param plan what was to change
     * @param done how many of its rows are known to be imported
     * @param sequence of the roster's last entry; 0 where it was told nothing
     * @param stop what kept it from going on; null where nothing did
     */
    public record Result(
            ImportPlan plan,
            int done,
            long sequence,
            @Nullable Stop stop) {}

    /** What keeps an import from going on. */
    public sealed interface Stop {
        /** Rows are bad: nothing was done. */
        record Bad() implements Stop {}

        /** The roster refused the row. */
        record Refused(String place, String code, String message) implements Stop {}

        /** Of the row it is not known whether it was imported. */
        record Unknown(String place) implements Stop {}
    }

    /** Imports all of the rows, or none where one of them is bad; one import after the other. */
    public Result run(Officer officer, String key, KnownDirectory known, Supplier<ImportPlan> planned)
            throws InterruptedException {
        var turn = known.written().turn();
        turn.lockInterruptibly();
        try {
            var plan = planned.get();
            return plan.isSound() ? new Run(officer, key, known, plan).all() : new Result(plan, 0, 0, new Stop.Bad());
        } finally {
            turn.unlock();
        }
    }

    private final class Run {
        private final Officer officer;
        private final String key;
        private final KnownDirectory known;
        private final ImportPlan plan;
        private int done;
        private long sequence;

        Run(Officer officer, String key, KnownDirectory known, ImportPlan plan) {
            this.officer = officer;
            this.key = key;
            this.known = known;
            this.plan = plan;
        }

        Result all() throws InterruptedException {
            Stop stop = null;
            for (var kind : List.of(DirectoryKind.ORGANIZATION, DirectoryKind.PERSON, DirectoryKind.POST)) {
                var rows = of(kind);
                for (int from = 0; from < rows.size() && stop == null; from += AT_ONCE) {
                    stop = some(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
                }
            }
            var sites = of(DirectoryKind.SITE);
            for (int from = 0; from < sites.size() && stop == null; from += SITES_AT_ONCE) {
                stop = sites(sites.subList(from, Math.min(from + SITES_AT_ONCE, sites.size())));
            }
            // Whoever imports next changes what is now there, and not what was before.
            rosters.awaitFolded(officer.jurisdiction(), sequence, FOLDED_WITHIN);
            return new Result(plan, done, sequence, stop);
        }

        private List<PlannedRow> of(DirectoryKind kind) {
            return plan.rows().stream()
                    .filter(row -> row.change().kind() == kind)
                    .toList();
        }

        /** One command for all of them, so that none is registered where another is refused. */
        private @Nullable Stop sites(List<PlannedRow> rows) throws InterruptedException {
            var forms = rows.stream()
                    .flatMap(row -> row.value() instanceof SiteForm form ? Stream.of(form) : Stream.of())
                    .toList();
            var first = rows.getFirst();
            var id = key + "/" + DirectoryKind.SITE + "/" + first.change().id();
            var before = sequence;
            var stop = awaited(
                    first.place(),
                    intake.ask(
                            officer.jurisdiction(),
                            commands.command(officer, id, Handling.ACTUAL, new KeepSites(forms))));
            // What was counted is one answer of intake, and its journal is not the roster's.
            sequence = before;
            done += stop == null ? rows.size() - 1 : 0;
            return stop;
        }

        private @Nullable Stop some(List<PlannedRow> rows) throws InterruptedException {
            var people = rows.stream()
                    .map(PlannedRow::value)
                    .flatMap(value -> value instanceof PersonRecord person ? Stream.of(written(person)) : Stream.of())
                    .toList();
            var stop = awaited(
                    rows,
                    people.stream()
                            .map(person -> writer.write(officer.jurisdiction(), person))
                            .toList());
            if (stop != null) {
                return stop;
            }
            known.written().awaitTold(people, FOLDED_WITHIN);
            var asked = new ArrayList<CompletableFuture<OutcomeNotice>>();
            for (var row : rows) {
                var id = key + "/" + row.change().kind() + "/" + row.change().id();
                asked.add(roster.ask(
                        officer.jurisdiction(), commands.command(officer, id, Handling.ACTUAL, command(row.value()))));
            }
            return awaited(rows, asked);
        }

        private @Nullable Stop awaited(List<PlannedRow> rows, List<? extends CompletableFuture<?>> answers)
                throws InterruptedException {
            Stop stop = null;
            for (int i = 0; i < answers.size(); i++) {
                var found = awaited(rows.get(i).place(), answers.get(i));
                stop = stop == null ? found : stop;
            }
            return stop;
        }

        private @Nullable Stop awaited(String place, CompletableFuture<?> answer) throws InterruptedException {
            try {
                if (!(answer.get(LONGEST_SECONDS, TimeUnit.SECONDS) instanceof OutcomeNotice notice)) {
                    return null;
                }
                var outcome = notice.outcome();
                if (!outcome.accepted()) {
                    return new Stop.Refused(
                            place,
                            Objects.requireNonNullElse(outcome.code(), "REFUSED"),
                            String.valueOf(outcome.message()));
                }
                done++;
                sequence = Math.max(sequence, notice.sequence());
                return null;
            } catch (ExecutionException | TimeoutException unknown) {
                return new Stop.Unknown(place);
            }
        }

        private PersonRecord written(PersonRecord person) {
            var now = clock.instant();
            var edited = new PersonRecord(
                    person.id(),
                    person.organization(),
                    person.name(),
                    person.phone(),
                    person.contacts(),
                    person.language(),
                    person.quiet(),
                    now,
                    person.qualifications());
            var before = known.written().find(person.id());
            var kept = before == null ? edited : edited.after(before.person(), before.at());
            return kept.withContacts(kept.contacts().stream()
                    .map(contact -> contact.since() == null ? contact.since(now) : contact)
                    .toList());
        }
    }

    private static RosterCommand command(Object value) {
        return switch (value) {
            case Organization organization -> new RosterCommand.RegisterOrganization(organization);
            case PersonRecord person ->
                new RosterCommand.RegisterPerson(
                        person.id(),
                        person.organization(),
                        person.qualifications().stream()
                                .map(Qualification::held)
                                .toList());
            case Post post -> new RosterCommand.RegisterPost(post);
            default -> throw new IllegalArgumentException("no row is a " + value.getClass());
        };
    }
}
