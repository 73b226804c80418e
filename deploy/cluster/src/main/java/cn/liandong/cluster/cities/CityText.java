package cn.liandong.cluster.cities;

import cn.liandong.cluster.cities.Places.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files of one small invented city: a duty room, two towns, two enterprises with a site each, seven people. Every id begins
 * with the division code, for people and sign-ins are told apart by their ids alone where several cities are loaded.
 */
final class CityText {
    private static final String SOURCE = "GB/T 2260 for code and name; everything else is invented";
    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");
    /** Where the invented towns lie: one beside the other, in no real place. */
    private static final double LATITUDE = 30.0;

    private static final double LONGITUDE = 110.0;

    private final Place place;
    private final int number;
    private final int acknowledgeWithinSeconds;

    CityText(Place place, int number, int acknowledgeWithinSeconds) {
        this.place = place;
        this.number = number;
        this.acknowledgeWithinSeconds = acknowledgeWithinSeconds;
    }

    /** Every file a city has, by name. */
    Map<String, String> files() {
        return Map.of(
                "city.yaml", city(),
                "towns.yaml", "towns:\n" + each(2, this::town),
                // A city without agencies: its posts are few, so that many cities load quickly.
                "agencies.yaml", "agencies: []\n",
                "enterprises.yaml", "enterprises:\n" + each(2, this::enterprise),
                "posts.yaml", posts(),
                "people.yaml", people(),
                "rotations.yaml", rotations(),
                "plans.yaml", plans());
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining());
    }

    private String id(String rest) {
        return place.code() + "-" + rest;
    }

    private String city() {
        return """
                city:
                  jurisdiction: "%s"
                  zone: Asia/Shanghai
                  id: %s
                  name: %s
                  seat: %s
                  source: %s
                """.formatted(place.code(), id("city"), place.name(), at(0), SOURCE);
    }

    private String town(int town) {
        return """
                  - id: %s
                    code: "%s"
                    name: %s第%s镇
                    seat: %s
                    source: %s
                """.formatted(id("town-" + town), townCode(town), place.name(), NAMES.get(town - 1), at(town), SOURCE);
    }

    private String townCode(int town) {
        return place.code() + "90" + town;
    }

    private String enterprise(int enterprise) {
        return """
                  - id: %s
                    name: %s%s化工有限公司
                    town: "%s"
                    seat: %s
                    sites:
                      - id: %s
                        name: %s%s厂
                        town: "%s"
                        coordinates: %s
                        responders: [%s]
                        substances:
                          - {unNumber: "1005", name: 氨, quantityKilograms: %d, container: 储罐}
                """.formatted(
                        id("ent-" + enterprise),
                        place.name(),
                        NAMES.get(enterprise - 1),
                        townCode(enterprise),
                        at(enterprise),
                        id("site-" + enterprise),
                        place.name(),
                        NAMES.get(enterprise - 1),
                        townCode(enterprise),
                        at(enterprise),
                        id("ent-" + enterprise + "-responder"),
                        1_000 * enterprise);
    }

    private String at(int distance) {
        return String.format(
                Locale.ROOT,
                "{latitude: %.2f, longitude: %.2f}",
                LATITUDE + 0.05 * number,
                LONGITUDE + 0.03 * distance);
    }

    private record Seat(String organization, String post, String kind, String name) {}

    /** Each has one person of its own. */
    private List<Seat> seats() {
        return List.of(
                new Seat("city", "city-duty", "DUTY_OFFICER", "值班员"),
                new Seat("city", "city-standby", "STANDBY_OFFICER", "备班员"),
                new Seat("city", "city-leader", "DUTY_LEADER", "带班领导"),
                new Seat("town-1", "town-1-duty", "DUTY_OFFICER", "甲镇值班员"),
                new Seat("town-2", "town-2-duty", "DUTY_OFFICER", "乙镇值班员"),
                new Seat("ent-1", "ent-1-responder", "RESPONDER", "甲厂应急响应人"),
                new Seat("ent-2", "ent-2-responder", "RESPONDER", "乙厂应急响应人"));
    }

    private String posts() {
        return "posts:\n"
                + seats().stream()
                        .map(seat -> "  - {id: %s, organization: %s, kind: %s, name: %s%s}\n"
                                .formatted(
                                        id(seat.post()),
                                        id(seat.organization()),
                                        seat.kind(),
                                        place.name(),
                                        seat.name()))
                        .collect(Collectors.joining());
    }

    private String person(int seat) {
        return id("p" + (seat + 1));
    }

    private String people() {
        var seats = seats();
        return "people:\n"
                + IntStream.range(0, seats.size())
                        .mapToObj(seat -> ("  - {id: %s, organization: %s, name: 无名%s, phone: 199-0000-%04d,"
                                        + " contacts: [{channel: WEBHOOK, address: \"${LIANDONG_WEBHOOK_URL}\"}]}\n")
                                .formatted(
                                        person(seat),
                                        id(seats.get(seat).organization()),
                                        NAMES.get(seat),
                                        1_000 + 10 * number + seat))
                        .collect(Collectors.joining());
    }

    private String rotations() {
        var seats = seats();
        return "rotations:\n"
                + IntStream.range(0, seats.size())
                        .mapToObj(seat ->
                                "  - {post: %s, from: 2024-01-01, turnsAt: \"08:00\", shiftHours: 168, people: [%s]}\n"
                                        .formatted(id(seats.get(seat).post()), person(seat)))
                        .collect(Collectors.joining());
    }

    private String plans() {
        return "plans:\n"
                + plan(
                        "CITY",
                        "ALERTED_POST DUTY_OFFICER",
                        "OWN_ORGANIZATION STANDBY_OFFICER",
                        "OWN_ORGANIZATION DUTY_LEADER")
                + plan("TOWN", "ALERTED_POST DUTY_OFFICER", "CITY DUTY_OFFICER")
                + plan("AGENCY", "ALERTED_POST DUTY_OFFICER", "CITY DUTY_OFFICER")
                + plan("ENTERPRISE", "ALERTED_POST RESPONDER", "CITY DUTY_OFFICER");
    }

    private String plan(String tier, String... steps) {
        return "  - id: %s\n    tier: %s\n    steps:\n".formatted(id("plan-" + tier.toLowerCase(Locale.ROOT)), tier)
                + List.of(steps).stream()
                        .map(step -> step.split(" "))
                        .map(step -> "      - {whose: %s, kind: %s, acknowledgeWithinSeconds: %d}\n"
                                .formatted(step[0], step[1], acknowledgeWithinSeconds))
                        .collect(Collectors.joining());
    }
}
