package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.ClockCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.UnitCommand;
import cn.liandong.contracts.response.UpwardReportCommand;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A city as ordinary commands. Ids come from content and place, so that a load that was cut off goes on where it was. */
final class CityCommands {
    private CityCommands() {}

    /** One row's command. */
    record Asked(String service, CommandEnvelope<?> envelope, Origin origin) {}

    /** Stages of commands: those of one may be decided in any order, those of the next need what the one before made. */
    static List<List<Asked>> stages(City city) {
        var numbering = new Numbering(city);
        return List.of(
                numbering.stage(Stream.concat(
                        Stream.of(roster(city.zone(), RosterCommand.SetZone::new)),
                        Stream.of(
                                        rules(city),
                                        qualificationKinds(city),
                                        absenceRights(city),
                                        city.roster().limits().stream()
                                                .map(row ->
                                                        roster(row, limits -> new RosterCommand.SetDutyLimits(limits))),
                                        city.roster().holidays().stream()
                                                .map(row -> roster(row, RosterCommand.SetHolidays::new)),
                                        city.organizations().stream()
                                                .map(row -> roster(row, RosterCommand.RegisterOrganization::new)))
                                .flatMap(rows -> rows))),
                numbering.stage(Stream.concat(
                        city.people().stream()
                                .map(row -> roster(
                                        row,
                                        person -> new RosterCommand.RegisterPerson(
                                                person.id(), person.organization(), held(person)))),
                        city.posts().stream().map(row -> roster(row, RosterCommand.RegisterPost::new)))),
                numbering.stage(Stream.of(
                                city.rotations().stream().map(row -> roster(row, rotation -> rotation)),
                                city.sites().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.INTAKE,
                                                new IntakeCommand.RegisterSite(row.value()),
                                                row.origin())),
                                city.plans().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.DISPATCH,
                                                new DispatchCommand.DefinePlan(row.value()),
                                                row.origin())),
                                city.units().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.DISPATCH,
                                                new UnitCommand.RegisterUnit(row.value()),
                                                row.origin())),
                                city.contingencyPlans().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.DISPATCH,
                                                new LevelCommand.DefineContingencyPlan(row.value()),
                                                row.origin())),
                                city.clocks().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.DISPATCH,
                                                new ClockCommand.DefineClock(row.value()),
                                                row.origin())),
                                neighbours(city),
                                offices(city),
                                city.points().stream()
                                        .map(row -> new Numbering.Row(
                                                Topics.INTAKE,
                                                new IntakeCommand.RegisterPoint(row.value()),
                                                row.origin())))
                        .flatMap(rows -> rows)),
                // A rotation replaces what was to begin after it: layers of the same post come when it is set. A sensor
                // needs its site.
                numbering.stage(Stream.concat(
                        city.roster().layers().stream().map(row -> roster(row, layers -> layers)), sensors(city))),
                spotChecks(city));
    }

    /**
     * One command for all, with a seed nobody can guess: a content hash would be known to whoever has the file. As every try
     * has another seed it has another id, and the roster keeps the first.
     */
    private static List<Asked> spotChecks(City city) {
        var rules = city.roster().spotChecks();
        var seed = HexFormat.of().formatHex(random(16));
        return rules.stream()
                .limit(1)
                .map(first -> new Asked(
                        Topics.ROSTER,
                        envelope(
                                "city/" + city.contentHash() + "/spot-checks/"
                                        + HexFormat.of().formatHex(random(8)),
                                new SpotCheckCommand.SetSpotCheckRules(
                                        rules.stream().map(Sourced::value).toList(), seed)),
                        first.origin()))
                .toList();
    }

    private static byte[] random(int bytes) {
        var all = new byte[bytes];
        new SecureRandom().nextBytes(all);
        return all;
    }

    /** One command for all: the first rule that fits holds, so that their order counts. */
    private static Stream<Numbering.Row> rules(City city) {
        var rules = city.roster().rules();
        return rules.stream()
                .limit(1)
                .map(first -> new Numbering.Row(
                        Topics.ROSTER,
                        new RosterCommand.SetDutyRules(
                                rules.stream().map(Sourced::value).toList()),
                        first.origin()));
    }

    /** Null where the file says nothing: what a person has may be said in the console. */
    private static @Nullable List<HeldQualification> held(PersonRecord person) {
        return person.qualifications().isEmpty()
                ? null
                : person.qualifications().stream().map(Qualification::held).toList();
    }

    /** One command for all: they replace those before. */
    private static Stream<Numbering.Row> qualificationKinds(City city) {
        var kinds = city.roster().qualificationKinds();
        return kinds.stream()
                .limit(1)
                .map(first -> new Numbering.Row(
                        Topics.ROSTER,
                        new RosterCommand.SetQualificationKinds(
                                kinds.stream().map(Sourced::value).toList()),
                        first.origin()));
    }

    /** One command for all: they replace what holds where nobody has said anything. */
    private static Stream<Numbering.Row> absenceRights(City city) {
        var rights = city.roster().absenceRights();
        return rights.stream()
                .limit(1)
                .map(first -> new Numbering.Row(
                        Topics.ROSTER,
                        new AbsenceCommand.SetAbsenceRights(
                                rights.stream().map(Sourced::value).toList()),
                        first.origin()));
    }

    /** One command for all: whom the city can ask is replaced as a whole. */
    private static Stream<Numbering.Row> neighbours(City city) {
        return city.neighbours().stream()
                .limit(1)
                .map(first -> new Numbering.Row(
                        Topics.DISPATCH,
                        new AidCommand.DefineNeighbours(
                                city.neighbours().stream().map(Sourced::value).toList()),
                        first.origin()));
    }

    /** Rules are one command for all: they replace what holds where nobody has said anything. */
    private static Stream<Numbering.Row> sensors(City city) {
        var rules = city.monitoring().rules();
        return Stream.concat(
                rules.stream()
                        .limit(1)
                        .map(first -> new Numbering.Row(
                                Topics.INTAKE,
                                new SignalCommand.SetSignalRules(
                                        rules.stream().map(Sourced::value).toList()),
                                first.origin())),
                city.monitoring().sensors().stream()
                        .map(row -> new Numbering.Row(
                                Topics.INTAKE, new SignalCommand.RegisterSensor(row.value()), row.origin())));
    }

    private static Stream<Numbering.Row> offices(City city) {
        return city.offices().stream()
                .map(row -> new Numbering.Row(
                        Topics.DISPATCH,
                        new UpwardReportCommand.DefineUpwardOffice(row.value().office()),
                        row.origin()));
    }

    /** The last one: every row was accepted. */
    static CommandEnvelope<?> complete(City city) {
        return envelope(
                "city/" + city.contentHash() + "/complete",
                new RosterCommand.CompleteCityFile(city.name(), city.contentHash()));
    }

    /**
     * Asks whether the content is to be loaded. The answer changes with time and the roster remembers answers by command
     * id, so {@code start} must be another at each start.
     */
    static CommandEnvelope<?> offer(City city, List<String> differences, String start) {
        return envelope(
                "city/" + city.contentHash() + "/offer/" + start,
                new RosterCommand.OfferCityFile(city.name(), city.contentHash(), differences));
    }

    private static <T> Numbering.Row roster(
            Sourced<T> row, java.util.function.Function<T, ? extends RosterCommand> command) {
        return new Numbering.Row(Topics.ROSTER, command.apply(row.value()), row.origin());
    }

    private static CommandEnvelope<?> envelope(String id, Object command) {
        return new CommandEnvelope<>(id, Actor.SYSTEM, Handling.SYSTEM, null, command);
    }

    /** Counts the rows of a city in the order they are sent. */
    private static final class Numbering {
        private final City city;
        private int last;

        Numbering(City city) {
            this.city = city;
        }

        record Row(String service, Object command, Origin origin) {}

        List<Asked> stage(Stream<Row> rows) {
            var stage = new ArrayList<Asked>();
            rows.forEachOrdered(row -> stage.add(new Asked(
                    row.service(),
                    envelope("city/" + city.contentHash() + "/" + ++last, row.command()),
                    row.origin())));
            return stage;
        }
    }
}
