package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.AlertStandings.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means to those who may have given it. Pure; what is not certain does nothing.
 *
 * @param about what it was about, or else what was told last on the channel
 */
record Meaning(ReplyReading reading, Told about) {
    /** As long as a code names no other alert after its own has ended: ReplyCodes.REST, which does not look this far. */
    static final Duration REST = Duration.ofDays(2);

    /**
     * Null where nobody was told anything on the channel: then there is nothing that was answered.
     *
     * @param channel on which the answer came
     * @param told what everybody with that number was told on any channel, the latest last
     * @param named the notification that the provider says was answered, where it does
     * @param standing how an alert stands
     */
    static @Nullable Meaning of(
            Channel channel,
            Said said,
            List<Told> told,
            @Nullable Told named,
            Function<Told, Standing> standing,
            Instant now) {
        var here = told.stream().filter(on(channel)).toList();
        if (here.isEmpty() && named == null) {
            return null;
        }
        var last = named == null ? here.getLast() : named;
        return switch (said) {
            case Said.OptOut _ -> new Meaning(ReplyReading.OPTED_OUT, last);
            case Said.Unclear _ -> new Meaning(ReplyReading.NOT_UNDERSTOOD, last);
            case Said.Code(var digits) -> code(digits, told, last, standing, now);
            case Said.Yes _ ->
                named == null || named.sending().bundle() != null
                        ? yes(here, last, standing)
                        : new Meaning(ReplyReading.ACKNOWLEDGES, named);
        };
    }

    private static Meaning code(
            String digits, List<Told> told, Told last, Function<Told, Standing> standing, Instant now) {
        var meant = told.stream()
                .filter(one -> digits.equals(one.sending().replyCode()))
                .filter(one -> names(standing.apply(one).endedAt(), now))
                .toList();
        if (meant.isEmpty()) {
            return new Meaning(ReplyReading.UNKNOWN_CODE, last);
        }
        // Two people may share a number, and a person may be alerted in two jurisdictions.
        return isOne(meant)
                ? new Meaning(
                        ReplyReading.ACKNOWLEDGES, latest(meant, last.sending().channel()))
                : new Meaning(ReplyReading.SEVERAL_OPEN, last);
    }

    private static boolean names(@Nullable Instant endedAt, Instant now) {
        return endedAt == null || now.isBefore(endedAt.plus(REST));
    }

    /** Whoever says yes answers what was told last: another alert that happens to be open is not meant. */
    private static Meaning yes(List<Told> here, Told last, Function<Told, Standing> standing) {
        var open = here.stream().filter(one -> isOpen(one, standing)).toList();
        if (!isOpen(last, standing)) {
            return new Meaning(ReplyReading.NONE_OPEN, last);
        }
        return new Meaning(isOne(open) ? ReplyReading.ACKNOWLEDGES : ReplyReading.SEVERAL_OPEN, last);
    }

    /** What nobody is to answer is never open: a yes to it means nothing, and it stands in the way of no other. */
    private static boolean isOpen(Told told, Function<Told, Standing> standing) {
        return told.sending().awaitsAnswer() && standing.apply(told).isOpen();
    }

    /** Whether all of it is one alert of one person. */
    private static boolean isOne(List<Told> all) {
        return all.stream()
                        .map(one -> List.of(one.sending().alert(), one.sending().person()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Told latest(List<Told> meant, Channel channel) {
        return meant.stream().filter(on(channel)).reduce((_, later) -> later).orElse(meant.getLast());
    }

    private static Predicate<Told> on(Channel channel) {
        return one -> one.sending().channel() == channel;
    }
}
