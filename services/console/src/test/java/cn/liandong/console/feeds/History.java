package cn.liandong.console.feeds;

import cn.liandong.console.City;
import cn.liandong.console.CityAid;
import cn.liandong.console.CityClocks;
import cn.liandong.console.CityDrills;
import cn.liandong.console.CitySpotChecks;
import cn.liandong.console.CityUpwardReports;
import cn.liandong.console.CityZones;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.PictureFold;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.runtime.serde.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** A random history of a city: what lies in each topic, in each topic's order. */
final class History {
    /** What is read in its own order. */
    enum Log {
        DUTY,
        INCIDENTS,
        RESPONSE,
        NOTIFICATIONS,
        DRILLS,
        TOLD
    }

    /** A record beside the journals. */
    private record Told(long at, Object record) {}

    private final Map<Log, List<Object>> logs = new EnumMap<>(Log.class);

    History(RandomGenerator random, int incidents) {
        for (var log : Log.values()) {
            logs.put(log, new ArrayList<>());
        }
        List<DutyEvent> duty = new ArrayList<>();
        for (var organization : City.ORGANIZATIONS) {
            duty.add(City.registered(organization));
            duty.add(new DutyEvent.PostRegistered(City.post(organization)));
            duty.add(City.onDuty(organization));
            told(City.record(organization));
        }
        duty.forEach(event -> add(Log.DUTY, event));
        add(Log.DUTY, new DutyEvent.CityFileDiffers("zhijiang", "a", "b", List.of("one line")));
        if (random.nextBoolean()) {
            add(Log.DUTY, new DutyEvent.CityFileLoaded("zhijiang", "b"));
        }
        for (var organization : City.ORGANIZATIONS) {
            add(Log.RESPONSE, City.registeredUnit(organization, "一队"));
        }
        int sites = 3;
        for (int i = 0; i < sites; i++) {
            if (random.nextInt(3) > 0) {
                add(Log.INCIDENTS, new IncidentEvent.SiteRegistered(City.site(i, enterprise(random))));
            }
        }
        drill(random);
        for (int number = 1; number <= incidents; number++) {
            happen(random, number, sites);
        }
        // A site that changes hands shows its incidents to another enterprise, and hides them from the first.
        add(Log.INCIDENTS, new IncidentEvent.SiteRegistered(City.site(1, enterprise(random))));
        // A unit that is called something else reads differently wherever it stands.
        add(Log.RESPONSE, City.registeredUnit(City.FIRE, "特勤队"));
        told(new PersonRecord(City.person(City.FIRE), City.FIRE.id(), "改名之后", "199-0000-0009", List.of()));
    }

    /** Two drills, each as far as it happens to be; the scenario passes to another director now and then. */
    private void drill(RandomGenerator random) {
        for (int drill = 1; drill <= 2; drill++) {
            CityDrills.runs(drill).stream().limit(random.nextInt(26)).forEach(event -> add(Log.DRILLS, event));
        }
        if (random.nextBoolean()) {
            add(Log.DRILLS, CityDrills.set(CityDrills.scenario(CityDrills.PARTICIPANT)));
        }
    }

    private void check(RandomGenerator random, int number, Organization organization) {
        var check = "check-" + number;
        if (random.nextInt(3) > 0) {
            return;
        }
        add(Log.DUTY, CitySpotChecks.called(organization, check, City.AT));
        switch (random.nextInt(4)) {
            case 0 -> add(Log.DUTY, CitySpotChecks.answered(organization, check, City.AT, 40));
            case 1 -> {
                add(Log.DUTY, CitySpotChecks.missed(organization, check, City.AT));
                add(Log.DUTY, CitySpotChecks.raised(organization, check, City.AT));
                add(Log.DUTY, CitySpotChecks.answered(organization, check, City.AT, 400));
            }
            case 2 -> add(Log.DUTY, CitySpotChecks.missed(organization, check, City.AT));
            default -> {
                // It stays open.
            }
        }
    }

