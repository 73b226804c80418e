package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/** What holds for every history: turns that come late, twice or on a clock that jumps, rotations set at any time. */
class RosterLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void noMinuteIsUncoveredFromTheFirstRotationOn() {
        SeededHistories.holds(300, random -> {
            var changes = changes(live(random, 120).history());
            boolean begun = false;
            for (int i = 0; i < changes.size(); i++) {
                var change = changes.get(i);
                assertThat(begun && change.people().isEmpty())
                        .as("change %d empties a chair that was filled: %s", i, change)
                        .isFalse();
                begun |= !change.people().isEmpty();
                assertThat(change.until()).isAfter(change.from());
                if (i > 0) {
                    // Whoever was on duty answers until this change: a change never reaches back before the last one.
                    assertThat(change.from())
                            .isAfterOrEqualTo(changes.get(i - 1).from());
                }
            }
            assertThat(begun).isTrue();
        });
    }

    @Test
    void aRepeatAddsNothing() {
        SeededHistories.holds(100, random -> {
            var given = live(random, 60);
            var before = given.roster();
            for (var event : given.history()) {
                if (event instanceof DutyChanged changed && !isCurrent(changed, before)) {
                    given.when(new RosterCommand.TurnShift(changed.post(), changed.until()));
                    assertThat(given.last()).isEmpty();
                }
            }
            assertThat(given.roster()).isEqualTo(before);
        });
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndContinuesTheSame() {
        SeededHistories.holds(50, random -> {
            var given = live(random, 40);
            var history = given.history();
            int cut = random.nextInt(history.size() + 1);
            var restored = stored(fold(Roster.EMPTY, history.subList(0, cut)));
            assertThat(json(fold(restored, history.subList(cut, history.size()))))
                    .isEqualTo(json(given.roster()));
        });
    }

    @Test
    void onTimeTurnsFollowTheRotationToTheMinute() {
        SeededHistories.holds(50, random -> {
            var rotation = rotation(random, LocalDate.parse("2026-11-01"));
            var given = Given.aCity().at("2026-11-05T00:00:00Z").when(new SetRotation(OFFICER.id(), rotation));
            for (int i = 0; i < 50; i++) {
                var due = given.roster().shifts().deadlines().inOrder().get(0);
                given.at(due.dueAt()).when(due.command());
                var turn = Rotations.shiftAt(List.of(Layer.of(rotation)), ZONE, HashTreePMap.empty(), due.dueAt());
                assertThat(turn.people()).hasSize(1);
                given.then(new DutyChanged(OFFICER.id(), turn.people(), turn.from(), turn.until()));
                assertThat(turn.from()).isEqualTo(due.dueAt());
            }
        });
    }

    /** Rotations set at random moments; each turn taken up to three days late, some twice, some on a clock set back. */
    private static Given live(RandomGenerator random, int steps) {
        var given = Given.aCity();
        Instant wall = Instant.parse("2026-11-01T00:00:00Z");
        for (int i = 0; i < steps; i++) {
            var deadlines = given.roster().shifts().deadlines().inOrder();
            if (deadlines.isEmpty() || random.nextInt(5) == 0) {
                wall = wall.plusSeconds(random.nextInt(40_000));
                var from = LocalDate.ofInstant(wall, ZONE).plusDays(random.nextInt(-5, 4));
                given.at(random.nextInt(8) == 0 ? wall.minusSeconds(90_000) : wall)
                        .when(new SetRotation(OFFICER.id(), rotation(random, from)));
                continue;
            }
            if (random.nextInt(20) == 0) {
                var zones = List.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin");
                given.at(wall).when(new RosterCommand.SetZone(zones.get(random.nextInt(zones.size()))));
                continue;
            }
            var due = deadlines.get(0);
            var late = Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(260_000) : random.nextInt(2));
            wall = due.dueAt().isAfter(wall) ? due.dueAt() : wall;
            wall = wall.plus(late);
            boolean setBack = random.nextInt(8) == 0;
            given.at(setBack ? wall.minusSeconds(90_000) : wall).when(due.command());
            if (random.nextBoolean()) {
                given.when(due.command()).thenNothing();
            }
        }
        return given;
    }

    private static Rotation rotation(RandomGenerator random, LocalDate from) {
        return new Rotation(
                from,
                LocalTime.of(random.nextInt(24), 0),
                List.of(8, 12, 24).get(random.nextInt(3)),
                List.of(List.of(ZHANG), List.of(LI, ZHANG), List.of(WANG, LI, ZHANG))
                        .get(random.nextInt(3)));
    }

    private static List<DutyChanged> changes(List<DutyEvent> history) {
        var changes = new ArrayList<DutyChanged>();
        for (var event : history) {
            if (event instanceof DutyChanged changed) {
                changes.add(changed);
            }
        }
        return changes;
    }

    private static boolean isCurrent(DutyChanged changed, Roster roster) {
        var duty = roster.shifts().byPost().get(changed.post());
        return duty != null && duty.until().equals(changed.until());
    }

    private static Roster fold(Roster from, List<DutyEvent> events) {
        var roster = from;
        for (var event : events) {
            roster = RosterDecider.evolve(roster, event);
        }
        return roster;
    }

    private static Roster stored(Roster roster) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(roster), Roster.class);
    }

    private static String json(Roster roster) {
        return Json.mapper().valueToTree(roster).toPrettyString();
    }
}
