package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * By which digits a person names an alert in a reply: for each person one code for one alert, whatever channel, step or
 * attempt. A code rests after its alert has ended, so that a late reply never reaches another alert.
 *
 * @param given the codes of an alert that runs or rests
 * @param people what each person's next code depends on
 * @param ended when the alerts ended whose codes rest
 * @param resting the same in the order they ended, the longest first; an alert that began again stands here in vain
 */
public record ReplyCodes(
        PMap<AlertId, PMap<PersonId, String>> given,
        PMap<PersonId, OfPerson> people,
        PMap<AlertId, Instant> ended,
        PVector<Rest> resting) {
    /** Longer than a phone that was off is told what it missed: gateways keep an SMS for a day or two (U). */
    static final Duration REST = Duration.ofDays(2);

    /** Two digits are typed without looking; 60 of the 90 are in use or at rest before there are three. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 4;
    private static final double FULL = 2 / 3.0;

    public static final ReplyCodes NONE =
            new ReplyCodes(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), TreePVector.empty());

    /**
     * A person's codes.
     *
     * @param codes those in use or at rest
     * @param last the one that was given out last; the next is behind it, so that none comes back soon
     */
    public record OfPerson(PMap<String, AlertId> codes, int last) {
        static final OfPerson NONE = new OfPerson(HashTreePMap.empty(), 0);
    }

    /** An alert whose codes rest since it ended. */
    public record Rest(AlertId alert, Instant since) {}

    /** The code of this alert and person, or the one that is given out next; null while all are in use. */
    @Nullable
    String of(AlertId alert, PersonId person) {
        var known = given.getOrDefault(alert, HashTreePMap.empty()).get(person);
        return known != null ? known : next(people.getOrDefault(person, OfPerson.NONE));
    }

    private static @Nullable String next(OfPerson person) {
        for (int digits = SHORTEST, first = 10; digits <= LONGEST; digits++, first *= 10) {
            int many = 9 * first;
            if (person.codes().size() < FULL * many) {
                int code = person.last();
                do {
                    code = code < first || code >= first + many - 1 ? first : code + 1;
                } while (person.codes().containsKey(String.valueOf(code)));
                return String.valueOf(code);
            }
        }
        return null;
    }

    /** The code is in use from now on, and rests no more if it did. */
    ReplyCodes with(AlertId alert, PersonId person, String code) {
        var ofAlert = given.getOrDefault(alert, HashTreePMap.empty());
        var ofPerson = people.getOrDefault(person, OfPerson.NONE);
        return new ReplyCodes(
                given.plus(alert, ofAlert.plus(person, code)),
                people.plus(person, new OfPerson(ofPerson.codes().plus(code, alert), Integer.parseInt(code))),
                ended.minus(alert),
                resting);
    }

    /** The alert's codes rest from now on; those that have rested long enough may be given out again. */
    ReplyCodes ended(AlertId alert, Instant at) {
        var left = given.containsKey(alert)
                ? new ReplyCodes(given, people, ended.plus(alert, at), resting.plus(new Rest(alert, at)))
                : this;
        while (!left.resting().isEmpty()
                && !left.resting().get(0).since().plus(REST).isAfter(at)) {
            left = left.withoutFirst();
        }
        return left;
    }

    private ReplyCodes withoutFirst() {
        var first = resting.get(0);
        var left = new ReplyCodes(given, people, ended, resting.minus(0));
        return first.since().equals(ended.get(first.alert())) ? left.without(first.alert()) : left;
    }

    private ReplyCodes without(AlertId alert) {
        var left = people;
        for (var one : given.getOrDefault(alert, HashTreePMap.empty()).entrySet()) {
            var person = left.getOrDefault(one.getKey(), OfPerson.NONE);
            left = left.plus(one.getKey(), new OfPerson(person.codes().minus(one.getValue()), person.last()));
        }
        return new ReplyCodes(given.minus(alert), left, ended.minus(alert), resting);
    }
}