    private void happen(RandomGenerator random, int number, int sites) {
        var reporter = enterprise(random);
        told(City.reported(number, reporter));
        var towns = random.nextInt(3) == 0 ? List.of(City.BAIYANG) : List.of(City.DONGSHI);
        var site = random.nextBoolean()
                ? City.site(random.nextInt(sites), reporter).id()
                : null;
        var real = City.opened(number, reporter, site, towns);
        var opened = random.nextInt(3) == 0 ? CityDrills.of(real, random.nextInt(1, 4)) : real;
        log(Log.INCIDENTS).add(City.<IncidentEvent>entry(next(Log.INCIDENTS), opened, City.linked(number)));
        if (random.nextBoolean()) {
            add(Log.INCIDENTS, random.nextInt(3) == 0 ? CityZones.notInTheTable(number) : CityZones.drawn(number));
            add(Log.INCIDENTS, CityZones.worst(number));
        }
        CityClocks.runs(number, City.DONGSHI_TOWN).stream()
                .limit(random.nextInt(9))
                .forEach(event -> add(Log.RESPONSE, event));
        CityUpwardReports.runs(number, City.CITY).stream()
                .limit(random.nextInt(9))
                .forEach(event -> add(Log.RESPONSE, event));
        for (var organization : City.ORGANIZATIONS) {
            send(random, number, organization);
            order(random, number, organization);
            activate(random, number, organization);
            pass(random, number, organization);
            aid(random, number);
            if (random.nextInt(3) > 0) {
                continue;
            }
            log(Log.RESPONSE)
                    .add(City.<ResponseEvent>entry(
                            next(Log.RESPONSE),
                            City.began(
                                    number,
                                    organization,
                                    random.nextBoolean() ? Acknowledgement.EACH_PERSON : Acknowledgement.ONE_OF_POST),
                            City.step(number, organization, 1),
                            City.alerted(number, organization, 1)));
            if (random.nextInt(3) == 0) {
                var second = new PersonId("second");
                add(Log.RESPONSE, City.alerted(number, organization, second));
                add(
                        Log.RESPONSE,
                        random.nextBoolean()
                                ? City.acknowledged(number, organization, second)
                                : City.relieved(number, organization, second));
            }
            check(random, number, organization);
            if (random.nextInt(4) == 0) {
                add(
                        Log.DUTY,
                        switch (random.nextInt(3)) {
                            case 0 -> City.disabled(organization);
                            case 1 -> City.disabled(organization, Channel.VOICE);
                            default -> City.enabled(organization);
                        });
                add(Log.NOTIFICATIONS, City.held(number, organization, 2));
            }
            if (random.nextInt(4) == 0) {
                add(Log.NOTIFICATIONS, City.suppressed(number, organization, 1));
            } else {
                add(Log.NOTIFICATIONS, City.sending(number, organization, 1));
                add(Log.NOTIFICATIONS, City.sent(number, organization, 1));
            }
            if (random.nextBoolean()) {
                log(Log.RESPONSE).add(City.answered(next(Log.RESPONSE), City.acknowledged(number, organization)));
                switch (random.nextInt(8)) {
                    case 0 -> add(Log.RESPONSE, City.raisedAgain(number, organization));
                    case 1 -> add(Log.RESPONSE, City.stoodDown(number, organization));
                    case 2 -> add(Log.RESPONSE, City.claimed(number, organization));
                    case 3 -> add(Log.RESPONSE, City.closed(number, organization));
                    case 4 -> add(Log.RESPONSE, City.reopened(number, organization));
                    case 5 -> add(Log.RESPONSE, City.archived(number));
                    default -> {}
                }
            }
        }
    }

    /** Of an incident of its own, or of another jurisdiction's that is never opened here. */
    private void aid(RandomGenerator random, int number) {
        if (random.nextInt(12) > 0) {
            return;
        }
        if (random.nextBoolean()) {
            add(Log.RESPONSE, CityAid.neighbours());
        }
        var events = random.nextBoolean() ? CityAid.asks(number) : CityAid.isAsked(1_000 + number);
        events.stream().limit(random.nextInt(1, 7)).forEach(event -> add(Log.RESPONSE, event));
    }

    private void pass(RandomGenerator random, int number, Organization organization) {
        if (random.nextInt(6) > 0) {
            return;
        }
        add(Log.RESPONSE, City.leadOffered(number, organization));
        var answers = City.leadAnswers(number, organization);
        if (random.nextBoolean()) {
            add(Log.RESPONSE, answers.getFirst());
        }
        if (random.nextBoolean()) {
            add(Log.RESPONSE, answers.get(random.nextInt(1, 4)));
        }
    }

    private void activate(RandomGenerator random, int number, Organization organization) {
        if (random.nextInt(6) > 0) {
            return;
        }
        add(Log.RESPONSE, City.levelSet(number, organization));
        add(Log.RESPONSE, City.alarm(number, organization));
        City.listed(number, organization).stream().limit(random.nextInt(6)).forEach(event -> add(Log.RESPONSE, event));
    }

    private void send(RandomGenerator random, int number, Organization organization) {
        if (random.nextInt(4) > 0) {
            return;
        }
        add(Log.RESPONSE, City.proposed(number, organization));
        add(
                Log.RESPONSE,
                City.offered(number, organization, random.nextBoolean() ? Handling.ACTUAL : Handling.EXERCISE));
        City.crew(number, organization).stream().limit(random.nextInt(5)).forEach(event -> add(Log.RESPONSE, event));
        City.goes(number, organization).stream().limit(random.nextInt(5)).forEach(event -> add(Log.RESPONSE, event));
        add(
                Log.RESPONSE,
                new UnitEvent.UnitsMoved(
                        List.of(new UnitPosition(City.unit(organization), new Coordinates(30.5, 111.6), City.AT))));
    }

