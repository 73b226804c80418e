package cn.liandong.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.intake.OwnReports.Report;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;

/** A reader that loses its connection at any time, and comes again to any instance, misses nothing and is told nothing twice. */
class TellingTest {
    private static final Jurisdiction HERE = new Jurisdiction("420583");
    private static final Instant BEGUN = Instant.parse("2026-11-24T02:00:00Z");
    private static final ReportId REPORT = new ReportId("420583-r-1");
    private static final Report OWN = new Report(
            REPORT,
            new OrganizationId("420583:organization-0"),
            Category.FIRE,
            Handling.ACTUAL,
            "b",
            null,
            BEGUN,
            List.of());

    private static final ZonesDrawn ZONES = new ZonesDrawn(
            incident(0),
            new HazardZones(
                    new Coordinates(30.1, 111.2),
                    "氨",
                    "1005",
                    "125",
                    List.of(new Zone(ZoneKind.ISOLATION, 150, false, null, "a table")),
                    true,
                    false,
                    List.of(),
                    "an edition"),
            BEGUN);

    /** An instance of intake: it has read so much of each journal. */
    private static final class Instance {
        private final Progress progress = new Progress();
        private int incidents;
        private int response;

        private void readOne(RandomGenerator random, List<Object> incidentEntries, List<Object> responseEntries) {
            boolean first = random.nextBoolean();
            if (first && incidents < incidentEntries.size()) {
                entry(Topics.INCIDENTS, ++incidents, incidentEntries.get(incidents - 1));
            } else if (!first && response < responseEntries.size()) {
                entry(Topics.RESPONSE, ++response, responseEntries.get(response - 1));
            }
        }

        private void entry(String topic, int sequence, Object event) {
            progress.entry(
                    topic,
                    HERE,
                    new Entry<>(
                            sequence,
                            BEGUN.plusSeconds(sequence),
                            Actor.SYSTEM,
                            "c",
                            null,
                            Handling.ACTUAL,
                            null,
                            Map.of(),
                            null,
                            List.of(event),
                            null));
        }
    }

    /** What the reader has: the last of each thing, and how often each state of it was told. */
    private static final class Reader {
        private final Map<String, String> last = new HashMap<>();
        private final Map<String, Integer> told = new HashMap<>();
        private String lastEventId = "";

        private void take(List<ServerSentEvent<String>> events) {
            for (var event : events) {
                last.put(thing(event), event.event() + event.data());
                told.merge(event.event() + event.data(), 1, Integer::sum);
                var id = event.id();
                lastEventId = id == null ? lastEventId : id;
            }
        }

        private static String thing(ServerSentEvent<String> event) {
            var data = Json.mapper().readTree(String.valueOf(event.data()));
            return data.has("closedAt")
                    ? "ending"
                    : data.has("number") ? "incident" : data.path("id").asString(String.valueOf(event.event()));
        }
    }

    @Test
    void aReaderThatGoesFromInstanceToInstanceHasInTheEndWhatThereIs() {
        SeededHistories.holds(300, random -> {
            var incidents = incidentEntries(random);
            var response = responseEntries(random);
            var instances = List.of(new Instance(), new Instance(), new Instance());
            var reader = new Reader();
            for (int visit = 0; visit < 12; visit++) {
                var instance = instances.get(random.nextInt(3));
                var telling = new Telling(OWN, HERE, instance.progress, Stand.read(reader.lastEventId));
                for (int look = random.nextInt(1, 4); look > 0; look--) {
                    reader.take(telling.news());
                    for (int read = random.nextInt(8); read > 0; read--) {
                        instance.readOne(random, incidents, response);
                    }
                }
            }
            var end = instances.get(0);
            while (end.incidents < incidents.size() || end.response < response.size()) {
                end.readOne(random, incidents, response);
            }
            reader.take(new Telling(OWN, HERE, end.progress, Stand.read(reader.lastEventId)).news());

            var expected = new Reader();
            expected.take(new Telling(OWN, HERE, end.progress, Stand.NOWHERE).news());
            // What it was told of an incident that the report has left stays with the reader.
            assertThat(reader.last).containsAllEntriesOf(expected.last);
            assertThat(new Telling(OWN, HERE, end.progress, Stand.read(reader.lastEventId)).news())
                    .noneMatch(event -> !"received".equals(event.event()));
        });
    }

