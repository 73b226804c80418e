package cn.liandong.notifier;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given events, when an input, then events: decides, folds what was decided, and remembers it. */
public final class Story {
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    public static final AlertId ALERT = new AlertId("i1.dongshi.officer");
    public static final OrganizationId CITY_ORGANIZATION = new OrganizationId("city");
    public static final Actor CITY_OFFICER =
            new Actor(Actor.Kind.OFFICER, null, CITY_ORGANIZATION, new PostId("city.officer"), null);

    /** What the first alert of anybody is named by in a reply. */
    public static final String FIRST_CODE = "10";

    public static final NotificationId FIRST = id("p1", 1, 1);

    public NotifierState state = NotifierState.EMPTY;
    public NotifierView view = NotifierView.EMPTY;
    public Instant now = NOON;
    public final List<NotificationEvent> journal = new ArrayList<>();
    private long drillEntries;

    public List<NotificationEvent> told(PersonAlerted told) {
        return told(Handling.ACTUAL, told);
    }

    public List<NotificationEvent> told(Handling handling, ResponseEvent... happened) {
        return told(handling, null, happened);
    }

    /** The same of an entry that names a drill. */
    public List<NotificationEvent> told(Handling handling, @Nullable DrillId drill, ResponseEvent... happened) {
        return fold(NotifierDecider.decide(now, handling, drill, List.of(happened), state, view));
    }

    /** The journal `drills` says these in one entry; nobody is told yet. */
    public void drilled(DrillEvent... events) {
        drilled(drillEntries + 1, events);
    }

    /** The same, in the entry of this sequence. */
    public void drilled(long sequence, DrillEvent... events) {
        drillEntries = sequence;
        for (int i = 0; i < events.length; i++) {
            view = view.follow(events[i], sequence, i);
        }
    }

    /** What the service tells itself, once it has read that. */
    public List<NotificationEvent> read() {
        return new NotifierShard()
                .noticed(state, view).stream()
                        .flatMap(command -> asked(command).stream())
                        .toList();
    }

    /** From now on the unit is this organization's. */
    public void registered(Unit unit) {
        view = view.follow(new UnitRegistered(unit));
    }

    /** Roster wants these told, and decided it then. */
    public List<NotificationEvent> noticed(Instant at, DutyEvent... notices) {
        return fold(NotifierDecider.notices(now, at, List.of(notices), state, view));
    }

    /** Intake wrote this. */
    public List<NotificationEvent> warned(Instant at, IncidentEvent... happened) {
        return fold(NotifierDecider.warnings(now, at, List.of(happened), state, view));
    }

    /** From now on the post has this name. */
    public void registered(Post post) {
        view = view.follow(new PostRegistered(post));
    }

    /** From now on the person is reached on these, in this order. */
    public void reached(String person, Channel... channels) {
        view = view.follow(
                new PersonChannels(
                        new PersonId(person),
                        Arrays.stream(channels)
                                .map(channel -> new PersonChannels.Contact(channel.name()))
                                .toList(),
                        null),
                now);
    }

    /** The person's record is written again, with the contacts it has had since then. */
    public void writtenAgain(String person, Instant since, Channel... channels) {
        view = view.follow(
                new PersonChannels(
                        new PersonId(person),
                        Arrays.stream(channels)
                                .map(channel -> new PersonChannels.Contact(channel.name(), since.toString()))
                                .toList(),
                        null),
                now);
    }

    /** Reached on these, but for the hours from and until, in Shanghai's time. */
    public void reachedButFor(String person, String from, String until, Channel... channels) {
        var contacts = Arrays.stream(channels)
                .map(channel -> new PersonChannels.Contact(channel.name()))
                .toList();
        view = view.follow(new ZoneSet("Asia/Shanghai"))
                .follow(new PersonChannels(new PersonId(person), contacts, new PersonChannels.Quiet(from, until)), now);
    }

    /** From now on this browser shows the person's alerts, and nobody else's. */
    public void subscribed(String browser, String person) {
        view = view.follow(new PersonBrowser(browser, new PersonId(person), "something to call it by"), now);
    }

    public void unsubscribed(String browser, String person) {
        view = view.follow(new PersonBrowser(browser, new PersonId(person), null), now);
    }

    public List<NotificationEvent> acknowledged(AlertId alert) {
        return told(
                Handling.ACTUAL,
                new AlertAcknowledged(alert, new IncidentId("i1"), new PostId("dongshi.officer"), null, now));
    }

    /** Each person acknowledges the alert, and this one has. */
    public List<NotificationEvent> acknowledged(AlertId alert, PersonId person) {
        return told(
                Handling.ACTUAL,
                new PersonAcknowledged(alert, new IncidentId("i1"), new PostId("dongshi.officer"), person, now));
    }

