package cn.liandong.notifier.wordings;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that alert somebody: what, where, when, and what to do. What is not ACTUAL is marked first and last. */
public final class AlertWording {
    /**
     * How much is said, the most first: a text is the first of these that its channel takes. What others wrote gives way,
     * then the time, and the roll last; the mark, the category, the number and the beginning of the place stay.
     *
     * @param place code points of it; of {@code about} likewise
     */
    private record Fit(int place, int about, boolean received, boolean roll) {}

    /** Of a place, in code points: so much is always told. */
    private static final int BEGINNING = 12;

    private static final List<Fit> FITS = List.of(
            new Fit(100, 100, true, true),
            new Fit(60, 40, true, true),
            new Fit(40, 20, true, true),
            new Fit(40, 20, false, true),
            new Fit(24, 12, false, true),
            new Fit(BEGINNING, 12, false, true),
            new Fit(BEGINNING, 12, false, false));

    private AlertWording() {}

    /** In the language of the duty room, for a channel that takes all of it. */
    public static String text(AlertSubject subject, boolean repeat, ZoneId zone) {
        return text(new AlertText(subject, repeat, zone, Language.CHINESE, Channel.WEBHOOK, ""));
    }

    /** As long as the channel takes; one line, and short sentences where a machine reads it out. */
    public static String text(AlertText asked) {
        return FITS.stream()
                .map(fit -> text(asked, fit))
                .filter(text -> TextLimit.holds(text, asked.channel(), asked.language()))
                .findFirst()
                // Only what is appended can be too long, and it is never cut: a link or a code is whole or useless.
                .orElseGet(() -> text(asked, FITS.getLast()));
    }

    /** What leads to the page on which the alert is acknowledged, to be appended. */
    public static String link(Language language, String address) {
        return language.words().link(address);
    }

    /** How it is answered on the channel itself, to be appended. */
    public static String answer(Language language, Channel channel, String answeredWith) {
        return channel == Channel.VOICE
                ? language.words().key(answeredWith)
                : language.words().reply(answeredWith);
    }

    private static String text(AlertText asked, Fit fit) {
        var subject = asked.subject();
        var words = asked.language().words();
        boolean spoken = asked.channel() == Channel.VOICE;
        var mark = words.mark(subject.handling());
        return (opening(asked.channel(), mark, words)
                        + set(asked.repeat() ? words.repeat() : "", spoken, words)
                        + set(subject.saysExercise() ? words.saysExercise() : "", spoken, words)
                        + body(asked, words, fit)
                        // A blank ends a link.
                        + (asked.appended().isEmpty() ? "" : asked.appended() + (mark.isEmpty() ? "" : " "))
                        + set(mark, spoken, words))
                .strip();
    }

    private static String body(AlertText asked, Words words, Fit fit) {
        var subject = asked.subject();
        if (subject.handling() == Handling.TEST) {
            // A trial of a report wakes nobody: what is sent as TEST is a communications test.
            return words.communicationsTest(subject.incidentNumber());
        }
        return matter(subject, words, asked.zone(), fit)
                + words.what(words.category(subject.category()), place(subject, words, fit))
                + (fit.received() ? words.received(subject.receivedAt().atZone(asked.zone())) : "")
                + words.number(subject.incidentNumber())
                + words.stop()
                + (fit.roll() ? roll(subject.roll(), words) : "")
                + words.asks(kind(subject));
    }

    /** The mark before all else; of an SMS the signature is first, without which no carrier lets it pass. */
    static String opening(Channel channel, String mark, Words words) {
        var set = set(mark, channel == Channel.VOICE, words);
        return channel == Channel.SMS ? head(channel, words) + set : set + head(channel, words);
    }

    static String head(Channel channel, Words words) {
        return switch (channel) {
            case SMS -> Words.SIGNATURE;
            case VOICE -> words.spokenHead();
            case WEBHOOK, MAIL, WECOM, DINGTALK, FEISHU, FILE, WEB_PUSH -> words.head();
        };
    }

    /** A part in brackets, or as a sentence of its own where it is read out. */
    static String set(String part, boolean spoken, Words words) {
        if (part.isEmpty()) {
            return "";
        }
        return spoken ? part + words.stop() : words.aside(part);
    }

    private static String matter(AlertSubject subject, Words words, ZoneId zone, Fit fit) {
        var matter = subject.matter();
        if (matter == null) {
            return "";
        }
        var until = matter.answerBy() == null
                ? ""
                : words.until(matter.kind(), matter.answerBy().atZone(zone));
        return words.matter(matter.kind(), orElse(matter.about(), fit.about(), words.ownUnit()), until);
    }

    private static String roll(@Nullable AlertRoll roll, Words words) {
        return roll == null || !roll.isOfSeveral() ? "" : words.roll(roll.asked(), roll.acknowledged());
    }

    private static AlertReason kind(AlertSubject subject) {
        return subject.matter() == null
                ? AlertReason.CITY_DUTY_ROOM
                : subject.matter().kind();
    }

    /** The site first: by its name people know where to go, and what was told says where within. */
    private static String place(AlertSubject subject, Words words, Fit fit) {
        var site = Inert.of(subject.siteName());
        var told = Inert.of(subject.placeText());
        if (site.isEmpty() || told.contains(site)) {
            return orElse(told, fit.place(), words.unknownPlace());
        }
        // Half of the room each: the name of a site is as long as somebody made it.
        int half = Math.max(BEGINNING, fit.place() / 2);
        return Inert.cut(told.isEmpty() ? site : Inert.cut(site, half) + " " + told, fit.place());
    }

    static String orElse(@Nullable String told, int longest, String otherwise) {
        var plain = Inert.of(told);
        return plain.isEmpty() ? otherwise : Inert.cut(plain, longest);
    }
}
