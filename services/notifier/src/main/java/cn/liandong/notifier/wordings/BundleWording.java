package cn.liandong.notifier.wordings;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The one text that tells several alerts of which nobody has acknowledged any: how many, and the most pressing by name. */
public final class BundleWording {
    /** Of a place, in code points: the number leads to the rest. */
    private static final int PLACE = 12;

    /** More than anybody takes in at one reading. */
    private static final int MOST_NAMED = 10;

    private BundleWording() {}

    /**
     * One of the alerts.
     *
     * @param answeredWith the code that acknowledges it; null where no answer on the channel comes back
     */
    public record Alert(AlertSubject subject, @Nullable String answeredWith) {}

    /**
     * Names as many as the channel takes; it carries no link, which would acknowledge one of them.
     *
     * @param alerts the most pressing first; more than one
     * @param repeat it may have reached the person before
     */
    public static String text(List<Alert> alerts, boolean repeat, Language language, Channel channel) {
        return IntStream.iterate(Math.min(MOST_NAMED, alerts.size()), named -> named >= 1, named -> named - 1)
                .mapToObj(named -> text(alerts, named, repeat, language, channel))
                .filter(text -> TextLimit.holds(text, channel, language))
                .findFirst()
                .orElseGet(() -> text(alerts, 1, repeat, language, channel));
    }

    private static String text(List<Alert> alerts, int named, boolean repeat, Language language, Channel channel) {
        var words = language.words();
        boolean spoken = channel == Channel.VOICE;
        boolean answered = alerts.stream().anyMatch(alert -> alert.answeredWith() != null);
        return (AlertWording.head(channel, words)
                        + AlertWording.set(repeat ? words.repeat() : "", spoken, words)
                        + words.several(alerts.size())
                        + alerts.stream()
                                .limit(named)
                                .map(alert -> alert(alert, words))
                                .collect(Collectors.joining())
                        + (named < alerts.size() ? words.more(alerts.size() - named) : "")
                        + words.asksEach(answered))
                .strip();
    }

    private static String alert(Alert alert, Words words) {
        var subject = alert.subject();
        var matter = subject.matter();
        var about = matter == null
                ? ""
                : words.matter(matter.kind(), AlertWording.orElse(matter.about(), PLACE, words.ownUnit()), "");
        return about
                + words.what(
                        words.category(subject.category()),
                        AlertWording.orElse(
                                subject.siteName() == null ? subject.placeText() : subject.siteName(),
                                PLACE,
                                words.unknownPlace()))
                + words.number(subject.incidentNumber())
                + (alert.answeredWith() == null ? "" : words.code(alert.answeredWith()))
                + words.stop();
    }
}
