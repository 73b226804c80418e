package cn.liandong.notifier.communications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.CloseCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.Chosen;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Decides which communications tests begin and end; how a call goes is decided like that of an alert. */
public final class CommunicationsTestDecider {
    private CommunicationsTestDecider() {}

    /**
     * It begins, with whom it calls on what.
     *
     * @param channels on which a person is reached, in the person's order; empty where there is none
     */
    public static Decision<NotificationEvent> begin(
            Moment moment,
            CommunicationsTestPolicies.Asked asked,
            Function<PersonId, List<Channel>> channels,
            CommunicationsTests tests) {
        var refusal = CommunicationsTestPolicies.refusal(asked);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get().code(), refusal.get().message());
        }
        var number = moment.jurisdiction() + "-T" + (tests.begun() + 1);
        StartCommunicationsTest test = asked.test();
        return Decision.accepted(
                List.of(new CommunicationsTestBegan(
                        new AlertId(number),
                        number,
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        test.people().stream()
                                .distinct()
                                .map(person -> new Chosen(person, channels.apply(person)))
                                .toList(),
                        moment.now(),
                        moment.now().plus(Duration.ofMinutes(test.minutes())))),
                Map.of("test", number));
    }

    /** Whom it tells, as alerts do. */
    public static PersonAlerted told(CommunicationsTestBegan began, PersonId person) {
        return new PersonAlerted(
                began.test(),
                // No incident has it: what asks for one finds none.
                new IncidentId(began.test().value()),
                1,
                1,
                person,
                began.post(),
                new AlertSubject(began.number(), Category.UNKNOWN, null, began.at(), false, Handling.TEST));
    }

    /** A deadline, never held against the clock; one that was handled changes nothing. */
    public static List<NotificationEvent> end(CloseCommunicationsTest due, Moment moment, CommunicationsTests tests) {
        return tests.runs(due.test()) ? List.of(new CommunicationsTestEnded(due.test(), moment.now())) : List.of();
    }

    public static CommunicationsTests evolve(CommunicationsTests tests, NotificationEvent event) {
        return event instanceof CommunicationsTestEvent own ? evolve(tests, own) : tests;
    }

    private static CommunicationsTests evolve(CommunicationsTests tests, CommunicationsTestEvent event) {
        return switch (event) {
            case CommunicationsTestBegan began -> began(tests, began);
            case CommunicationsTestEnded ended ->
                new CommunicationsTests(
                        tests.running().minus(ended.test()),
                        tests.deadlines().without(ended.test().value()),
                        tests.begun());
        };
    }

    private static CommunicationsTests began(CommunicationsTests tests, CommunicationsTestBegan began) {
        PMap<PersonId, PVector<Channel>> people = HashTreePMap.empty();
        for (var chosen : began.people()) {
            people = people.plus(chosen.person(), TreePVector.from(chosen.channels()));
        }
        return new CommunicationsTests(
                tests.running().plus(began.test(), people),
                tests.deadlines()
                        .with(new Deadline<>(
                                began.test().value(),
                                began.until(),
                                Duration.between(began.at(), began.until()).toMillis(),
                                new CloseCommunicationsTest(began.test(), began.until()))),
                tests.begun() + 1);
    }
}
