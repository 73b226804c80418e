package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.duty.ContactCodeEvent;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeMissed;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactVerified;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of codes whoever asks for them, enters them and mistypes them, whenever. */
class ContactCodeLawsTest {
    private static final Actor DESK =
            new Actor(Actor.Kind.OFFICER, new CredentialId("account"), CITY.id(), OFFICER.id(), null);
    private static final int HISTORIES = 60;
    private static final int STEPS = 120;

    @Test
    void nobodyIsSentTwoWithinAMinuteAndNoCodeIsTriedMoreThanFiveTimesOrAfterItsEnd() {
        SeededHistories.holds(HISTORIES, random -> {
            var asked = new HashMap<String, ContactCodeAsked>();
            var tries = new HashMap<ContactCodeId, Integer>();
            var verified = new HashSet<ContactCodeId>();
            for (var event : history(random)) {
                var contact = event.person() + " " + event.channel();
                var latest = asked.get(contact);
                switch (event) {
                    case ContactCodeAsked one -> {
                        assertThat(latest == null
                                        || !one.at().isBefore(latest.at().plus(Duration.ofMinutes(1))))
                                .isTrue();
                        asked.put(contact, one);
                    }
                    case ContactCodeMissed one -> {
                        assertThat(one.left()).isEqualTo(5 - tries.merge(one.code(), 1, Integer::sum));
                        assertThat(one.left()).isNotNegative();
                        assertHolds(latest, one, one.at());
                    }
                    case ContactVerified one -> {
                        assertThat(tries.getOrDefault(one.code(), 0)).isLessThan(5);
                        assertThat(verified.add(one.code())).as("once").isTrue();
                        assertHolds(latest, one, one.at());
                    }
                }
            }
        });
    }

    @Test
    void anyPrefixOfTheJournalRestores() {
        SeededHistories.holds(HISTORIES, random -> {
            var given = start();
            steps(given, random);
            var history = given.history();
            int cut = random.nextInt(history.size());
            var prefix = Roster.EMPTY;
            for (var event : history.subList(0, cut)) {
                prefix = RosterDecider.evolve(prefix, event);
            }
            var restored = Json.mapper().convertValue(Json.mapper().valueToTree(prefix), Roster.class);
            for (var event : history.subList(cut, history.size())) {
                restored = RosterDecider.evolve(restored, event);
            }
            assertThat(restored.contactCodes()).isEqualTo(given.roster().contactCodes());
        });
    }

    private static void assertHolds(@Nullable ContactCodeAsked latest, ContactCodeEvent event, Instant at) {
        assertThat(latest).isNotNull();
        assertThat(event.code()).as("the latest").isEqualTo(latest.code());
        assertThat(at).isBefore(latest.until());
    }

    private static List<ContactCodeEvent> history(RandomGenerator random) {
        var given = start();
        steps(given, random);
        return given.history().stream()
                .filter(ContactCodeEvent.class::isInstance)
                .map(ContactCodeEvent.class::cast)
                .toList();
    }

    private static Given start() {
        return Given.aCity().at("2026-11-01T04:00:00Z");
    }

    private static void steps(Given given, RandomGenerator random) {
        var codes = new ArrayList<ContactCodeId>();
        for (int step = 0; step < STEPS; step++) {
            given.at(given.now().plusSeconds(random.nextInt(random.nextInt(8) == 0 ? 900 : 30)));
            var person = random.nextBoolean() ? ZHANG : LI;
            var channel = random.nextBoolean() ? Channel.SMS : Channel.VOICE;
            if (random.nextInt(3) == 0) {
                var code = new ContactCodeId("420583:code:" + step);
                codes.add(code);
                given.tries(new AskContactCode(code, person, channel), DESK);
            } else {
                boolean known = !codes.isEmpty() && random.nextInt(3) == 0;
                given.tries(
                        new TryContactCode(person, channel, known ? codes.get(random.nextInt(codes.size())) : null),
                        DESK);
            }
        }
    }
}
