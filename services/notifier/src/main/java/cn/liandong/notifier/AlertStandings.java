package cn.liandong.notifier;

import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.runtime.journal.Listener;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How alerts stand, for the edge: followed from the journal `response`, so that every instance knows the same. */
public final class AlertStandings implements Listener {
    /** So that a flood cannot fill the memory: the oldest give way. */
    private static final int MOST = 200_000;

    private final SequencedMap<AlertId, Standing> standings = new LinkedHashMap<>();

    /** Whoever has acknowledged an alert that each person acknowledges; only of alerts that stand above. */
    private final Map<AlertId, Map<PersonId, AlertAcknowledged>> own = new HashMap<>();

    /** Who was told of an alert that each person acknowledges, and was not relieved; only of alerts that stand above. */
    private final Map<AlertId, Set<PersonId>> told = new HashMap<>();

    /**
     * How an alert stands.
     *
     * @param round of its plan when it was raised again, 0 before: an acknowledgement is of what was raised last
     * @param acknowledged null while nobody has
     * @param stoodDownAt since when nobody has to any more, because somebody said so or its matter is over; or null
     */
    public record Standing(
            int round,
            @Nullable AlertAcknowledged acknowledged,
            @Nullable Instant stoodDownAt) {
        public static final Standing OPEN = new Standing(0, null, null);

        public boolean isOpen() {
            return endedAt() == null;
        }

        public boolean isStoodDown() {
            return stoodDownAt != null;
        }

        /** When it was acknowledged or stood down; null while it is open. */
        public @Nullable Instant endedAt() {
            return acknowledged == null ? stoodDownAt : acknowledged.at();
        }
    }

    /** One that nothing was heard of is open. */
    public synchronized Standing of(AlertId alert) {
        return standings.getOrDefault(alert, Standing.OPEN);
    }

    /** How it stands for this person: where each acknowledges, another's acknowledgement is not the person's own. */
    public synchronized Standing of(AlertId alert, PersonId person) {
        var standing = of(alert);
        var own = ownOf(alert).get(person);
        return own == null || standing.isStoodDown() ? standing : new Standing(standing.round(), own, null);
    }

    /** How what somebody was told stands for that person: an alert, or a spot check that one of the post answers. */
    public Standing of(NotificationSending told) {
        var check = Acknowledgements.checkOf(told);
        return check == null ? of(told.alert(), told.person()) : of(standsFor(check));
    }

    /** Each person of the post is told of a check by itself, and one of them answers it for all. */
    private static AlertId standsFor(SpotCheckId check) {
        return new AlertId("spot-check:" + check);
    }

    /** How far it is, where each person acknowledges it; null where one of a post is enough, or nothing was heard of it. */
    public synchronized @Nullable AlertRoll roll(AlertId alert) {
        var people = told.get(alert);
        return people == null
                ? null
                : new AlertRoll(people.size(), (int)
                        ownOf(alert).keySet().stream().filter(people::contains).count());
    }

    @Override
    public synchronized void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            switch (event) {
                case AlertAcknowledged one -> stand(one.alert(), new Standing(round(one.alert()), one, null));
                case AlertBegan one when one.plan().isForEachPerson() -> begin(one.alert());
                case PersonAlerted one -> told.computeIfPresent(one.alert(), (_, people) -> with(people, one.person()));
                case PersonRelieved one ->
                    told.computeIfPresent(one.alert(), (_, people) -> without(people, one.person()));
                case PersonAcknowledged one -> receive(one);
                case AlertStoodDown one -> stand(one.alert(), new Standing(round(one.alert()), null, one.at()));
                case AlertSettled one -> stand(one.alert(), new Standing(round(one.alert()), null, one.at()));
                case CommunicationsTestEnded one -> stand(one.test(), new Standing(0, null, one.at()));
                case SpotCheckAnswered one -> stand(standsFor(one.check()), answered(one));
                case AlertRaisedAgain one -> {
                    stand(one.alert(), new Standing(one.round(), null, null));
                    own.remove(one.alert());
                    told.computeIfPresent(one.alert(), (_, _) -> Set.of());
                }
                default -> {
                    // It stands as it did.
                }
            }
        }
    }

    /** A miss stays open: a late answer is kept, too. */
    private static Standing answered(SpotCheckAnswered by) {
        var id = standsFor(by.check());
        return new Standing(
                0, new AlertAcknowledged(id, new IncidentId(id.value()), by.post(), by.person(), by.at()), null);
    }

    private Map<PersonId, AlertAcknowledged> ownOf(AlertId alert) {
        return own.getOrDefault(alert, Map.of());
    }

    private void begin(AlertId alert) {
        stand(alert, of(alert));
        told.put(alert, Set.of());
    }

    private static Set<PersonId> with(Set<PersonId> people, PersonId person) {
        var all = new HashSet<>(people);
        all.add(person);
        return all;
    }

    private static Set<PersonId> without(Set<PersonId> people, PersonId person) {
        var all = new HashSet<>(people);
        all.remove(person);
        return all;
    }

    /** The alert stands as it did for everybody else. */
    private void receive(PersonAcknowledged by) {
        stand(by.alert(), of(by.alert()));
        own.computeIfAbsent(by.alert(), any -> new HashMap<>())
                .put(by.person(), new AlertAcknowledged(by.alert(), by.incident(), by.post(), by.person(), by.at()));
    }

    private int round(AlertId alert) {
        return of(alert).round();
    }

    /** The latest last. */
    private void stand(AlertId alert, Standing standing) {
        standings.remove(alert);
        standings.put(alert, standing);
        if (standings.size() > MOST) {
            var oldest = standings.pollFirstEntry();
            own.remove(oldest.getKey());
            told.remove(oldest.getKey());
        }
    }
}