    public List<NotificationEvent> stoodDown(AlertId alert) {
        return told(
                Handling.ACTUAL,
                new AlertStoodDown(
                        alert,
                        new IncidentId("i1"),
                        StandDownReason.FALSE_ALARM,
                        new PostId("city.leader"),
                        null,
                        now));
    }

    public List<NotificationEvent> sent(NotificationId notification, int attempt) {
        return asked(new NotifierCommand.RecordSent(notification, attempt));
    }

    public List<NotificationEvent> failed(NotificationId notification, int attempt, FailureCode code) {
        return asked(new NotifierCommand.RecordFailed(notification, attempt, code.name(), code.again()));
    }

    public List<NotificationEvent> asked(NotifierCommand command) {
        return fold(decide(Actor.SYSTEM, command));
    }

    public Decision<NotificationEvent> decide(Actor actor, NotifierCommand command) {
        var moment = new Moment(new Jurisdiction("420583"), now, actor, "input", Handling.SYSTEM, null);
        return NotifierDecider.decide(moment, command, state, view);
    }

    public @Nullable Deadline<NotifierCommand> deadline(NotificationId notification) {
        return state.attempts().deadlines().find(notification.value());
    }

    /** The notification's deadline falls due: its command is sent at once, whatever the clock says. */
    public List<NotificationEvent> due(NotificationId notification) {
        var deadline = deadline(notification);
        if (deadline == null) {
            throw new AssertionError(notification + " keeps no deadline");
        }
        return asked(deadline.command());
    }

    /** The city's officer has these people called for a test of ten minutes. */
    public List<NotificationEvent> tested(String... people) {
        view = view.follow(
                new OrganizationRegistered(new Organization(CITY_ORGANIZATION, "市", Tier.CITY, null, null, null)));
        return fold(decide(CITY_OFFICER, test(10, people)));
    }

    public static NotifierCommand test(int minutes, String... people) {
        return new StartCommunicationsTest(
                Arrays.stream(people).map(PersonId::new).toList(), minutes);
    }

    public static PersonAlerted alerted(String person, int round, int step) {
        return alerted(ALERT, person, round, step, Handling.ACTUAL);
    }

    public static PersonAlerted alerted(AlertId alert, String person, int round, int step, Handling handling) {
        return new PersonAlerted(
                alert,
                new IncidentId("i1"),
                round,
                step,
                new PersonId(person),
                new PostId("dongshi.officer"),
                subject(handling));
    }

    /** Within a drill. */
    public static PersonAlerted drilled(AlertId alert, DrillId drill, String person, int round, int step) {
        return new PersonAlerted(
                alert,
                new IncidentId("i1"),
                round,
                step,
                new PersonId(person),
                new PostId("dongshi.officer"),
                subject(Handling.EXERCISE).of(drill));
    }

    public static AlertSubject subject(Handling handling) {
        return new AlertSubject("420583-20261124-001", Category.FIRE, "3 号罐区", NOON, false, handling, null, "北厂");
    }

    public static NotificationId id(String person, int round, int step) {
        return id(person, round, step, Channel.WEBHOOK);
    }

    public static NotificationId id(String person, int round, int step, Channel channel) {
        return new NotificationId(ALERT + ".r" + round + ".s" + step + "." + person + "." + channel);
    }

    public static NotificationSending sending(String person, int attempt, boolean repeat) {
        return sending(person, Channel.WEBHOOK, attempt, repeat);
    }

    public static NotificationSending sending(String person, Channel channel, int attempt, boolean repeat) {
        var told = alerted(person, 1, 1);
        return new NotificationSending(
                id(person, 1, 1, channel),
                told.alert(),
                told.incident(),
                told.person(),
                told.post(),
                channel,
                attempt,
                repeat,
                told.round(),
                told.step(),
                told.subject(),
                FIRST_CODE);
    }

    public static <E extends NotificationEvent> List<E> only(Class<E> type, List<NotificationEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** When an attempt was begun stands in the journal of a story alone. */
    private static NotificationEvent timeless(NotificationEvent event) {
        return event instanceof NotificationSending one
                ? new NotificationSending(
                        one.notification(),
                        one.alert(),
                        one.incident(),
                        one.person(),
                        one.post(),
                        one.channel(),
                        one.attempt(),
                        one.repeat(),
                        one.round(),
                        one.step(),
                        one.subject(),
                        one.replyCode(),
                        one.bundle(),
                        null,
                        one.document(),
                        one.duty(),
                        one.drill())
                : event;
    }

    private List<NotificationEvent> fold(Decision<NotificationEvent> decision) {
        if (!(decision instanceof Decision.Accepted<NotificationEvent> accepted)) {
            throw new AssertionError("refused: " + decision);
        }
        for (var event : accepted.events()) {
            state = NotifierDecider.evolve(state, event);
        }
        journal.addAll(accepted.events());
        return accepted.events().stream().map(Story::timeless).toList();
    }
}
