package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest communications tests as a table: who was reached on which channel, and how fast. The newest first. */
public record CommunicationsTestResults(List<Row> tests) {
    /**
     * A test.
     *
     * @param endedAt null while it runs
     */
    record Row(
            String number,
            String postId,
            String postName,
            Instant at,
            Instant until,
            @Nullable Instant endedAt,
            List<Called> people) {}

    /**
     * Somebody who was chosen.
     *
     * @param name null where nobody knows it, or it was erased
     * @param confirmed whether the person answered on any channel
     * @param channels in the person's order; empty where nobody knows how to reach the person
     */
    record Called(String personId, @Nullable String name, boolean confirmed, List<Tried> channels) {}

    /**
     * What came of a channel; durations are from the beginning of its first call, null for what never came.
     *
     * @param state NOT_TRIED, or as a notification's
     * @param code why it failed
     */
    record Tried(
            Channel channel,
            String state,
            int attempts,
            @Nullable Long sentAfterMillis,
            @Nullable Long deliveredAfterMillis,
            @Nullable Long confirmedAfterMillis,
            @Nullable String code) {
        static final String NOT_TRIED = "NOT_TRIED";
    }

    /** Of the tests that the picture keeps. */
    public static CommunicationsTestResults of(Picture picture) {
        return new CommunicationsTestResults(picture.tests().values().stream()
                .sorted(Comparator.comparing(
                                (CommunicationsTestView view) -> view.began().at())
                        .reversed())
                .map(view -> row(picture, view))
                .toList());
    }

    private static Row row(Picture picture, CommunicationsTestView view) {
        var began = view.began();
        return new Row(
                began.number(),
                began.post().value(),
                picture.directory().name(began.post()),
                began.at(),
                began.until(),
                view.endedAt(),
                began.people().stream()
                        .map(chosen -> called(picture, view, chosen))
                        .toList());
    }

    private static Called called(Picture picture, CommunicationsTestView view, Chosen chosen) {
        var tried = chosen.channels().stream()
                .map(channel -> tried(view, chosen.person(), channel))
                .toList();
        var record = picture.records().people().get(chosen.person());
        return new Called(
                chosen.person().value(),
                record == null ? null : record.name(),
                tried.stream().anyMatch(one -> one.confirmedAfterMillis() != null),
                tried);
    }

    private static Tried tried(CommunicationsTestView view, PersonId person, Channel channel) {
        return view.calls().values().stream()
                .filter(call ->
                        call.view().person().equals(person) && call.view().channel() == channel)
                .findFirst()
                .map(call -> {
                    var receipts = call.view().receipts();
                    return new Tried(
                            channel,
                            call.view().state().name(),
                            call.view().attempt(),
                            after(call.beganAt(), receipts.sentAt()),
                            after(call.beganAt(), receipts.deliveredAt()),
                            after(call.beganAt(), receipts.repliedAt()),
                            call.view().code());
                })
                .orElseGet(() -> new Tried(channel, Tried.NOT_TRIED, 0, null, null, null, null));
    }

    private static @Nullable Long after(Instant began, @Nullable Instant at) {
        return at == null ? null : Math.max(0, Duration.between(began, at).toMillis());
    }
}