    private void order(RandomGenerator random, int number, Organization organization) {
        if (random.nextInt(5) > 0) {
            return;
        }
        add(Log.RESPONSE, City.ordered(number, organization));
        City.obeys(number, organization).stream().limit(random.nextInt(6)).forEach(event -> add(Log.RESPONSE, event));
    }

    private static Organization enterprise(RandomGenerator random) {
        return random.nextBoolean() ? City.ENTERPRISE : City.OTHER_ENTERPRISE;
    }

    private void add(Log log, Object event) {
        log(log).add(City.entry(next(log), event));
    }

    private List<Object> log(Log log) {
        return Objects.requireNonNull(logs.get(log), "every log is there");
    }

    private long next(Log log) {
        return log(log).size() + 1L;
    }

    private void told(Object record) {
        var all = log(Log.TOLD);
        all.add(new Told(City.AT.toEpochMilli() + all.size(), record));
    }

    private static Pictures.LaidDown throughJson(Pictures.LaidDown laid) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(laid), Pictures.LaidDown.class);
    }

    /** One process that folds this history, in steps of its own. */
    final class Reader {
        private final Map<Log, Integer> read = new EnumMap<>(Log.class);
        private final ArrayDeque<Told> toldAgain = new ArrayDeque<>();
        private final RandomGenerator random;
        private final int kept;
        final Feed feed;

        Reader(String run, int kept, RandomGenerator random) {
            this.random = random;
            this.kept = kept;
            this.feed = new Feed(run, kept, cn.liandong.console.pictures.Picture.EMPTY);
        }

        /** The process after this one: it goes on from what is laid down here, and is told of people from the beginning. */
        Reader next(String run) {
            var next = new Reader(run, kept, random);
            next.read.putAll(read);
            log(Log.TOLD).stream()
                    .limit(read.getOrDefault(Log.TOLD, 0))
                    .map(Told.class::cast)
                    .filter(told -> told.record() instanceof PersonRecord)
                    .forEach(next.toldAgain::add);
            next.feed.takeUp(throughJson(feed.laidDown()), 0);
            return next;
        }

        /** Folds the next of any log; false where all is folded. */
        boolean step() {
            var open = unread();
            if (!toldAgain.isEmpty() && (open.isEmpty() || random.nextBoolean())) {
                fold(Log.TOLD, toldAgain.remove());
                return true;
            }
            if (open.isEmpty()) {
                return false;
            }
            step(open.get(random.nextInt(open.size())));
            return true;
        }

        List<Log> unread() {
            return Arrays.stream(Log.values())
                    .filter(log -> read.getOrDefault(log, 0) < log(log).size())
                    .toList();
        }

        /** Folds the next of this log. */
        void step(Log log) {
            if (log == Log.TOLD) {
                tellAgain();
            }
            int place = read.merge(log, 1, Integer::sum) - 1;
            fold(log, log(log).get(place));
        }

        /** People of whom the process before was told are told of before any other. */
        void tellAgain() {
            while (!toldAgain.isEmpty()) {
                fold(Log.TOLD, toldAgain.remove());
            }
        }

        private void fold(Log log, Object input) {
            switch (log) {
                case DUTY -> entry(Topics.DUTY, (Entry<?>) input);
                case INCIDENTS -> entry(Topics.INCIDENTS, (Entry<?>) input);
                case RESPONSE -> entry(Topics.RESPONSE, (Entry<?>) input);
                case NOTIFICATIONS -> entry(Topics.NOTIFICATIONS, (Entry<?>) input);
                case DRILLS -> entry(Topics.DRILLS, (Entry<?>) input);
                case TOLD -> {
                    var told = (Told) input;
                    switch (told.record()) {
                        case PersonRecord person -> feed.person(person.id(), person, told.at(), knownUpTo());
                        case ReportRecord report ->
                            feed.told(
                                    Topics.REPORTS,
                                    told.at(),
                                    PictureFold.report(feed.picture(), report.id(), report),
                                    knownUpTo());
                        default -> throw new IllegalStateException("no such record");
                    }
                }
            }
        }

        private void entry(String journal, Entry<?> entry) {
            feed.entry(
                    journal,
                    entry.sequence(),
                    entry.outcome() != null,
                    PictureFold.apply(feed.picture(), journal, entry),
                    knownUpTo());
        }

        /** This process says something of itself, or takes it back; no log tells of either. */
        void own(boolean says) {
            var changed = says
                    ? PictureFold.notice(feed.picture(), ConsoleNotice.SPACE_LOW, City.AT)
                    : PictureFold.withdrawn(feed.picture(), ConsoleNotice.SPACE_LOW);
            feed.own(City.AT.toEpochMilli(), changed, knownUpTo());
        }

        /** Everything told up to here is folded, and no more is claimed. */
        long knownUpTo() {
            return toldAgain.isEmpty() ? City.AT.toEpochMilli() + read.getOrDefault(Log.TOLD, 0) - 1 : 0;
        }
    }
}