    @Test
    void whoReadsOnWithoutALossIsToldEachStateOnce() {
        SeededHistories.holds(200, random -> {
            var incidents =
                    List.<Object>of(opened(incident(0)), new IncidentEvent.ReportLinked(incident(0), REPORT, BEGUN, 0));
            var response = responseEntries(random);
            var instance = new Instance();
            var telling = new Telling(OWN, HERE, instance.progress, Stand.NOWHERE);
            var reader = new Reader();
            for (int step = 0; step < 120; step++) {
                instance.readOne(random, incidents, response);
                if (random.nextInt(3) == 0) {
                    reader.take(telling.news());
                }
            }
            assertThat(reader.told.values()).allMatch(times -> times == 1);
        });
    }

    @Test
    void aReaderThatIsCutInTheMidstOfTheNewsGetsAllOfThemAgain() {
        var instance = new Instance();
        instance.entry(Topics.INCIDENTS, 1, opened(incident(0)));
        instance.entry(Topics.INCIDENTS, 2, new IncidentEvent.ReportLinked(incident(0), REPORT, BEGUN, 0));
        instance.entry(
                Topics.RESPONSE,
                1,
                new ClosingEvent.IncidentControlled(incident(0), WorkEvents.CITY_OFFICER, null, BEGUN));
        var news = new Telling(OWN, HERE, instance.progress, Stand.NOWHERE).news();
        assertThat(news).extracting(ServerSentEvent::event).containsExactly("received", "incident", "controlled");
        assertThat(news).extracting(ServerSentEvent::id).containsExactly(null, null, "2.1");
    }

    @Test
    void whoWasToldOfZonesIsToldThatThereAreNoneAnyMoreAndOfNewOnes() {
        var instance = new Instance();
        instance.entry(Topics.INCIDENTS, 1, opened(incident(0)));
        instance.entry(Topics.INCIDENTS, 2, new IncidentEvent.ReportLinked(incident(0), REPORT, BEGUN, 0));
        var telling = new Telling(OWN, HERE, instance.progress, Stand.NOWHERE);
        instance.entry(Topics.INCIDENTS, 3, ZONES);
        assertThat(telling.news()).extracting(ServerSentEvent::event).containsExactly("received", "incident", "zones");
        instance.entry(Topics.INCIDENTS, 4, new ZonesLifted(incident(0), List.of(ZoneChange.CATEGORY), BEGUN));
        assertThat(telling.news()).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo("zonesLifted");
            assertThat(event.data()).isEqualTo("{\"incidentId\":\"" + incident(0) + "\"}");
            assertThat(event.id()).isEqualTo("4.0");
        });
        assertThat(telling.news()).isEmpty();
        instance.entry(Topics.INCIDENTS, 5, ZONES);
        assertThat(telling.news()).extracting(ServerSentEvent::event).containsExactly("zones");
    }

    /** Opened and linked; now and then an officer moves the report to another incident. */
    private static List<Object> incidentEntries(RandomGenerator random) {
        var entries = new ArrayList<Object>();
        entries.add(opened(incident(0)));
        entries.add(opened(incident(1)));
        IntStream.range(0, random.nextInt(1, 4))
                .forEach(i ->
                        entries.add(new IncidentEvent.ReportLinked(incident(random.nextInt(2)), REPORT, BEGUN, 0)));
        return entries;
    }

    private static List<Object> responseEntries(RandomGenerator random) {
        return IntStream.range(0, 30)
                .<Object>mapToObj(i -> random.nextInt(6) == 0
                        ? WorkEvents.closing(random, incident(random.nextInt(2)), BEGUN.plusSeconds(i))
                        : WorkEvents.of(random, incident(random.nextInt(2)), BEGUN.plusSeconds(i)))
                .toList();
    }

    private static IncidentEvent opened(IncidentId incident) {
        return new IncidentEvent.IncidentOpened(
                incident,
                "420583-20261124-00" + incident.value().charAt(incident.value().length() - 1),
                REPORT,
                new OrganizationId("420583:organization-0"),
                Category.FIRE,
                new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                null,
                null,
                null,
                BEGUN,
                null,
                List.of());
    }

    private static IncidentId incident(int number) {
        return new IncidentId("incident:" + number);
    }
}
