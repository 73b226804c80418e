package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.FrozenPlan.FrozenStep;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.pcollections.HashTreePMap;

/** Invented incidents, the same for the same number; what tells one from another is as random as it is in life. */
record Incidents(String city, Instant begun) {
    private static final List<String> TOWNS = List.of("安福寺镇", "白洋镇", "顾家店镇", "董市镇", "仙女镇", "问安镇", "七星台镇", "百里洲镇");
    private static final List<String> WHERE = List.of("工业园三号路", "青禾冷库", "长江码头东侧", "国道与县道交叉口", "中心小学北门", "加油站后院");
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<String> POSTS = List.of("city-duty", "town-duty", "agency-duty");

    /** The four steps of the sample city's plans, of which each finds one or two people. */
    private static final List<Integer> PEOPLE_BY_STEP = List.of(1, 2, 1, 1);

    CityCommand.Close close(int number) {
        var random = new Random(number);
        var openedAt = begun.minusSeconds(random.nextInt(30 * 86_400)).plusMillis(random.nextInt(1_000));
        return new CityCommand.Close(new ClosedIncident(
                incident("c", number, random),
                number(number),
                openedAt,
                openedAt.plus(Duration.ofMillis(random.nextInt(86_400_000))),
                category(random),
                place(random)));
    }

    CityCommand.Open open(int number) {
        var random = new Random(-number);
        var incident = incident("a", number, random);
        var subject = new AlertSubject(
                number(number),
                category(random),
                place(random),
                begun.plusMillis(random.nextInt(1_000)),
                false,
                Handling.ACTUAL);
        return new CityCommand.Open(
                incident,
                POSTS.stream()
                        .map(post -> alert(incident, post, subject, random))
                        .toList());
    }

    /** The step that follows the opening of an incident's alerts, counted over all of them. */
    CityCommand.TakeStep step(int opened, int number) {
        var alerts = open(number / POSTS.size() % opened).alerts();
        int step = 1 + number / (POSTS.size() * opened) % PEOPLE_BY_STEP.size();
        return new CityCommand.TakeStep(alerts.get(number % POSTS.size()).id(), step, begun);
    }

    private OpenAlert alert(IncidentId incident, String post, AlertSubject subject, Random random) {
        var id = new AlertId(incident.value().replace(":incident:", ":alert:") + ":" + post);
        var at = new PostId(city + ":" + post);
        var steps = IntStream.range(0, PEOPLE_BY_STEP.size())
                .mapToObj(step -> new FrozenStep(step + 1, people(post, step, random), 60))
                .toList();
        return new OpenAlert(
                id,
                incident,
                at,
                HashTreePMap.empty(),
                subject,
                new FrozenPlan(new PlanId(city + ":plan-town"), steps));
    }

    private List<SeatedPerson> people(String post, int step, Random random) {
        return IntStream.range(0, PEOPLE_BY_STEP.get(step))
                .mapToObj(any -> new SeatedPerson(
                        new PostId(city + ":" + post + "-" + step),
                        new PersonId(city + ":p" + (100 + random.nextInt(900)))))
                .toList();
    }

    private IncidentId incident(String kind, int number, Random random) {
        return new IncidentId(
                String.format(Locale.ROOT, "%s:incident:%s%06d%09x", city, kind, number, random.nextInt()));
    }

    private String number(int number) {
        return city + "-20261124-" + number;
    }

    private static Category category(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    private static String place(Random random) {
        return TOWNS.get(random.nextInt(TOWNS.size()))
                + WHERE.get(random.nextInt(WHERE.size()))
                + random.nextInt(1, 400)
                + "号";
    }
}
