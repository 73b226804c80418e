package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CityReaderTest {
    @Test
    void quietHoursOfAPersonAreRead() {
        var city = read("people.yaml", """
                people:
                  - {id: p1, organization: city, name: 某甲, phone: 199-0000-0001, contacts: [], quiet: {from: "22:00", until: "07:00"}}
                  - {id: p2, organization: city, name: 某乙, phone: 199-0000-0002, contacts: []}
                """);
        assertThat(city.people())
                .extracting(row -> row.value().quiet())
                .containsExactly(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)), null);
    }

    @Test
    void aTimeOfQuietHoursThatIsNoneIsNamedWithAnExample() {
        refused(
                "people.yaml",
                "people:\n  - id: p1\n    organization: city\n    name: x\n    phone: y\n    contacts: []\n    quiet: {from: night, until: \"07:00\"}\n",
                "zhijiang/people.yaml line 7: 'quiet.from' is 'night', expected a time such as 08:00.");
    }

    @Test
    void anUnknownFieldIsNamedWithItsLineAndTheFieldsThereAre() {
        refused(
                "agencies.yaml",
                "agencies:\n  - id: agency-fire\n    kind: FIRE_AND_RESCUE\n    nmae: 消防\n",
                "zhijiang/agencies.yaml line 4: unknown field 'nmae', expected id, kind, name, town (or none), seat (or none).");
    }

    @Test
    void aMissingFieldIsNamedWithTheLineOfItsRow() {
        refused(
                "agencies.yaml",
                "agencies:\n  - id: agency-fire\n    kind: FIRE_AND_RESCUE\n",
                "zhijiang/agencies.yaml line 2: 'name' is missing; a row has id, kind, name, town (or none), seat (or none).");
    }

    @Test
    void anEmptyFieldIsNotTakenForText() {
        refused(
                "agencies.yaml",
                "agencies:\n  - id: agency-fire\n    kind: FIRE_AND_RESCUE\n    name:\n",
                "zhijiang/agencies.yaml line 4: 'name' is empty.");
    }

    @Test
    void aWordThatIsNoneOfAListIsNamedWithTheList() {
        refused(
                "posts.yaml",
                "posts:\n  - {id: p, organization: city, kind: BOSS, name: x}\n",
                "zhijiang/posts.yaml line 2: 'kind' is 'BOSS', expected one of DUTY_LEADER, DUTY_OFFICER, STANDBY_OFFICER,"
                        + " RESPONDER.");
    }

    @Test
    void aDateThatIsNoneIsNamedWithAnExample() {
        refused(
                "rotations.yaml",
                "rotations:\n  - post: city-duty\n    from: 1.1.2024\n    turnsAt: \"08:00\"\n    shiftHours: 8\n    people: [p]\n",
                "zhijiang/rotations.yaml line 3: 'from' is '1.1.2024', expected a date such as 2026-01-31.");
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsPlaceInTheRow() {
        refused(
                "plans.yaml",
                """
                plans:
                  - id: p
                    tier: CITY
                    steps:
                      - {whose: CITY, kind: DUTY_OFFICER, acknowledgeWithinSeconds: 60}
                      - {whose: CITY, kind: DUTY_OFFICER, acknowledgeWithinSeconds: soon}
                """,
                "zhijiang/plans.yaml line 6: 'steps[1].acknowledgeWithinSeconds' is 'soon', expected a whole number.");
    }

    @Test
    void anIdWithABlankIsRefusedByTheIdItself() {
        assertThatThrownBy(() ->
                        read("posts.yaml", "posts:\n  - {id: a b, organization: city, kind: RESPONDER, name: x}\n"))
                .isInstanceOf(BadCityFile.class)
                .hasMessageStartingWith("zhijiang/posts.yaml line 2: 'id': PostId must be 1 to 200 characters");
    }

    @Test
    void aShiftThatIsTooLongIsRefusedByTheRotationItself() {
        refused(
                "rotations.yaml",
                "rotations:\n  - {post: p, from: 2024-01-01, turnsAt: \"08:00\", shiftHours: 999, people: [q]}\n",
                "zhijiang/rotations.yaml line 2: a shift lasts 1 to 168 hours, not 999.");
    }

    @Test
    void whoHasWhichQualificationAndWhichPostAsksForOneIsRead() {
        var city = CityReader.read(CityFiles.sample());
        assertThat(city.people().getFirst().value().qualifications())
                .containsExactly(new Qualification("duty-training", "ZJ-2025-0001", LocalDate.of(2028, 12, 31)));
        assertThat(city.roster().rules())
                .extracting(rule -> rule.value().qualifications())
                .contains(List.of("duty-training"), List.of());
        var kinds = city.roster().qualificationKinds().stream()
                .map(kind -> kind.value().kind())
                .toList();
        assertThat(kinds).containsExactly("duty-training", "hazmat", "first-aid");
        assertThat(city.people().stream()
                        .flatMap(person -> person.value().qualifications().stream())
                        .map(Qualification::kind))
                .as("each of a kind that the city names")
                .isSubsetOf(kinds);
    }

    @Test
    void aBrowserIsNoContactOfAFile() {
        refused(
                "people.yaml",
                "people:\n  - {id: p, organization: city, name: x, phone: 199-0000-0001, contacts: [{channel: WEB_PUSH, address: \"{}\"}]}\n",
                "zhijiang/people.yaml line 2: WEB_PUSH is no contact of a file: the person turns its browser's notices on, in the console.");
    }

    @Test
    void anIdThatStandsTwiceIsNamedWithBothLines() {
        refused(
                "posts.yaml",
                "posts:\n  - {id: p, organization: city, kind: RESPONDER, name: x}\n  - {id: p, organization: city, kind: RESPONDER, name: x}\n",
                "zhijiang/posts.yaml line 3: 'p' stands already in zhijiang/posts.yaml line 2, expected each once.");
    }

    @Test
    void aContingencyPlanIsCheckedByItselfAndPointsToTheLine() {
        refused(
                "contingency.yaml",
                contingency("{whose: CITY, kind: DUTY_OFFICER}", "soon"),
                "zhijiang/contingency.yaml line 5: 'items[0].withinSeconds' is 'soon', expected a whole number.");
        refused(
                "contingency.yaml",
                contingency("{whose: CITY, kind: DUTY_OFFICER}", "0"),
                "zhijiang/contingency.yaml line 5: 'items[0]': 'x' has 1 to 86400 seconds, not 0.");
        refused(
                "contingency.yaml",
                contingency("{whose: ORGANIZATION, kind: DUTY_OFFICER}", "60"),
                "zhijiang/contingency.yaml line 5: 'items[0].owner': an owner names its organization where whose is"
                        + " ORGANIZATION, and nowhere else.");
    }

    @Test
    void twoPlansForTheSameAlertsAreOneTooMany() {
        var steps = "steps: [{whose: ALERTED_POST, kind: DUTY_OFFICER, acknowledgeWithinSeconds: 60}]";
        refused(
                "plans.yaml",
                "plans:\n  - {id: a, tier: TOWN, category: FIRE, " + steps
                        + "}\n  - {id: b, tier: TOWN, category: FIRE, " + steps + "}\n",
                "zhijiang/plans.yaml line 3: 'a plan for TOWN, post null, category FIRE, reason null' stands already in"
                        + " zhijiang/plans.yaml line 2, expected each once.");
    }

    @Test
    void aCategoryHasOneContingencyPlan() {
        refused(
                "contingency.yaml",
                "plans:\n  - {id: a, items: [], alarms: [], source: x}\n  - {id: b, items: [], alarms: [], source: x}\n",
                "zhijiang/contingency.yaml line 3: 'no category' stands already in zhijiang/contingency.yaml line 2,"
                        + " expected each once.");
    }

    @Test
    void aCityWithoutContingencyPlansIsOneAsBefore() {
        var files = sample();
        files.remove("contingency.yaml");
        assertThat(CityReader.read(new CityFiles("zhijiang", files)).contingencyPlans())
                .isEmpty();
    }

    @Test
    void everyOwnerInTheSampleCitysContingencyPlansIsRegistered() {
        var city = CityReader.read(CityFiles.sample());
        var registered = city.allOrganizations().stream().map(Organization::id).toList();
        assertThat(city.contingencyPlans())
                .hasSizeGreaterThan(2)
                .allSatisfy(plan -> assertThat(plan.value().items().stream()
                                .map(item -> item.owner().organization())
                                .filter(Objects::nonNull))
                        .isSubsetOf(registered));
    }

    private static String contingency(String owner, String within) {
        return "plans:\n  - id: a\n    source: x\n    items:\n      - {name: x, level: IV, text: x, owner: " + owner
                + ", withinSeconds: " + within + "}\n    alarms: []\n";
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("posts.yaml", "posts:\n  - {id: p}\n  - @x\n"))
                .isInstanceOf(BadCityFile.class)
                .hasMessageStartingWith("zhijiang/posts.yaml line 3: this is not YAML");
    }

    @Test
    void aTagThatAsksForAnObjectMakesNone() {
        assertThatThrownBy(() -> read("posts.yaml", "posts:\n  - !!javax.script.ScriptEngineManager [x]\n"))
                .isInstanceOf(BadCityFile.class)
                .hasMessageContaining("line 2: this is not YAML: Global tag is not allowed");
    }

    @Test
    void anEmptyFileSaysWhichSectionWasExpected() {
        refused("posts.yaml", "", "zhijiang/posts.yaml line 1: expected one section, 'posts:', and nothing beside it.");
    }

    @Test
    void aMissingFileIsNamed() {
        var files = sample();
        files.remove("plans.yaml");
        assertThatThrownBy(() -> CityReader.read(new CityFiles("zhijiang", files)))
                .isInstanceOf(BadCityFile.class)
                .hasMessageStartingWith("zhijiang has no file plans.yaml");
    }

    @Test
    void aClockWithAWordThatIsNoneOfAListIsNamedWithTheList() {
        refused(
                "clocks.yaml",
                clock("trigger: WHENEVER", "limitMinutes: 60"),
                "zhijiang/clocks.yaml line 7: 'trigger' is 'WHENEVER', expected one of REPORT_RECEIVED, OCCURRED,"
                        + " CASUALTIES_STATED.");
    }

    @Test
    void aClockThatCannotRunIsRefusedByTheRowItself() {
        refused(
                "clocks.yaml",
                clock("trigger: OCCURRED", "limitMinutes: 0"),
                "zhijiang/clocks.yaml line 2: a clock runs 1 to 64800 minutes, not 0.");
    }

    @Test
    void whomTheCityCanAskIsEachThereOnce() {
        var files = sample();
        files.remove("neighbours.yaml");
        assertThat(CityReader.read(new CityFiles("zhijiang", files)).neighbours())
                .isEmpty();
        assertThat(CityReader.read(CityFiles.sample()).neighbours())
                .extracting(row ->
                        row.value().jurisdiction().value() + " " + row.value().name())
                .contains("420581 宜都市", "420582 当阳市");
    }

    @Test
    void whatIsAskedOfPostsHolidaysAndLayersAreReadAndACityMayDoWithoutThem() {
        var roster = CityReader.read(CityFiles.sample()).roster();
        assertThat(roster.rules()).extracting(row -> row.value().kind()).contains(PostKind.DUTY_OFFICER);
        assertThat(roster.holidays().getFirst().value().kindOf(LocalDate.parse("2026-02-17")))
                .isEqualTo(DayKind.HOLIDAY);
        assertThat(roster.holidays().getFirst().value().kindOf(LocalDate.parse("2026-10-10")))
                .isEqualTo(DayKind.WORKDAY);
        assertThat(roster.layers()).isEmpty();
        assertThat(roster.spotChecks())
                .extracting(row -> row.value().tier())
                .contains(Tier.TOWN, Tier.AGENCY, Tier.ENTERPRISE);
        assertThat(roster.limits())
                .singleElement()
                .satisfies(row -> assertThat(row.value().overtimeHoursAMonth()).isEqualTo(36));
        var files = sample();
        files.remove("duty-rules.yaml");
        files.remove("holidays.yaml");
        files.remove("duty-limits.yaml");
        files.remove("spot-checks.yaml");
        files.put("layers.yaml", """
                layers:
                  - post: city-duty
                    layers:
                      - {name: 节假日, from: 2026-01-01, turnsAt: "08:00", minutes: [1440],
                         crews: [[420583-city-p05, 420583-city-p06]], order: [0], days: [HOLIDAY]}
                """.getBytes(StandardCharsets.UTF_8));
        files.put("absence-rights.yaml", """
                rights:
                  - {name: city-leader, of: [TOWN, AGENCY], kinds: [DUTY_LEADER], by: DUTY_LEADER, tier: CITY, source: local order}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(roster.absenceRights()).isEmpty();
        var without = CityReader.read(new CityFiles("zhijiang", files)).roster();
        assertThat(without.absenceRights())
                .singleElement()
                .satisfies(row -> assertThat(row.value().fits(Tier.TOWN, PostKind.DUTY_LEADER))
                        .isTrue());
        assertThat(without.rules()).isEmpty();
        assertThat(without.holidays()).isEmpty();
        assertThat(without.limits()).isEmpty();
        assertThat(without.spotChecks()).isEmpty();
        assertThat(without.layers().getFirst().value().layers().getFirst().people())
                .hasSize(2);
    }

    @Test
    void aRuleThatCannotHoldIsRefusedByItsRow() {
        refused("duty-rules.yaml", """
                rules:
                  - {name: r, minimum: 0, signOnBeforeMinutes: 0, raiseAfterMinutes: 10, source: test}
                """, "zhijiang/duty-rules.yaml line 2: minimum is 1 to 20, not 0.");
    }

    @Test
    void aRuleOfSpotChecksSaysEitherFixedTimesOrRandomOnes() {
        refused(
                "spot-checks.yaml",
                "rules:\n  - {name: r, limitMinutes: 5, source: test}\n",
                "zhijiang/spot-checks.yaml line 2: a rule of spot checks says either 'at' or 'random'.");
        refused(
                "spot-checks.yaml",
                "rules:\n  - {name: r, at: [\"21:00\"], limitMinutes: 90, source: test}\n",
                "zhijiang/spot-checks.yaml line 2: limitMinutes is 1 to 60, not 90.");
    }

    @Test
    void aCityHasOneSetOfLimitsOfDuty() {
        var row =
                "  - {restHoursBetween: 8, hoursADay: 8, overtimeHoursAMonth: 36, restHoursAWeek: %d, kinds: [], source: t}\n";
        refused(
                "duty-limits.yaml",
                "limits:\n" + row.formatted(24) + row.formatted(30),
                "zhijiang/duty-limits.yaml line 3: 'the limits of duty' stands already in zhijiang/duty-limits.yaml line 2, expected each once.");
        refused(
                "duty-limits.yaml",
                "limits:\n" + row.formatted(200),
                "zhijiang/duty-limits.yaml line 2: the row: restHoursAWeek is 0 to 168, not 200.");
    }

    @Test
    void aCityWithoutClocksHasNone() {
        var files = sample();
        files.remove("clocks.yaml");
        assertThat(CityReader.read(new CityFiles("zhijiang", files)).clocks()).isEmpty();
        assertThat(CityReader.read(CityFiles.sample()).clocks())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value().source()).isNotBlank());
    }

    @Test
    void anOfficeAboveHasAMailboxOrAWebhookInTheRecordsAndNeitherInTheCommand() {
        assertThat(CityReader.read(CityFiles.sample()).offices()).hasSize(2).allSatisfy(row -> {
            var office = row.value();
            assertThat(office.contacts().id()).isEqualTo(office.office().id());
            assertThat(office.contacts().contacts()).hasSize(2);
            assertThat(office.office().toString()).doesNotContain("@", "WEBHOOK");
        });
        refused(
                "upward.yaml",
                office("PREFECTURE", "SMS"),
                "zhijiang/upward.yaml line 2: an office above takes a report by MAIL or WEBHOOK, not by SMS.");
        refused(
                "upward.yaml",
                office("TOWN", "MAIL"),
                "zhijiang/upward.yaml line 2: an office above the city is of PREFECTURE, PROVINCE or STATE_COUNCIL, not of TOWN.");
    }

    private static String office(String party, String channel) {
        return """
                offices:
                  - id: o
                    name: x
                    party: %s
                    phone: 199-0000-0901
                    contacts:
                      - {channel: %s, address: x}
                    source: x
                """.formatted(party, channel);
    }

    private static String clock(String trigger, String limit) {
        return """
                clocks:
                  - id: c
                    name: x
                    kind: REPORT
                    from: CITY
                    to: PREFECTURE
                    %s
                    %s
                    source: s
                    verified: U
                """.formatted(trigger, limit);
    }

    @Test
    void theHashOfTheContentChangesWithASingleByte() {
        var changed = sample();
        changed.put("plans.yaml", "plans: []\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new CityFiles("zhijiang", changed).contentHash())
                .isNotEqualTo(CityFiles.sample().contentHash())
                .isEqualTo(new CityFiles("zhijiang", new TreeMap<>(changed)).contentHash());
    }

    private static Map<String, byte[]> sample() {
        return new TreeMap<>(CityFiles.sample().bytes());
    }

    private static City read(String file, String content) {
        var files = sample();
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return CityReader.read(new CityFiles("zhijiang", files));
    }

    private static void refused(String file, String content, String message) {
        assertThatThrownBy(() -> read(file, content))
                .isInstanceOf(BadCityFile.class)
                .hasMessage(message);
    }
}
